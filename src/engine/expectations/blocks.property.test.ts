import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { containsAddress, formatIpAddress, type IpRange } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import { checkExpectations } from './check-expectations.ts';

const BLOCKS = ['0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/9', '10.1.0.0/16', '10.1.2.3/32', '203.0.113.0/24', '203.0.113.128/25'] as const;
/** Addresses on either side of every edge. */
const ADDRESSES = BLOCKS.flatMap((block) => {
  const { low, high } = rangeOf(block);
  return [low - 1n, low, high, high + 1n];
}).filter((value) => value >= 0n && value < 1n << 32n);

function rangeOf(block: string): IpRange {
  return parseCidr(block)!.range;
}

function holds(block: string, value: bigint): boolean {
  return containsAddress(rangeOf(block), { family: 4, value });
}

function manifests(open: readonly string[]): string {
  const from = open.map((cidr) => `{ ipBlock: { cidr: ${cidr} } }`).join(', ');
  return `apiVersion: v1
kind: Pod
metadata: { name: db, namespace: shop, labels: { app: db } }
spec: { containers: [{ name: main, image: x }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress], ingress: [${open.length > 0 ? `{ from: [${from}] }` : ''}] }
`;
}

const line = fc.record({ from: fc.constantFrom(...BLOCKS), verdict: fc.constantFrom('allowed' as const, 'denied' as const) });

test('a line about a block fails where one of its addresses is otherwise that no narrower block, and no later line, takes', () => {
  fc.assert(
    fc.property(fc.subarray([...BLOCKS]), fc.array(line, { minLength: 1, maxLength: 5 }), (open, lines) => {
      const text = `expect:\n${lines.map(({ from, verdict }) => `- { from: ${from}, to: shop/db, verdict: ${verdict} }\n`).join('')}`;
      const { results } = checkExpectations([], analyze([{ name: 'a.yaml', text: manifests(open) }]), [{ name: 'e.yaml', text }]);
      const prefix = ({ from }: { readonly from: string }): number => Number(from.split('/')[1]);
      const wrong = new Map<number, string>();
      for (const address of ADDRESSES) {
        const concerned = lines.flatMap((each, at) => (holds(each.from, address) ? [at] : []));
        const winner = concerned.toSorted((a, b) => prefix(lines[a]!) - prefix(lines[b]!) || a - b).at(-1);
        if (winner === undefined) continue;
        const verdict = open.some((block) => holds(block, address)) ? 'allowed' : 'denied';
        if (verdict !== lines[winner]!.verdict) wrong.set(winner, formatIpAddress(4, address));
      }
      results.forEach(({ status }, at) =>
        expect([at, status, wrong.get(at)]).toEqual([at, wrong.has(at) ? 'failed' : 'passed', wrong.get(at)]),
      );
    }),
    { numRuns: 150 },
  );
});
