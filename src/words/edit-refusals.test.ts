import { describe, expect, test } from 'vitest';
import { applyEdit } from '#engine/edit/apply-edit.ts';
import type { ManifestEdit, ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { phraseText } from './phrase.ts';
import { LANGUAGES, wordsFor } from './words.ts';

const SET: ManifestSet = {
  files: [
    {
      name: 'a.yaml',
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b}]}}}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: client}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: far, namespace: dev, labels: {a: b}}\n',
    },
  ],
  off: [],
};

const LINES: readonly string[] = [
  'helm install x',
  'kubctl run x',
  'kubectl patch x',
  'kubectl delte pod x',
  'kubectl delete thing x',
  'kubectl create ingress x',
  'kubectl create deploymnt x',
  'kubectl run x --image=i --lables=a=b',
  'kubectl run x --image=i --zzzzzzzz',
  'kubectl run x --image=i --overrides={}',
  'kubectl run x --image',
  'kubectl run --image=i',
  'kubectl delete',
  'kubectl delete pods',
  'kubectl run x',
  'kubectl expose pod far -n dev',
  'kubectl label pod client',
  'kubectl apply',
  'kubectl run x --image=i --labels=app:web',
  'kubectl run x --image=i --port=http',
  'kubectl scale deploy web --replicas=x',
  'kubectl label pod far a=c -n dev',
  'kubectl label pod web-7d9c5b8f6-x2x4q a=c',
  'kubectl expose pod client --port=80',
  'kubectl delete pods -l "a in (b)"',
  'kubectl delete pod clint',
  'kubectl delete pod zzzzzz',
  'kubectl delete pod far',
  'kubectl delete -f b.yaml',
  'kubectl delete -f zzzzzzzz.yaml',
  'kubectl apply -f https://example.com/a.yaml',
  'kubectl apply -f -',
  'kubectl run x --image="i',
  'kubectl apply -f - <<EOF\nkind: Pod',
  'kubectl run x --image=$(y)',
  'kubectl run x --image=$Y',
  'kubectl apply -f <(y)',
  'kubectl run client --image=i',
];

const EDITS: readonly ManifestEdit[] = [
  ...LINES.map((text) => ({ kind: 'kubectl', text }) as const),
  { kind: 'switch', objects: ['Pod default/clint'], on: false },
  { kind: 'switch', objects: ['Thing zzzzzzzzzz'], on: false },
  { kind: 'lines', file: 'b.yaml', from: 1, to: 1, text: '' },
  { kind: 'lines', file: 'a.yaml', from: 99, to: 99, text: '' },
  { kind: 'add', file: 'b.yaml', text: '' },
];

const refusals: readonly Diagnostic[] = EDITS.flatMap((edit) => {
  const outcome = applyEdit(SET, edit);
  return outcome.kind === 'refused' ? outcome.diagnostics : [];
});
const unchangeable: Diagnostic = {
  code: 'edit-not-possible',
  severity: 'error',
  values: { object: 'Pod default/client' },
  origin: { file: '', document: 0, path: '', line: 1, column: 1, endLine: 1 },
};

test('every one of these is refused', () => {
  expect(refusals.length).toBe(EDITS.length);
});

describe.each(LANGUAGES)('why something is refused, in %s', (language) => {
  test('is said in whole sentences', () => {
    for (const diagnostic of [...refusals, unchangeable]) {
      const { title, advice } = wordsFor(language).diagnostic(diagnostic);
      for (const sentence of [title, advice].map(phraseText)) {
        expect(sentence).toMatch(/^\S.*[.?]$/);
        expect(sentence).not.toMatch(/undefined|\[object|NaN| {2}/);
      }
      expect(/[가-힣]/.test(phraseText(title))).toBe(language === 'ko');
      expect(/[가-힣]/.test(phraseText(advice))).toBe(language === 'ko');
    }
  });
});
