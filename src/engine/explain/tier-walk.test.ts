import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyze } from '#engine/analyze.ts';
import { explainById } from '#engine/ask.ts';
import type { HalfExplanation } from './explanation.ts';

const golden = (name: string): Analysis =>
  analyze([{ name: 'manifests.yaml', text: readFileSync(`${import.meta.dirname}/../golden/${name}/manifests.yaml`, 'utf8') }]);

const TIERS = golden('the-tiers-are-asked-one-after-the-other');
const TIED = golden('equal-priorities-that-end-alike-are-a-verdict');
const PASSED = golden('a-pass-skips-the-admin-policies-behind-it');

function arriving(analysis: Analysis, source: string, destination: string, port: number): HalfExplanation {
  return explainById(analysis, `${source}[Pod]`, `${destination}[Pod]`, { protocol: 'TCP', port })!.ingress;
}

/** `admin passes, network-policy decides, …`, one line for each way that the ports go. */
function stepsOf({ walks = [] }: HalfExplanation): readonly string[] {
  return walks.map(({ rungs }) => rungs.map(({ tier, step }) => `${tier} ${step}`).join(', '));
}

describe('the way through the tiers', () => {
  test.each<readonly [string, Analysis, string, string, number, string]>([
    [
      'ends at the first rule that decides',
      TIERS,
      'ops/probe',
      'shop/db',
      5432,
      'admin decides, network-policy not-reached, baseline not-reached, default not-reached',
    ],
    [
      'goes on where a rule passes',
      TIERS,
      'shop/web',
      'shop/db',
      5432,
      'admin passes, network-policy decides, baseline not-reached, default not-reached',
    ],
    [
      'leaves out tiers that do not select the end',
      TIERS,
      'shop/db',
      'shop/web',
      80,
      'admin passes, network-policy not-selected, baseline decides, default not-reached',
    ],
    [
      'comes to the default where no rule is about it',
      TIERS,
      'ops/probe',
      'guests/visitor',
      80,
      'admin not-selected, network-policy not-selected, baseline no-match, default decides',
    ],
    [
      'stops at equal priorities, and tells what would come behind them',
      TIED,
      'ops/probe',
      'shop/db',
      80,
      'admin decides, network-policy perhaps, baseline not-reached, default not-reached',
    ],
  ])('%s', (_, analysis, source, destination, port, steps) => {
    expect(stepsOf(arriving(analysis, source, destination, port))).toEqual([steps]);
  });

  test('is told apart for ports that go another way', () => {
    const { walks = [] } = explainById(PASSED, 'ops/probe[Pod]', 'shop/web[Pod]')!.ingress;
    expect(walks).toHaveLength(1);
    const all = explainById(golden('equal-priorities-that-disagree-cannot-be-said'), 'ops/probe[Pod]', 'shop/web[Pod]')!;
    expect(stepsOf(all.ingress)).toHaveLength(1);
    expect(stepsOf(all.egress)).toEqual([]);
  });

  test('names every policy that is perhaps read first, with what it says', () => {
    const [reason] = arriving(TIED, 'ops/probe', 'shop/db', 80).reasons;
    expect(reason).toMatchObject({ kind: 'depends', because: 'equal-priority' });
    const rules = reason?.kind === 'depends' ? reason.rules : [];
    expect(rules.map(({ policyName, standing }) => `${policyName} ${standing?.priority} ${standing?.action}`)).toEqual([
      'open 10 allow',
      'close 10 pass',
    ]);
  });
});

describe('where a rule of an admin policy denies', () => {
  test('the nearest rule is one that is read before it', () => {
    const { nearest } = arriving(TIERS, 'guests/visitor', 'shop/db', 5432);
    expect(nearest?.rule.policyName).toBe('monitoring');
    expect(nearest?.checks.map(({ what, passed }) => `${what} ${passed}`)).toEqual(['namespace false', 'port true']);
  });

  test('a rule that fits in nothing is not near', () => {
    expect(arriving(TIERS, 'guests/visitor', 'shop/web', 80).nearest).toBeUndefined();
  });

  test('rules behind it that would let the traffic in are told as overruled', () => {
    const text = readFileSync(`${import.meta.dirname}/../golden/the-tiers-are-asked-one-after-the-other/manifests.yaml`, 'utf8');
    const open = `${text}---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {namespace: shop, name: open}, spec: {ingress: [{}]}}\n`;
    const { overruled } = arriving(analyze([{ name: 'a.yaml', text: open }]), 'ops/probe', 'shop/db', 80);
    expect(overruled?.map(({ policyName }) => policyName)).toEqual(['open']);
  });

  test('a rule that a pass leaves out is neither near nor overruled', () => {
    const { nearest, overruled } = arriving(TIERS, 'shop/db', 'shop/web', 80);
    expect([nearest, overruled]).toEqual([undefined, undefined]);
  });
});

test('a doubt about the node of a pod is told from one about its address', () => {
  const doubt = (name: string, source: string, destination: string) =>
    explainById(golden(name), source, destination, { protocol: 'TCP', port: 9100 })!.egress.reasons[0];
  const nodes = 'node-peers-are-addresses-of-nodes-and-never-the-pods-on-them';
  expect(doubt(nodes, 'shop/web[Pod]', 'shop/somewhere[Pod]')).toMatchObject({ because: 'unknown-address', unknownNode: true });
  const names = doubt('a-domain-name-is-an-endpoint-of-its-own', 'shop/db[Pod]', 'external:*.example.com');
  expect(names).toMatchObject({ kind: 'depends', because: 'domain-name' });
  expect(names).not.toHaveProperty('unknownNode');
});
