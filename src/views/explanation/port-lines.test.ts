import { describe, expect, test } from 'vitest';
import { PortSet } from '#engine/model/port-set.ts';
import { connectionOf, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { portLines, undeclaredOpen } from './port-lines.ts';

const origin = { file: 'a.yaml', document: 0, path: '', line: 1, column: 1, endLine: 1 };
const service = { name: 'kafka', type: 'ClusterIP', headless: false, origin } as const;
const kafka = workloadOf('kafka', {
  declaredPorts: [
    { protocol: 'TCP', port: 9092, name: 'client' },
    { protocol: 'TCP', port: 9093 },
  ],
  services: [{ ...service, ports: [{ protocol: 'TCP', port: 80, targetPort: 'client', resolved: 9092 }] }],
});

describe('the port lines of a connection', () => {
  test('name every declared port, and the Service that leads to it', () => {
    expect(portLines(connectionOf('a', 'kafka', 'partial'), undefined, kafka)).toEqual([
      { protocol: 'TCP', port: 9092, service: { kind: 'Service', name: 'kafka', port: 80, target: 9092 } },
      { protocol: 'TCP', port: 9093 },
    ]);
  });

  test('name only the needed port where there is a need', () => {
    const needed = [{ protocol: 'TCP', port: 9093, by: 'env K', verdict: 'denied', origin }] as const;
    expect(portLines(connectionOf('a', 'kafka', 'denied', { needed }), undefined, kafka)).toEqual([{ protocol: 'TCP', port: 9093 }]);
  });

  test('leave out a headless Service, which rewrites nothing', () => {
    const headless = { ...kafka, services: [{ ...kafka.services[0]!, headless: true }] };
    expect(portLines(connectionOf('a', 'kafka', 'partial'), undefined, headless)[0]).toEqual({ protocol: 'TCP', port: 9092 });
  });

  test('are none where nothing is declared: the connection is about all ports', () => {
    expect(portLines(connectionOf('a', 'b', 'allowed'), undefined, workloadOf('b', {}))).toEqual([]);
  });
});

describe('ports that are open though nobody declares them', () => {
  test('are told beside a denied connection', () => {
    const ports = PortSet.single('TCP', 8080).toRanges();
    expect(undeclaredOpen(connectionOf('a', 'kafka', 'denied', { ports }), kafka)).toEqual(ports);
  });
  test('are not told where all that is open is declared, or nothing is', () => {
    expect(undeclaredOpen(connectionOf('a', 'kafka', 'partial', { ports: PortSet.single('TCP', 9092).toRanges() }), kafka)).toBeUndefined();
    expect(undeclaredOpen(connectionOf('a', 'b', 'denied'), workloadOf('b', {}))).toBeUndefined();
  });
});
