import { describe, expect, it } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import type { ObservedConnection } from '#engine/security/alerts/runtime-alert.ts';
import { connectionText } from './connection-text.ts';
import { ObservedEdges } from './observed-edges.ts';

const pod = (name: string, address?: string) => `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop, labels: {app: ${name}}}
spec: {containers: [{name: c, image: alpine, ports: [{containerPort: 8080}]}]}
${address === undefined ? '' : `status: {phase: Running, podIPs: [{ip: ${address}}]}`}
`;
const MANIFESTS = [
  pod('web', '10.0.0.1'),
  pod('db', '10.0.0.2'),
  `{apiVersion: v1, kind: Service, metadata: {name: db, namespace: shop}, spec: {clusterIP: 10.96.0.7, selector: {app: db}, ports: [{port: 80, targetPort: 8080}]}}`,
  `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec: {podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {}}], ports: [{port: 8080}]}]}`,
  `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
  - to: [{podSelector: {}}]
  - to: [{ipBlock: {cidr: 203.0.113.0/24}}]`,
];

function edgeOf(connection: Partial<ObservedConnection>, placed = ['shop/web[Pod]'], further: readonly string[] = []) {
  const { cluster, evaluation } = analyze([{ name: 'a.yaml', text: [...MANIFESTS, ...further].join('\n---\n') }]);
  return new ObservedEdges(cluster, evaluation).edgeOf({ destinationAddress: '10.0.0.2', ...connection }, placed);
}

describe('a connection that was seen', () => {
  it.each([
    ['to a pod', { protocol: 'TCP', destinationPort: 8080 }, { destination: 'shop/db[Pod]', verdict: 'allowed' }],
    ['to a pod, on another port', { protocol: 'TCP', destinationPort: 8081 }, { destination: 'shop/db[Pod]', verdict: 'denied' }],
    ['by a protocol that is not told', { destinationPort: 8080 }, { destination: 'shop/db[Pod]', verdict: 'depends' }],
    [
      'to a Service',
      { protocol: 'TCP', destinationAddress: '10.96.0.7', destinationPort: 80 },
      { destination: 'shop/db[Pod]', verdict: 'allowed' },
    ],
    [
      'out of the cluster',
      { destinationAddress: '203.0.113.9', destinationPort: 443 },
      { destination: 'external:203.0.113.0/24', verdict: 'allowed' },
    ],
    ['to where policies let nothing out', { destinationAddress: '8.8.8.8', destinationPort: 53 }, { verdict: 'denied' }],
  ] as const)('%s is held against the policies', (_, connection, edge) => {
    expect(edgeOf(connection)).toMatchObject({ source: 'shop/web[Pod]', ...edge });
  });

  it('arrives at the pod of the alert where that took it', () => {
    const inbound = { sourceAddress: '10.0.0.1', destinationPort: 8080, protocol: 'TCP', inbound: true } as const;
    expect(edgeOf(inbound, ['shop/db[Pod]'])).toMatchObject({ source: 'shop/web[Pod]', destination: 'shop/db[Pod]', verdict: 'allowed' });
  });

  it('has no known destination where any pod may have the address', () => {
    const edge = edgeOf({ destinationAddress: '10.0.0.77', destinationPort: 80 }, ['shop/web[Pod]'], [pod('somewhere')]);
    expect(edge).toMatchObject({ source: 'shop/web[Pod]', verdict: 'depends' });
    expect(edge).not.toHaveProperty('destination');
  });

  it('has no verdict where nobody knows who made it, and is none inside the pod itself', () => {
    expect(edgeOf({ destinationPort: 80 }, [])).toEqual({ destination: 'shop/db[Pod]', text: '→ 10.0.0.2:80' });
    expect(edgeOf({ destinationAddress: '127.0.0.1' })).toBeUndefined();
  });
});

it('is told as text, as far as it is known', () => {
  expect(
    connectionText({ sourceAddress: 'fd00::1', sourcePort: 9, destinationAddress: 'fd00::2', destinationPort: 8, protocol: 'UDP' }),
  ).toBe('[fd00::1]:9 → [fd00::2]:8 UDP');
});
