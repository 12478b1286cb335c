import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { exposureOf } from './exposure.ts';

const FOLDER = `${import.meta.dirname}/../../../public/samples/box-office`;
const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

function told(analysis = analyze(files)): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    exposureOf(analysis).map(({ workload, exposures }) => [
      workload.replace(/\[.*/, ''),
      exposures.map(({ to, verdict, openPorts, open, of }) => `${to} ${verdict} ${openPorts} ${open}/${of}`),
    ]),
  );
}

test('every workload says what of it is open, and to whom', () => {
  expect(told()).toEqual({
    'box-office/admin': ['internet denied  0/1', 'other-namespaces denied  0/2', 'own-namespace allowed 8080 3/3'],
    'box-office/partner-api': ['internet depends 8080 1/1', 'other-namespaces denied  0/2', 'own-namespace denied  0/3'],
    'box-office/scanners': ['internet partial 9000 1/1', 'other-namespaces depends  2/2', 'own-namespace depends  3/3'],
    'box-office/storefront': ['internet allowed 8080 1/1', 'other-namespaces allowed 8080 1/2', 'own-namespace denied  0/3'],
    'ingress-nginx/ingress-nginx-controller': ['internet allowed 80 1/1', 'other-namespaces allowed 80 5/5'],
    'monitoring/node-metrics': ['internet allowed 9100 1/1', 'other-namespaces allowed 9100 5/5'],
  });
});

test('what policies admit from outside is told apart from the ways in', () => {
  const found = exposureOf(analyze(files)).find(({ workload }) => workload.startsWith('box-office/scanners'));
  expect(found?.admits).toEqual(['external:203.0.113.0/24']);
});

const NODES = `
apiVersion: v1
kind: Node
metadata: { name: a }
status: { addresses: [{ type: InternalIP, address: 10.0.0.1 }] }
---
apiVersion: v1
kind: Node
metadata: { name: b }
status: { addresses: [{ type: InternalIP, address: 10.0.0.2 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web }
spec: NODE
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: lock }
spec: { podSelector: {}, policyTypes: [Ingress] }
`;

test.each([
  ['{ nodeName: a, containers: [{ name: web, image: web }] }', 'nodes allowed  1/2'],
  ['{ containers: [{ name: web, image: web }] }', 'nodes depends  0/2'],
])('a pod hears its own node, and of an unknown one it cannot be said: %s', (spec, expected) => {
  const analysis = analyze([{ name: 'all.yaml', text: NODES.replace('spec: NODE', `spec: ${spec}`) }]);
  expect(told(analysis)['default/web']).toContain(expected);
});
