import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { enforcementProfile, type ProfileName } from '#engine/rules/enforcement.ts';
import { findRemedies } from './find-remedies.ts';
import type { Remedy, RemedyAnswer, Wish } from './remedy.ts';

const POD = (namespace: string, name: string, labels: string, more = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: ${namespace}, labels: { ${labels} } }\nspec:\n  ${more}containers: [{ name: main, image: x, ports: [{ containerPort: 5432 }] }]\n`;
const POLICY = (namespace: string, name: string, spec: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n${spec}`;

const WEB = POD('shop', 'web', 'app: web, tier: front');
const API = POD('shop', 'api', 'app: api, tier: back');
const DB = POD('data', 'db', 'app: db');
const LOCK = POLICY(
  'data',
  'db-lock',
  `  podSelector: { matchLabels: { app: db } }
  ingress:
  - from:
    - namespaceSelector: {}
      podSelector:
        matchLabels:
          tier: back # the backend
    ports:
    - port: 5432
`,
);
const DENY_ALL = (namespace: string) => POLICY(namespace, 'default-deny', '  podSelector: {}\n  policyTypes: [Ingress, Egress]\n');

function ask(
  documents: readonly string[],
  source: string,
  destination: string,
  verdict: Wish['verdict'],
  profile: ProfileName = 'kubernetes',
): RemedyAnswer {
  const files = [{ name: 'all.yaml', text: documents.join('---\n') }];
  return findRemedies(
    { set: { files, off: [] }, analysis: analyze(files, enforcementProfile(profile)) },
    { source: `${source}[Pod]`, destination: destination.includes(':') ? destination : `${destination}[Pod]`, verdict },
  );
}

function remedies(...question: Parameters<typeof ask>): readonly Remedy[] {
  const answer = ask(...question);
  expect(answer.kind).toBe('remedies');
  return answer.kind === 'remedies' ? answer.remedies : [];
}

const changed = ({ diff }: Remedy): readonly string[] => diff.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
const ways = (found: readonly Remedy[]): readonly string[] => found.map(({ how, others }) => `${how} ${others}`);

test('the label that a rule asks for is the smallest change that lets a pod in', () => {
  const [first, ...others] = remedies([WEB, API, DB, LOCK], 'shop/web', 'data/db', 'allowed');
  expect(changed(first!)).toEqual([
    '-metadata: { name: web, namespace: shop, labels: { app: web, tier: front } }',
    '+metadata: { name: web, namespace: shop, labels: { app: web, tier: back } }',
  ]);
  expect(first!.place).toEqual({ file: 'all.yaml', line: 3 });
  expect(ways(others)).toEqual(['widen-selector 0', 'add-peer 0', 'add-rule 0', 'new-policy 0', 'correct-selector 1']);
  expect(changed(others[0]!)).toEqual([
    '-        matchLabels:',
    '-          tier: back # the backend',
    '+        matchExpressions:',
    '+        - key: tier',
    '+          operator: In',
    '+          values: [back, front]',
  ]);
});

test('a value that nobody has is corrected', () => {
  const found = remedies([WEB, DB, LOCK], 'shop/web', 'data/db', 'allowed');
  expect(ways(found).slice(0, 2)).toEqual(['correct-selector 0', 'set-label 0']);
  expect(changed(found[0]!)).toEqual(['-          tier: back # the backend', '+          tier: front # the backend']);
});

test('a namespace without the label that a rule asks for is called by its name, or gets the label', () => {
  const lock = LOCK.replace('namespaceSelector: {}', 'namespaceSelector: { matchLabels: { name: shop } }').replace(
    'tier: back',
    'tier: front',
  );
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';
  const [first, second] = remedies([WEB, DB, lock, namespace], 'shop/web', 'data/db', 'allowed');
  expect(first).toMatchObject({ how: 'correct-selector', others: 0 });
  expect(changed(first!)).toEqual([
    '-    - namespaceSelector: { matchLabels: { name: shop } }',
    '+    - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }',
  ]);
  expect(second).toMatchObject({ how: 'set-label', objects: ['shop'], others: 0 });
  expect(changed(second!)).toEqual(['+  labels:', '+    name: shop']);
});

test('a policy that misses its pods by a slip is made to select them', () => {
  const slip = LOCK.replace('{ app: db }', '{ app: database }').replace('tier: back', 'tier: front');
  const [first, ...others] = remedies([WEB, DB, slip, DENY_ALL('data')], 'shop/web', 'data/db', 'allowed');
  expect(changed(first!)).toEqual(['-  podSelector: { matchLabels: { app: database } }', '+  podSelector: { matchLabels: { app: db } }']);
  expect(ways(others)).toEqual(['set-label 0', 'widen-selector 0', 'new-policy 0']);
});

test('a policy of other pods is not made to select these, but they may get the label that it selects by', () => {
  const other = POD('data', 'cache', 'app: cache, store: "yes"');
  const byApp = POLICY('data', 'cache-in', '  podSelector: { matchLabels: { app: cache } }\n  ingress: [{}]\n');
  const byStore = POLICY('data', 'stores', '  podSelector: { matchLabels: { store: "yes" } }\n  ingress: [{}]\n');
  const found = remedies([WEB, DB, other, byApp, byStore, DENY_ALL('data')], 'shop/web', 'data/db', 'allowed');
  expect(ways(found).map((way) => way.split(' ')[0])).toEqual(['new-policy', 'set-label']);
  expect(changed(found[1]!).at(-1)).toContain('{ app: db, store: "yes" }');
});

test('both ends that stop a connection are opened together', () => {
  const [first] = remedies([WEB, DB, DENY_ALL('shop'), DENY_ALL('data')], 'shop/web', 'data/db', 'allowed');
  expect(first!.objects).toEqual(['shop/allow-web-to-db-egress', 'data/allow-web-to-db']);
  expect(first!.others).toBe(0);
});

test('what a rule lets in is kept out by the narrowest change', () => {
  const found = remedies([WEB, API, POD('shop', 'job', 'app: job, tier: back'), DB, LOCK], 'shop/api', 'data/db', 'denied');
  expect(changed(found[0]!)).toEqual([
    '+        matchExpressions:',
    '+        - key: app',
    '+          operator: NotIn',
    '+          values: [api]',
  ]);
  expect(found[0]!.others).toBe(0);
  const removal = found.find(({ how }) => how === 'remove-rule');
  expect(removal?.flips.map(({ source }) => source)).toEqual(['shop/job[Pod]']);
});

test('out of a rule for anybody a block is cut, and everybody else named', () => {
  const open = POLICY(
    'data',
    'db-open',
    '  podSelector: {}\n  ingress:\n  # the whole world\n  - ports:\n    - port: 5432\n  - from:\n    - ipBlock: { cidr: 10.9.0.0/16 }\n    - ipBlock: { cidr: 203.0.113.0/24 }\n    ports:\n    - port: 80\n',
  );
  const files = [{ name: 'all.yaml', text: [WEB, DB, open].join('---\n') }];
  const answer = findRemedies(
    { set: { files, off: [] }, analysis: analyze(files) },
    { source: 'external:10.9.0.0/16', destination: 'data/db[Pod]', verdict: 'denied' },
  );
  const [first] = answer.kind === 'remedies' ? answer.remedies : [];
  expect(first).toMatchObject({ how: 'narrow-selector', others: 0 });
  expect(changed(first!)).toEqual([
    '+    from:',
    '+    - namespaceSelector: {}',
    '+    - ipBlock:',
    '+        cidr: 0.0.0.0/0',
    '+        except: [10.9.0.0/16]',
    '+    - ipBlock:',
    '+        cidr: "::/0"',
  ]);
});

test('an end that nothing isolates is isolated, and everybody else is let through again', () => {
  const [first] = remedies([WEB, API, DB], 'shop/web', 'data/db', 'denied');
  expect(first!.how).toBe('new-policy');
  expect(first!.flips.every(({ source, destination }) => `${source} ${destination}`.includes('external:'))).toBe(true);
});

test('a pod of the same labels as another goes along with it, and that is told', () => {
  const [first] = remedies([WEB, POD('shop', 'twin', 'app: web, tier: front'), DB, LOCK], 'shop/web', 'data/db', 'allowed');
  expect(first!.others).toBe(0);
  const peer = remedies([WEB, POD('shop', 'twin', 'app: web, tier: front'), DB, LOCK], 'shop/web', 'data/db', 'allowed').find(
    ({ how }) => how === 'add-peer',
  );
  expect(peer?.flips.map(({ source }) => source)).toEqual(['shop/twin[Pod]']);
});

test('a name outside has no addresses that a block would leave out', () => {
  const named = `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: { name: by-name }
spec:
  priority: 1
  subject: { namespaces: {} }
  egress: [{ action: Allow, to: [{ domainNames: [example.com] }] }]
`;
  const found = remedies([WEB, DENY_ALL('shop'), named], 'shop/web', 'external:0.0.0.0/0', 'allowed');
  const diffs = found.map(({ diff }) => diff).join('');
  expect(diffs).toContain('0.0.0.0/0');
  expect(diffs).not.toContain('except');
});

test('the outside is let in by a block', () => {
  const block = POLICY(
    'data',
    'office',
    '  podSelector: {}\n  ingress:\n  - from:\n    - ipBlock: { cidr: 10.9.0.0/16 }\n    ports:\n    - port: 80\n',
  );
  const files = [{ name: 'all.yaml', text: [DB, block].join('---\n') }];
  const answer = findRemedies(
    { set: { files, off: [] }, analysis: analyze(files) },
    { source: 'external:10.9.0.0/16', destination: 'data/db[Pod]', verdict: 'allowed' },
  );
  expect(answer.kind === 'remedies' && changed(answer.remedies[0]!)).toEqual(['+    - protocol: TCP', '+      port: 5432']);
});

test.each<[string, RemedyAnswer, Parameters<typeof ask>]>([
  ['what is so already', { kind: 'already' }, [[WEB, DB], 'shop/web', 'data/db', 'allowed']],
  ['a pod and itself', { kind: 'impossible', because: 'same-pod' }, [[WEB], 'shop/web', 'shop/web', 'denied']],
  ['policies that nobody enforces', { kind: 'impossible', because: 'not-enforced' }, [[WEB, DB], 'shop/web', 'data/db', 'denied', 'none']],
  [
    'pods on the network of their nodes',
    { kind: 'impossible', because: 'exempt' },
    [
      [POD('shop', 'web', 'app: web', 'hostNetwork: true\n  '), POD('data', 'db', 'app: db', 'hostNetwork: true\n  ')],
      'shop/web',
      'data/db',
      'denied',
    ],
  ],
  ['an end that is not there', { kind: 'impossible', because: 'no-connection' }, [[WEB], 'shop/web', 'data/db', 'denied']],
])('no change is offered for %s', (_, expected, question) => {
  expect(ask(...question)).toEqual(expected);
});
