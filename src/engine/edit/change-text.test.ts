import { expect, test } from 'vitest';
import { changeText } from './change-text.ts';
import type { FieldChange } from './field-change.ts';

const HEAD = 'kind: NetworkPolicy\nmetadata: { name: guard, namespace: shop }\n';
const object = (file = 'a.yaml') => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  namespace: 'shop',
  name: 'guard',
  origin: { file, document: 0, path: '', line: 1, column: 1, endLine: 9 },
});
const RULE = { from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ protocol: 'TCP', port: 80 }] };

function changed(text: string, change: FieldChange): string | undefined {
  const edit = changeText([{ name: 'a.yaml', text }], object(), change);
  if (!edit) return undefined;
  const lines = text.split('\n');
  lines.splice(edit.from - 1, edit.to - edit.from + 1, ...edit.text.split('\n'));
  return lines.join('\n');
}

const append = (...path: (string | number)[]): FieldChange => ({ do: 'append', path, value: RULE });
const remove = (...path: (string | number)[]): FieldChange => ({ do: 'remove', path });

test.each<[string, string, FieldChange, string]>([
  [
    'an item joins a list whose dashes stand under the key',
    'spec:\n  ingress:\n  - from:\n    - podSelector: {} # all\n\n# end\n',
    append('spec', 'ingress'),
    'spec:\n  ingress:\n  - from:\n    - podSelector: {} # all\n  - from:\n    - podSelector:\n        matchLabels:\n          app: web\n    ports:\n    - protocol: TCP\n      port: 80\n\n# end\n',
  ],
  [
    'an item joins a list whose dashes stand further in',
    'spec:\n    ingress:\n      - from:\n          - podSelector: {}\n    egress: []\n',
    append('spec', 'ingress'),
    'spec:\n    ingress:\n      - from:\n          - podSelector: {}\n      - from:\n          - podSelector:\n                matchLabels:\n                    app: web\n        ports:\n          - protocol: TCP\n            port: 80\n    egress: []\n',
  ],
  [
    'an empty list gives way to a list of one',
    'spec:\n  policyTypes: [Ingress]\n  ingress: [] # nobody\n  podSelector: {}\n',
    append('spec', 'ingress'),
    'spec:\n  policyTypes: [Ingress]\n  ingress: # nobody\n    - from:\n        - podSelector:\n            matchLabels:\n              app: web\n      ports:\n        - protocol: TCP\n          port: 80\n  podSelector: {}\n',
  ],
  [
    'a list that is not written is made',
    'spec:\n  podSelector: {}\n',
    { do: 'append', path: ['spec', 'ingress'], value: { ports: [{ port: 80 }] } },
    'spec:\n  podSelector: {}\n  ingress:\n    - ports:\n        - port: 80\n',
  ],
  [
    'a key without a value gets one',
    'spec:\n  ingress:\n  podSelector: {}\n',
    { do: 'append', path: ['spec', 'ingress'], value: { ports: [{ port: 80 }] } },
    'spec:\n  ingress:\n    - ports:\n        - port: 80\n  podSelector: {}\n',
  ],
  [
    'an item joins a list in flow style',
    'spec:\n  ingress:\n  - ports: [{port: 80}] # web\n',
    { do: 'append', path: ['spec', 'ingress', 0, 'ports'], value: { protocol: 'TCP', port: 443 } },
    'spec:\n  ingress:\n  - ports: [{port: 80}, { protocol: TCP, port: 443 }] # web\n',
  ],
  [
    'a value joins a map in flow style',
    'spec:\n  podSelector:\n    matchLabels: { app: web }\n',
    { do: 'put', path: ['spec', 'podSelector', 'matchLabels', 'tier'], value: 'on' },
    'spec:\n  podSelector:\n    matchLabels: { app: web, tier: "on" }\n',
  ],
  [
    'an empty selector gets expressions',
    'spec:\n  podSelector: {}\n  ingress: []\n',
    { do: 'append', path: ['spec', 'podSelector', 'matchExpressions'], value: { key: 'app', operator: 'NotIn', values: ['web'] } },
    'spec:\n  podSelector:\n    matchExpressions:\n      - key: app\n        operator: NotIn\n        values: [web]\n  ingress: []\n',
  ],
  [
    'a value gives way to another',
    'spec:\n  podSelector:\n    matchLabels:\n      tier: front # old\n',
    { do: 'put', path: ['spec', 'podSelector', 'matchLabels', 'tier'], value: 'back' },
    'spec:\n  podSelector:\n    matchLabels:\n      tier: back # old\n',
  ],
  [
    'an item goes, with the comment above it',
    'spec:\n  ingress:\n  # first\n  - ports: []\n  # second\n  - from: []\n    ports: []\n  # third\n  - {}\n',
    remove('spec', 'ingress', 1),
    'spec:\n  ingress:\n  # first\n  - ports: []\n  # third\n  - {}\n',
  ],
  [
    'the last item leaves an empty list',
    'spec:\n  ingress:\n  - from: []\n    ports: []\n',
    remove('spec', 'ingress', 0),
    'spec:\n  ingress: []\n',
  ],
  [
    'an item leaves a list in flow style',
    'spec:\n  policyTypes: [Ingress, Egress]\n',
    remove('spec', 'policyTypes', 1),
    'spec:\n  policyTypes: [Ingress]\n',
  ],
  [
    'the key behind a dash goes and the next takes its place',
    'spec:\n  ingress:\n  - from:\n    - podSelector: {}\n    ports:\n    - port: 80\n',
    remove('spec', 'ingress', 0, 'from'),
    'spec:\n  ingress:\n  - ports:\n    - port: 80\n',
  ],
])('%s', (_, before, change, after) => {
  expect(changed(HEAD + before, change)).toBe(HEAD + after);
});

test('JSON stays JSON', () => {
  const json = (spec: object) =>
    JSON.stringify(
      { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'guard', namespace: 'shop' }, spec },
      null,
      2,
    );
  const before = json({ podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] });
  const after = changed(before, append('spec', 'ingress'));
  expect(JSON.parse(after ?? '')).toEqual(JSON.parse(json({ podSelector: {}, ingress: [{ ports: [{ port: 80 }] }, RULE] })));
  const made = changed(json({ podSelector: {} }), append('spec', 'ingress'));
  expect(JSON.parse(made ?? '')).toEqual(JSON.parse(json({ podSelector: {}, ingress: [RULE] })));
});

test('the item of a List is changed, and line ends stay what they are', () => {
  const text =
    `kind: List\napiVersion: v1\nitems:\n- kind: Pod\n  metadata: {name: x}\n- ${HEAD.replaceAll('\n', '\n  ')}spec:\n    podSelector: {}\n`.replaceAll(
      '\n',
      '\r\n',
    );
  const after = changed(text, { do: 'append', path: ['spec', 'ingress'], value: { ports: [{ port: 80 }] } });
  expect(after).toBe(`${text}    ingress:\r\n    - ports:\r\n      - port: 80\r\n`.replace(/\r\n$/, '\r\n'));
});

test('nothing is changed through an anchor, an alias or a merge key', () => {
  for (const spec of [
    'spec: &shared\n  podSelector: {}\n',
    'other: &o {}\nspec: *o\n',
    'base: &b { podSelector: {} }\nspec:\n  <<: *b\n',
  ]) {
    expect(changed(HEAD + spec, append('spec', 'ingress'))).toBeUndefined();
  }
});
