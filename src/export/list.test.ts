import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { countJson, listJson } from './list-json.ts';
import { listText } from './list-text.ts';

const MANIFESTS = `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: main, image: x, env: [{ name: DB_URL, value: "postgres://db:5432" }] }] }
---
apiVersion: v1
kind: Pod
metadata: { name: db, namespace: shop, labels: { app: db } }
spec: { containers: [{ name: main, image: x, ports: [{ containerPort: 5432 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec: { type: LoadBalancer, selector: { app: db }, ports: [{ port: 5432 }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: lock, namespace: shop }
spec: { podSelector: { matchLabels: { app: db } }, policyTypes: [Ingress], ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }], ports: [{ port: 9187 }] }] }
`;
const analysis = analyze([{ name: 'a.yaml', text: MANIFESTS }]);
const answer = (all = false) => JSON.parse([...listJson(analysis, { all })].join(''));

describe('list as JSON', () => {
  test('names the profile with its options', () => {
    expect(answer()).toMatchObject({ version: 1, profile: { name: 'kubernetes', options: { ipBlockMatchesPods: 'always' } } });
  });

  test('lists workloads by their ids and the outside in disjoint ranges', () => {
    const { endpoints } = answer();
    expect(endpoints).toContainEqual(
      expect.objectContaining({ id: 'shop/db[Pod]', kind: 'workload', namespace: 'shop', name: 'db', workloadKind: 'Pod', replicas: 1 }),
    );
    expect(endpoints).toContainEqual({ id: 'external:10.0.0.0/8', kind: 'external', ranges: ['10.0.0.0-10.255.255.255'] });
    expect(endpoints.find(({ id }: { id: string }) => id === 'external:0.0.0.0/0').ranges).toEqual([
      '0.0.0.0-9.255.255.255',
      '11.0.0.0-255.255.255.255',
    ]);
  });

  test('gives the verdict on all ports and on the declared ones', () => {
    const { connections } = answer();
    expect(connections).toContainEqual({
      source: 'external:10.0.0.0/8',
      destination: 'shop/db[Pod]',
      verdict: 'partial',
      declared: 'denied',
      ports: { TCP: [[9187, 9187]], UDP: [], SCTP: [] },
    });
  });

  test('leaves denied pairs out unless they are asked for', () => {
    const isDenied = ({ verdict }: { verdict: string }) => verdict === 'denied';
    expect(answer().connections.some(isDenied)).toBe(false);
    expect(answer(true).connections.some(isDenied)).toBe(true);
  });

  test('tells ways in, needs and findings with their lines', () => {
    const { waysIn, needed, diagnostics } = answer();
    expect(waysIn).toMatchObject([
      {
        service: 'shop/db',
        type: 'LoadBalancer',
        destination: 'shop/db[Pod]',
        verdict: 'depends',
        ports: [{ protocol: 'TCP', port: 5432, targetPort: 5432 }],
      },
    ]);
    // The address of a pod is unknown, so a block of addresses leaves open whether it is let in, but not on this port.
    expect(needed).toMatchObject([
      { source: 'shop/web[Pod]', destination: 'shop/db[Pod]', port: 5432, verdict: 'denied', file: 'a.yaml', line: 5, by: 'env DB_URL' },
    ]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'needed-but-denied', line: 5 }));
  });

  test('counts the pairs as it lists them', () => {
    const { pairs } = JSON.parse(countJson(analysis));
    const listed: readonly { verdict: string }[] = answer(true).connections;
    const count = (verdict: string) => listed.filter((each) => each.verdict === verdict).length;
    expect(pairs).toEqual({ allowed: count('allowed'), partial: count('partial'), denied: count('denied'), depends: count('depends') });
  });
});

describe('list as text', () => {
  test('has a line a pair, the ways in and what is needed but denied', () => {
    const text = [...listText(analysis, {})].join('');
    expect(text).toContain('external:10.0.0.0/8 => shop/db[Pod] : TCP 9187\n');
    expect(text).toContain('Ways in:\nLoadBalancer shop/db => shop/db[Pod] : TCP 5432 → 5432 depends.');
    expect(text).toContain('Needed but denied:\nshop/web[Pod] => shop/db[Pod] : TCP 5432, env DB_URL (a.yaml:5)\n');
  });
});
