import { describe, expect, test } from 'vitest';
import { ManifestReader } from '#engine/manifest/read-manifests.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { PolicyCompiler } from '#engine/policy-apis/registry.ts';
import { phraseText } from './phrase.ts';
import { LANGUAGES, wordsFor } from './words.ts';

function told(text: string, name = 'a.yaml'): readonly Diagnostic[] {
  const { policyObjects, diagnostics } = new ManifestReader().read([{ name, text }]);
  return [...diagnostics, ...new PolicyCompiler().compile(policyObjects).diagnostics];
}

function policy(spec: string): string {
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: db-lock}\nspec: ${spec}\n`;
}

const FAULTS: readonly string[] = [
  'kind: Pod\n\tname: x\n',
  'a: [1\n',
  'name:web\nx: y\n',
  'replicas: 1\n',
  'kind: Pod\n',
  'apiVersion: v1\nkind: Deployment\nmetadata: {name: x}\n',
  'apiVersion: apps/v1beta1\nkind: Deployment\nmetadata: {name: x}\n',
  'kind: {{ .x }}\n',
  policy('{podSelectr: {}, podSelector: {}, podSelector: {}}'),
  policy('{podSelector: {matchLabels: {app: yes}}}'),
  policy('{podSelector: app:web}'),
  policy(
    '{ingress: [{from: [{}, {ipBlock: {cidr: 10.0.0.1}, podSelector: {}}], ports: [{port: "80"}, {protocol: tcp}, {port: 5, endPort: 4}]}]}',
  ),
  policy(
    '{egress: [{to: [{ipBlock: {cidr: 10.0.0.1/8}}, {ipBlock: {cidr: 010.0.0.0/8}}, {ipBlock: {cidr: "::ffff:10.0.0.0/104"}}], ports: [{port: 0100}]}]}',
  ),
  `${policy('{}')}---\n${policy('{}')}`,
  'apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {ports: [{name: a, port: 1, nodePort: 3}, {name: a, port: 2}]}\n',
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec: {selector: {matchLabels: {a: b}}, template: {spec: {}}}\n',
];

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  test('is whole: a title, an advice, no hole', () => {
    for (const diagnostic of FAULTS.flatMap((text) => told(text))) {
      const { title, advice } = wordsFor(language).diagnostic(diagnostic);
      for (const sentence of [title, advice].map(phraseText)) {
        expect(sentence).toMatch(/^\S.*[.?\dA-Za-z]$/);
        expect(sentence).not.toMatch(/undefined|\[object|NaN| {2}/);
      }
      expect(/[가-힣]/.test(phraseText(title))).toBe(language === 'ko');
    }
  });
});

test.each([
  [
    policy('{podSelectr: {}}'),
    'There is no field podSelectr in spec.',
    'Did you mean podSelector? Without it there is no selector, and an absent selector selects everything.',
  ],
  [
    policy('{podSelector: {matchLabels: {app: yes}}}'),
    'app must be text, and is true or false.',
    'YAML reads it as true or false. Write it in quotes: "yes". Until then NetworkPolicy db-lock is refused whole: the pods that it selects stay open.',
  ],
  [
    'kind:Pod\n',
    'A space is missing after the colon in kind:Pod.',
    'Without it YAML reads one text, not a field with a value. Write kind: Pod.',
  ],
])('%j is told in plain words', (text, title, advice) => {
  const [diagnostic] = told(text);
  const sentence = wordsFor('en').diagnostic(diagnostic!);
  expect([phraseText(sentence.title), phraseText(sentence.advice)]).toEqual([title, advice]);
});
