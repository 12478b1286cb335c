import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { compareWaysIn } from './compare-ways-in.ts';

/** A pod behind a load balancer that keeps the client's address, and what one policy lets in. */
const open = (...blocks: readonly string[]) =>
  analyze([
    {
      name: 'a.yaml',
      text: `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web, image: web, ports: [{ containerPort: 80 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { type: LoadBalancer, externalTrafficPolicy: Local, selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: clients, namespace: shop }
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress: [{ from: [${blocks.map((cidr) => `{ ipBlock: { cidr: ${cidr} } }`).join(', ')}] }]
`,
    },
  ]);

describe('a way in that is open to some addresses', () => {
  test.each([
    ['more of them', ['10.0.0.0/8'], ['10.0.0.0/8', '203.0.113.0/24'], ['changed']],
    ['fewer', ['10.0.0.0/8'], ['10.1.0.0/16'], ['changed']],
    ['the same, written otherwise', ['10.0.0.0/8'], ['10.0.0.0/9', '10.128.0.0/9'], []],
    ['the same', ['10.0.0.0/8'], ['10.0.0.0/8'], []],
    ['every address', ['10.0.0.0/8'], ['0.0.0.0/0'], ['changed']],
  ])('to %s', (_, before, after, kinds) => {
    expect(compareWaysIn(open(...before), open(...after)).map(({ kind }) => kind)).toEqual(kinds);
  });
});
