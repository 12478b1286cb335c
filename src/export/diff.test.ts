import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { compareAnalyses } from '#engine/compare/compare-analyses.ts';
import { reachabilityDifference } from '#engine/compare/reachability-difference.ts';
import { wordsFor } from '#words/words.ts';
import { diffJson } from './diff-json.ts';
import { diffMarkdown } from './diff-markdown.ts';
import { diffText } from './diff-text.ts';

const namespace = (name: string, labels: string) => `
apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
  labels:
    ${labels}
`;
const pod = (name: string, { labels = `app: ${name}`, port = 5432, env = '' } = {}) => `
apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: shop
  labels:
    ${labels}
spec:
  containers:
  - name: main
    image: x
    ports: [{ containerPort: ${port}, name: main }]
    env: [${env}]
`;
const policy = (name: string, spec: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: shop }
spec:
  ${spec.trim().replaceAll('\n', '\n  ')}
`;
const service = (type: string) => `
apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec: { type: ${type}, selector: { app: db }, ports: [{ port: 5432 }] }
`;
const denyAll = policy('deny', 'podSelector: {}\npolicyTypes: [Ingress]');
const letIn = (peer: string, port = '5432') =>
  policy('clients', `podSelector: { matchLabels: { app: db } }\ningress:\n- from: [${peer}]\n  ports: [{ port: ${port} }]`);
const web = pod('web', { port: 80 });
const db = pod('db');
const NEEDS_DB = '{ name: DB, value: "db:5432" }';

function sideOf(name: string, documents: readonly string[], off: readonly string[] = []): Analyzed {
  const files = [{ name: `${name}.yaml`, text: documents.join('---') }];
  return { set: { files, off }, analysis: analyze(files, undefined, off) };
}

function linesOf(before: Analyzed, after: Analyzed): readonly string[] {
  return [...diffText(compareAnalyses(before, after, 100), wordsFor('en'))].join('').split('\n');
}

/** What is said of web → db (or of whom it is said otherwise), without the other pairs. */
function told(before: readonly string[], after: readonly string[], pair = 'shop/web[Pod] => shop/db[Pod]'): readonly string[] {
  const lines = linesOf(sideOf('a', before), sideOf('b', after));
  const start = lines.findIndex((line) => line.includes(` ${pair} : `));
  if (start === -1) return [];
  const rest = lines.slice(start + 1);
  return [
    lines[start]!,
    ...rest.slice(
      0,
      rest.findIndex((line) => !line.startsWith('    ')),
    ),
  ];
}

type Case = readonly [title: string, before: readonly string[], after: readonly string[], expected: readonly string[], pair?: string];

describe('diff as text tells what brought a change about', () => {
  const cases: readonly Case[] = [
    [
      'a policy that isolates',
      [web, db],
      [web, db, denyAll],
      ['- shop/web[Pod] => shop/db[Pod] : allowed, no policy -> denied 5432', '    deny isolates db for ingress. (b.yaml:30)'],
    ],
    [
      'a policy that is gone',
      [web, db, denyAll],
      [web, db],
      ['+ shop/web[Pod] => shop/db[Pod] : denied 5432 -> allowed, no policy', '    deny no longer isolates db for ingress. (a.yaml:30)'],
    ],
    [
      'a rule that lets in',
      [web, db, denyAll],
      [web, db, denyAll, letIn('{ podSelector: { matchLabels: { app: web } } }')],
      ['+ shop/web[Pod] => shop/db[Pod] : denied 5432 -> allowed 5432', '    clients ingress rule 1 lets web in. (b.yaml:43)'],
    ],
    [
      'a rule that names other pods now',
      [web, db, denyAll, letIn('{ podSelector: { matchLabels: { app: web } } }')],
      [web, db, denyAll, letIn('{ podSelector: { matchLabels: { app: api } } }')],
      ['- shop/web[Pod] => shop/db[Pod] : allowed 5432 -> denied 5432', '    clients ingress rule 1 no longer lets web in. (b.yaml:43)'],
    ],
    [
      'a label of the source',
      [pod('web', { labels: 'tier: back-end', port: 80 }), db, denyAll, letIn('{ podSelector: { matchLabels: { tier: backend } } }')],
      [pod('web', { labels: 'tier: backend', port: 80 }), db, denyAll, letIn('{ podSelector: { matchLabels: { tier: backend } } }')],
      [
        '+ shop/web[Pod] => shop/db[Pod] : denied 5432 -> allowed 5432',
        '    shop/web (tier: back-end → backend) is now selected by clients ingress rule 1. (b.yaml:8)',
      ],
    ],
    [
      'a label of the destination',
      [web, pod('db', { labels: 'app: store' }), policy('deny', 'podSelector: { matchLabels: { app: db } }')],
      [web, pod('db', { labels: 'app: db' }), policy('deny', 'podSelector: { matchLabels: { app: db } }')],
      [
        '- shop/web[Pod] => shop/db[Pod] : allowed, no policy -> denied 5432',
        '    shop/db (app: store → db) is now selected by deny. (b.yaml:22)',
      ],
    ],
    [
      'a label of the namespace',
      [namespace('shop', 'team: a'), web, db, denyAll, letIn('{ namespaceSelector: { matchLabels: { team: a } } }')],
      [namespace('shop', 'team: b'), web, db, denyAll, letIn('{ namespaceSelector: { matchLabels: { team: a } } }')],
      [
        '- shop/web[Pod] => shop/db[Pod] : allowed 5432 -> denied 5432',
        '    shop (team: a → b) is no longer selected by clients ingress rule 1. (b.yaml:7)',
      ],
    ],
    [
      'a named port that means another number',
      [web, db, denyAll, letIn('{ podSelector: {} }', 'main')],
      [web, pod('db', { port: 6543 }), denyAll, letIn('{ podSelector: {} }', 'main')],
      ['~ shop/web[Pod] => shop/db[Pod] : allowed 5432 -> allowed 6543', '    Pod shop/db names other ports. (b.yaml:16)'],
    ],
    [
      'a pod that came',
      [web],
      [web, db],
      ['+ shop/web[Pod] => shop/db[Pod] : not there -> allowed, no policy', '    Pod shop/db is new. (b.yaml:16)'],
    ],
    [
      'a pod that went, though it is needed',
      [pod('web', { port: 80, env: NEEDS_DB }), db, service('ClusterIP')],
      [pod('web', { port: 80, env: NEEDS_DB }), service('ClusterIP')],
      ['- shop/web[Pod] => shop/db[Pod] : allowed, no policy -> not there (needed)', '    Pod shop/db is gone. (a.yaml:16)'],
    ],
    [
      'a block of addresses',
      [db, denyAll],
      [db, denyAll, letIn('{ ipBlock: { cidr: 10.0.0.0/8 } }')],
      ['+ external:10.0.0.0/8 => shop/db[Pod] : denied 5432 -> allowed 5432', '    clients ingress rule 1 lets 10.0.0.0/8 in. (b.yaml:29)'],
      'external:10.0.0.0/8 => shop/db[Pod]',
    ],
    [
      'a way in',
      [db, service('ClusterIP')],
      [db, service('LoadBalancer')],
      ['+ way-in:shop/db => shop/db[Pod] : not there -> allowed, no policy', '    Service shop/db differs. (b.yaml:16)'],
      'way-in:shop/db => shop/db[Pod]',
    ],
    [
      'a policy that closes a way in',
      [db, service('NodePort')],
      [db, service('NodePort'), denyAll],
      ['~ way-in:shop/db => shop/db[Pod] : allowed, no policy -> cannot say', '    deny isolates db for ingress. (b.yaml:21)'],
      'way-in:shop/db => shop/db[Pod]',
    ],
    [
      'a pod that leaves its node’s network',
      [web, db.replace('spec:', 'spec:\n  hostNetwork: true'), denyAll],
      [web, db, denyAll],
      ['- shop/web[Pod] => shop/db[Pod] : allowed, no policy -> denied 5432', '    Pod shop/db differs. (b.yaml:16)'],
    ],
  ];
  test.each(cases.map(([title, ...rest]) => [title, rest] as const))('%s', (_title, [before, after, expected, pair]) => {
    expect(told(before, after, pair)).toEqual(expected);
  });

  test('a policy that is switched off', () => {
    const documents = [web, db, denyAll];
    const lines = linesOf(sideOf('a', documents), sideOf('a', documents, ['NetworkPolicy shop/deny']));
    expect(lines).toContain('    deny no longer isolates db for ingress. (a.yaml:30)');
    expect(lines).toContain('- NetworkPolicy shop/deny (a.yaml:30)');
  });
});

describe('diff as text', () => {
  test('counts, sorts by risk and lists the objects with the lines that differ', () => {
    const before = [pod('web', { port: 80, env: NEEDS_DB, labels: 'tier: web' }), db, service('ClusterIP')];
    const after = [pod('web', { port: 80, env: NEEDS_DB, labels: 'tier: front' }), db, service('ClusterIP'), denyAll];
    const lines = linesOf(sideOf('a', before), sideOf('b', after));
    expect(lines[0]).toBe('6 of 10 pairs change: 0 now allowed, 6 now denied (1 of them needed), 0 on other ports');
    expect(lines[2]).toBe('- shop/web[Pod] => shop/db[Pod] : allowed, no policy -> denied 5432 (needed)');
    expect(lines.slice(-7)).toEqual([
      'Objects:',
      '~ Pod shop/web (b.yaml:2)',
      '    -     tier: web',
      '    +     tier: front',
      '+ NetworkPolicy shop/deny (b.yaml:35)',
      '2 objects did not change.',
      '',
    ]);
  });

  test('says of a policy that it is refused now, which is why it does nothing', () => {
    const [before, after] = [
      [db, letIn('{ podSelector: {} }')],
      [db, letIn('{ podSelector: {} }', '543200')],
    ].map((documents) => sideOf('after', documents)) as [Analyzed, Analyzed];
    expect(linesOf(before, after)).toContainEqual(
      expect.stringMatching(/^~ NetworkPolicy shop\/clients \(after.yaml:\d+\), refused: the cluster would not take it$/),
    );
    const names = { before: 'main', after: 'branch' };
    expect(diffMarkdown(compareAnalyses(before, after, 100), wordsFor('en'), names)).toContain(
      '**refused: the cluster would not take it**',
    );
    expect([...diffJson(reachabilityDifference(before.analysis, after.analysis), before, after)].join('')).toContain('"refused":true');
  });

  test('says that nothing differs where only comments and layout do', () => {
    const [before, after] = [sideOf('a', [web, db]), sideOf('a', [`\n# Web.${web}`, db.replace('app: db', 'app:   db # the store')])];
    expect(linesOf(before, after)).toEqual([
      'Who can reach whom is the same before and after.',
      '',
      'Objects:',
      '2 objects did not change.',
      '',
    ]);
    expect(compareAnalyses(before, after, 10).otherText).toEqual(['a.yaml']);
  });

  test('tells of pairs that differ only on ports that nobody declares', () => {
    const open = policy('open', 'podSelector: {}\ningress: [{ ports: [{ port: 5432 }, { port: 80 }] }]');
    const lines = linesOf(sideOf('a', [web, db]), sideOf('b', [web, db, open]));
    expect(lines[0]).toBe('Who can reach whom is the same before and after.');
    expect(lines[1]).toBe('On ports that no destination declares, 6 more pairs differ.');
  });
});

test('what could not be read is told before anything else, as text and as Markdown', () => {
  const [before, after] = [sideOf('a', [web, db]), sideOf('b', [web, db, 'kind: [ Pod\n'])];
  const told = 'The manifests hold errors (1 after): what cannot be read is not compared.';
  expect(linesOf(before, after)[0]).toBe(told);
  expect(diffMarkdown(compareAnalyses(before, after, 10), wordsFor('en'), { before: 'main', after: 'branch' })).toContain(`**${told}**`);
  expect(linesOf(before, before)[0]).toBe('Who can reach whom is the same before and after.');
});

describe('diff as JSON', () => {
  const answer = (before: Analyzed, after: Analyzed) =>
    JSON.parse([...diffJson(reachabilityDifference(before.analysis, after.analysis), before, after)].join(''));

  test('has the connections that came, went and changed, on all ports', () => {
    const open = policy('open', 'podSelector: { matchLabels: { app: db } }\ningress: [{ ports: [{ port: 5432 }] }]');
    const found = answer(sideOf('a', [web, db]), sideOf('b', [web, db, open, pod('new')]));
    const all = { TCP: [[1, 65535]], UDP: [[1, 65535]], SCTP: [[1, 65535]] };
    expect(found.added).toContainEqual({
      source: 'shop/new[Pod]',
      destination: 'shop/web[Pod]',
      verdict: 'allowed',
      declared: 'allowed',
      ports: all,
    });
    expect(found.removed).toEqual([]);
    expect(found.changed).toContainEqual({
      source: 'shop/web[Pod]',
      destination: 'shop/db[Pod]',
      before: all,
      after: { TCP: [[5432, 5432]], UDP: [], SCTP: [] },
      verdict: { before: 'allowed', after: 'partial' },
    });
    expect(found.objects).toContainEqual({ object: 'Pod shop/new', change: 'added', file: 'b.yaml', line: 37 });
  });

  test('is empty where nothing differs', () => {
    const side = sideOf('a', [web, db, denyAll]);
    expect(answer(side, side)).toEqual({ added: [], removed: [], changed: [], waysIn: [], objects: [] });
  });
});

describe('diff as Markdown', () => {
  const words = wordsFor('en');
  const markdown = (before: readonly string[], after: readonly string[]) =>
    diffMarkdown(compareAnalyses(sideOf('a', before), sideOf('b', after), 1000), words, { before: 'main', after: 'fix`|' });

  test('puts what opens first, and folds what closes and nothing needs', () => {
    const text = markdown([web, db, denyAll], [pod('web', { labels: 'tier: web', port: 80 }), db, letIn('{ podSelector: {} }')]);
    expect(text.split('\n')[0]).toMatch(/^## Reachability: \d+ now allowed, 0 now denied, 0 on other ports$/);
    expect(text).toContain(
      '| + | `shop/web[Pod]` | `shop/db[Pod]` | denied 5432 | **allowed 5432** | clients ingress rule 1 lets web in. `b.yaml:36` |',
    );
    expect(text).toContain('- ~ `Pod shop/web` `b.yaml:2`\n\n  ```diff\n');
    const closed = markdown([web, db], [web, db, denyAll]);
    expect(closed).toContain('<summary>Now denied, nothing names it (6)</summary>');
    expect(closed).toContain('| − | `shop/web[Pod]`, `external:0.0.0.0/0`, `external:::/0` | `shop/db[Pod]` |');
  });

  test('marks an object that is new with a plus that begins no list', () => {
    const comparison = compareAnalyses(sideOf('before', [db]), sideOf('after', [db, denyAll]), 100);
    expect(diffMarkdown(comparison, wordsFor('en'), { before: 'main', after: 'branch' })).toContain(
      '\n- \\+ `NetworkPolicy shop/deny` `after.yaml:',
    );
  });

  test('leaves names of sides no way to be markup', () => {
    expect(markdown([web], [web])).toContain('`main` compared with ``fix`\\|``');
  });
});
