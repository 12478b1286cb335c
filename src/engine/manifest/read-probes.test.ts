import { expect, test } from 'vitest';
import { ManifestReader } from './read-manifests.ts';

function probes(container: string): readonly string[] {
  const text = `
apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: web, image: i, ports: [{ name: http, containerPort: 8080 }], ${container} }] }`;
  const [workload] = new ManifestReader().read([{ name: 'a.yaml', text }]).cluster.workloads;
  return (workload?.probes ?? []).map(({ kind, port, host }) => `${kind} ${host ?? ''}:${port}`);
}

test.each([
  ['livenessProbe: { httpGet: { port: 8080 } }', ['livenessProbe :8080']],
  ['readinessProbe: { tcpSocket: { port: http } }', ['readinessProbe :8080']],
  ['startupProbe: { grpc: { port: 9000 } }', ['startupProbe :9000']],
  ['readinessProbe: { httpGet: { port: 80, host: example.com } }', ['readinessProbe example.com:80']],
  ['livenessProbe: { exec: { command: [ls] } }', []],
  ['readinessProbe: { httpGet: { port: unknown } }', []],
])('%s', (container, expected) => {
  expect(probes(container)).toEqual(expected);
});
