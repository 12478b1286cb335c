import { describe, expect, test } from 'vitest';
import type { ServiceCard, ServiceClient } from '#engine/overview/picture.ts';
import { connectionOf, pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { routesOfClient, routesToWorkload } from './routes.ts';

const ORIGIN = { file: 'a.yaml', document: 0, path: '', line: 1, column: 1, endLine: 1 };
const CARD = { headless: false } as ServiceCard;

describe('the ways of a client', () => {
  const routes = (parts: Partial<ServiceClient>) => routesOfClient({ source: 'web', verdict: 'partial', routes: [], ...parts }, CARD);

  test('count the backends that are open on every port', () => {
    const row = { protocol: 'TCP', port: 80, podPort: 8080 } as const;
    const { backends } = routes({
      routes: [
        { ...row, destination: 'a', verdict: 'allowed' },
        { ...row, destination: 'b', verdict: 'allowed' },
        { ...row, destination: 'b', port: 81, podPort: 8081, verdict: 'denied' },
      ],
    });
    expect(backends).toEqual({ open: 1, all: 2 });
  });

  test.each([
    ['80 → 8080', { protocol: 'TCP', port: 80, podPort: 8080 }],
    ['80', { protocol: 'TCP', port: 80, podPort: 80 }],
    ['UDP 53', { protocol: 'UDP', port: 53, podPort: 53 }],
    ['80 → ?', { protocol: 'TCP', port: 80 }],
  ] as const)('say %s', (text, ports) => {
    const { routes: rows } = routes({ routes: [{ destination: 'a', verdict: 'denied', ...ports }] });
    expect(rows.map((row) => row.ports)).toEqual([text]);
  });

  test('have no verdict where the pods have no port of that name', () => {
    expect(routes({ routes: [{ destination: 'a', protocol: 'TCP', port: 80, verdict: 'denied' }] }).routes[0]).not.toHaveProperty(
      'verdict',
    );
  });
});

describe('the ways through a Service with one workload behind it', () => {
  const need = { protocol: 'TCP', port: 8080, by: 'env API', verdict: 'denied', service: 'default/api 80', origin: ORIGIN } as const;
  const picture = pictureWith({
    endpoints: [workloadOf('web', {}), workloadOf('api', {})],
    connections: [connectionOf('web', 'api', 'denied', { needed: [need] }), connectionOf('job', 'api', 'allowed')],
    diagnostics: [
      {
        code: 'policy-allows-service-port-not-pod-port',
        severity: 'warning',
        values: { policy: 'p', direction: 'ingress', rule: 1, service: 'default/api', protocol: 'TCP', port: 80, podPort: 8080 },
        origin: ORIGIN,
        edges: [['default/web[Deployment]', 'default/api[Deployment]']],
      },
    ],
  });

  test('are those that the manifests need, with the trap of the port named', () => {
    expect(routesToWorkload(picture, 'default/api[Deployment]', 'default/api')).toMatchObject([
      { client: 'default/web[Deployment]', verdict: 'denied', routes: [{ ports: '80 → 8080', trap: { port: 80, podPort: 8080 } }] },
    ]);
  });

  test('are none of another Service', () => {
    expect(routesToWorkload(picture, 'default/api[Deployment]', 'default/admin')).toEqual([]);
  });
});
