import { describe, expect, test } from 'vitest';
import type { Check, NearestRule, Reason } from '#engine/explain/explanation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Action, PolicyReference, RuleReference } from '#engine/rules/policy.ts';
import { isRemainder, portsText, toldReasons } from './explain-phrases.ts';
import { phraseText } from './phrase.ts';
import { wordsFor } from './words.ts';

const { explanation } = wordsFor('en');
const korean = wordsFor('ko').explanation;

const origin = { file: 'k8s/policies.yaml', document: 0, path: '', line: 52, column: 1, endLine: 61 };
const deny: PolicyReference = { policy: 'NetworkPolicy data/default-deny', policyName: 'default-deny', origin };
const lock: PolicyReference = { policy: 'NetworkPolicy data/db-lock', policyName: 'db-lock', origin };
const lockRule: RuleReference = { ...lock, direction: 'ingress', rule: 1 };
const ports = PortSet.single('TCP', 5432).toRanges();
const arriving = { source: 'shop/checkout', destination: 'data/postgres', direction: 'ingress' } as const;
const leaving = { ...arriving, direction: 'egress' } as const;

function said(reason: Reason, ends: typeof arriving | typeof leaving = arriving): string {
  return toldReasons([reason])
    .map((told) => phraseText(explanation.reason(told, ends)))
    .join(' ');
}

describe('a half', () => {
  test('is titled by where it happens and what becomes of it', () => {
    expect(explanation.halfTitle(leaving, 'allowed')).toBe('Leaving shop/checkout: allowed');
    expect(explanation.halfTitle(arriving, 'denied')).toBe('Arriving at data/postgres: denied');
    expect(korean.halfTitle(arriving, 'denied')).toBe('data/postgres에 들어올 때: 거부');
  });
});

describe('a reason', () => {
  const cases: readonly (readonly [title: string, reason: Reason, ends: typeof arriving | typeof leaving, sentence: string])[] = [
    ['no isolation', { kind: 'not-isolated', ports }, leaving, 'No policy isolates it for egress.'],
    [
      'a rule that lets in',
      { kind: 'rule', tier: 'network-policy', rule: lockRule, action: 'allow', ports },
      arriving,
      'Let in by db-lock ingress rule 1.',
    ],
    [
      'two isolating policies, which never "deny"',
      { kind: 'isolated', tier: 'network-policy', policies: [deny, lock], ports },
      arriving,
      'Isolated for ingress by default-deny and db-lock; no rule in them lets shop/checkout in.',
    ],
    [
      'one isolating policy, on the way out',
      { kind: 'isolated', tier: 'network-policy', policies: [deny], ports },
      leaving,
      'Isolated for egress by default-deny; no rule in it lets it out to data/postgres.',
    ],
    [
      'a node’s address',
      { kind: 'depends', because: 'node-address', rules: [], policies: [deny], ports },
      arriving,
      'Cannot say, because the traffic arrives from a node’s address. A pod’s own node always gets in; default-deny decides about any other. A list of client addresses cannot be relied on: policies never see the client.',
    ],
    [
      'an unknown pod address',
      { kind: 'depends', because: 'unknown-address', rules: [lockRule], policies: [], ports },
      arriving,
      'Cannot say, because db-lock ingress rule 1 names addresses, and the address of shop/checkout is not in the manifests.',
    ],
    [
      'a peer of unknown labels',
      { kind: 'depends', because: 'unknown-labels', unlabeled: 'peer', rules: [lockRule], policies: [deny], ports },
      arriving,
      'Cannot say, because db-lock ingress rule 1 asks for labels, and those of shop/checkout are not known. Fill them in to know.',
    ],
    [
      'a pod of unknown labels that policies perhaps select',
      { kind: 'depends', because: 'unknown-labels', unlabeled: 'subject', rules: [], policies: [deny, lock], ports },
      arriving,
      'Cannot say, because default-deny and db-lock ask for labels, and those of data/postgres are not known. Fill them in to know.',
    ],
  ];
  test.each(cases)('of %s is a plain sentence', (_, reason, ends, sentence) => {
    expect(said(reason, ends)).toBe(sentence);
  });

  test('links every policy and rule to its lines', () => {
    const [told] = toldReasons([{ kind: 'isolated', tier: 'network-policy', policies: [deny, lock], ports }]);
    const links = explanation.reason(told!, arriving).filter((part) => typeof part !== 'string' && 'link' in part);
    expect(links).toEqual([
      { link: 'default-deny', origin },
      { link: 'db-lock', origin },
    ]);
  });

  test('of several rules for the same ports is one sentence', () => {
    const rule = (number: number): Reason => ({
      kind: 'rule',
      tier: 'network-policy',
      rule: { ...lockRule, rule: number },
      action: 'allow',
      ports,
    });
    const told = toldReasons([{ kind: 'isolated', tier: 'network-policy', policies: [deny], ports }, rule(1), rule(2)]);
    expect(told.map(({ kind }) => kind)).toEqual(['rules', 'isolated']);
    expect(phraseText(explanation.reason(told[0]!, arriving))).toBe('Let in by db-lock ingress rule 1 and db-lock ingress rule 2.');
  });

  test('has a sentence in Korean for every kind', () => {
    const told = toldReasons([{ kind: 'isolated', tier: 'network-policy', policies: [deny, lock], ports }]);
    expect(phraseText(korean.reason(told[0]!, arriving))).toBe(
      'default-deny, db-lock 정책에 의해 인그레스에 대해 격리되어 있고, shop/checkout에서 오는 트래픽을 들여보내는 규칙이 없습니다.',
    );
  });
});

describe('a rule of an admin policy', () => {
  const admin = (policyName: string, rule: number, action: Action, name?: string): RuleReference => ({
    policy: `AdminNetworkPolicy ${policyName}`,
    policyName,
    origin,
    direction: 'ingress',
    rule,
    standing: { tier: 'admin', priority: 20, action, ...(name === undefined ? {} : { name }) },
  });
  const denies: Reason = { kind: 'rule', tier: 'admin', rule: admin('closed', 3, 'deny', 'no-ops'), action: 'deny', ports };
  const tied: Reason = {
    kind: 'depends',
    because: 'equal-priority',
    rules: [admin('a', 1, 'allow'), admin('b', 3, 'deny')],
    policies: [],
    ports,
  };

  test('denies, and says where it stands', () => {
    expect(said(denies)).toBe('Denied by closed ingress rule 3 “no-ops” (admin tier, priority 20).');
    expect(phraseText(korean.reason(toldReasons([denies])[0]!, arriving))).toBe(
      'closed ingress 규칙 3 ‘no-ops’ (Admin 티어, 우선순위 20)에 의해 거부됩니다.',
    );
  });

  test('that shares its priority is told with the other outcome', () => {
    expect(said(tied)).toBe(
      'Cannot say: by priority 20, a ingress rule 1 allows and b ingress rule 3 denies, and nobody knows which is read first.',
    );
    expect(phraseText(korean.reason(toldReasons([tied])[0]!, arriving))).toBe(
      '알 수 없음: 우선순위가 모두 20인 정책에서 a ingress 규칙 1: 허용, b ingress 규칙 3: 거부. 어느 것을 먼저 읽는지 정해져 있지 않습니다.',
    );
  });

  test.each<readonly [Parameters<typeof explanation.rung>[0], string, string]>([
    [
      { tier: 'admin', step: 'passes', rules: [admin('a', 2, 'pass')] },
      'Passed on by a ingress rule 2 (admin tier, priority 20).',
      'a ingress 규칙 2 (Admin 티어, 우선순위 20)에 의해 다음 티어로 넘어갑니다.',
    ],
    [
      { tier: 'baseline', step: 'no-match', policies: [deny, lock] },
      'No ingress rule of default-deny or db-lock is about it.',
      'default-deny, db-lock에 해당하는 ingress 규칙이 없습니다.',
    ],
    [{ tier: 'network-policy', step: 'not-selected' }, 'No policy selects it for ingress.', '인그레스에 대해 선택하는 정책이 없습니다.'],
    [{ tier: 'default', step: 'not-reached' }, 'Not asked.', '확인하지 않습니다.'],
  ])('stands in a tier that does: %#', (rung, english, inKorean) => {
    expect(phraseText(explanation.rung(rung, arriving))).toBe(english);
    expect(phraseText(korean.rung(rung, arriving))).toBe(inKorean);
  });

  test('that comes first overrules those behind it', () => {
    expect(phraseText(explanation.overruled([lockRule], arriving))).toBe(
      'db-lock ingress rule 1 would let it in, but the denial comes first.',
    );
  });
});

describe('the nearest rule', () => {
  const check = (rest: Partial<Check>): Check => ({ what: 'pod', passed: false, requirement: 'tier=backend', origin, ...rest });
  const near = (...checks: readonly Check[]): NearestRule => ({ rule: lockRule, checks });
  const label = { key: 'tier', operator: 'In', wanted: ['backend'] } as const;

  test.each<readonly [string, NearestRule, string]>([
    [
      'another value',
      near(check({ label: { ...label, found: 'back-end' } })),
      'It would let checkout in, if tier were backend (it is back-end).',
    ],
    [
      'a missing label',
      near(check({ label })),
      'It would let checkout in, if checkout had the label tier with the value backend (it has no such label).',
    ],
    [
      'a value that NotIn rules out',
      near(check({ label: { key: 'tier', operator: 'NotIn', wanted: [], found: 'web' } })),
      'It would let checkout in, if tier were not web.',
    ],
    [
      'a label that must not be there',
      near(check({ label: { key: 'legacy', operator: 'DoesNotExist', wanted: [], found: 'true' } })),
      'It would let checkout in, if checkout had no label legacy.',
    ],
    [
      'the namespace’s label and the port',
      near(
        check({ what: 'namespace', label: { key: 'team', operator: 'In', wanted: ['shop', 'edge'], found: 'data' } }),
        check({ what: 'port', requirement: 'TCP 5433' }),
      ),
      'It would let checkout in, if team of its namespace were shop or edge (it is data) and the port were TCP 5433.',
    ],
  ])('says what would have to be otherwise: %s', (_, nearest, sentence) => {
    expect(phraseText(explanation.nearest(nearest, arriving))).toBe(sentence);
  });

  test('speaks of the destination on the way out', () => {
    const sentence = phraseText(explanation.nearest(near(check({ label: { ...label, found: 'db' } })), leaving));
    expect(sentence).toBe('It would let it out to postgres, if tier were backend (it is db).');
  });

  test('counts what matches its requirement', () => {
    expect(explanation.matches(check({ matches: { some: 3, all: 6 } }))).toBe('3 of 6 workloads');
    expect(explanation.matches(check({ what: 'namespace', matches: { some: 1, all: 3 } }))).toBe('1 of 3');
    expect(explanation.matches(check({}))).toBe('');
  });
});

describe('a need', () => {
  const need = { protocol: 'TCP', port: 5432, verdict: 'denied', origin } as const;
  test('says who names it, and in which line', () => {
    expect(phraseText(explanation.need({ ...need, by: 'env DATABASE_URL' }, 'shop/checkout'))).toBe(
      'checkout names it in DATABASE_URL, policies.yaml:52',
    );
  });
  test('that no workload names says what asks for it', () => {
    expect(phraseText(explanation.need({ ...need, by: 'annotation prometheus.io/scrape' }, 'monitoring/prometheus'))).toBe(
      'Needed: annotation prometheus.io/scrape, policies.yaml:52',
    );
  });
});

describe('ports', () => {
  test.each([
    [PortSet.ALL, ''],
    [
      PortSet.single('TCP', 80)
        .union(PortSet.of('TCP', 8000, 9000))
        .union(PortSet.single('UDP', 53)),
      'TCP 80, 8000–9000; UDP 53',
    ],
    [PortSet.everyPortOf('UDP'), 'UDP'],
    [PortSet.NONE, ''],
  ])('are written by protocol: %#', (set, text) => {
    expect(portsText(set.toRanges())).toBe(text);
  });

  test('that go on to the last port are what others leave over', () => {
    expect(isRemainder(PortSet.single('TCP', 80).complement().toRanges())).toBe(true);
    expect(isRemainder(ports)).toBe(false);
    expect(isRemainder(PortSet.ALL.toRanges())).toBe(false);
  });
});
