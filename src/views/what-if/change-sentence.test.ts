import { expect, test } from 'vitest';
import type { ObjectChange } from '#engine/compare/comparison.ts';
import { whatIf } from '#words/en/what-if.ts';
import { changeSentence, countChanges } from './change-sentence.ts';

const ORIGIN = { file: 'a.yaml', document: 0, path: '', line: 1, column: 1, endLine: 2 };

function change(name: string, rest: Partial<ObjectChange> & { readonly of?: string } = {}): ObjectChange {
  const { of = 'NetworkPolicy', ...parts } = rest;
  const object = { apiVersion: 'v1', kind: of, namespace: 'shop', name, origin: ORIGIN };
  return { key: `${of} shop/${name}`, kind: 'removed', off: true, object, lines: [], flips: 0, ...parts };
}

test.each<[readonly ObjectChange[], readonly string[], string]>([
  [[change('guard')], [], 'guard is switched off'],
  [[change('guard'), change('deny')], [], 'guard and deny are switched off'],
  [[change('guard'), change('deny'), change('third')], [], 'guard and deny are switched off, and 1 more'],
  [[change('web', { of: 'Deployment' })], [], 'web is removed'],
  [[change('guard', { off: false })], [], 'guard is removed'],
  [[change('guard', { kind: 'added', off: false }), change('deny')], ['b.yaml'], 'guard is added, and 2 more'],
  [[], ['b.yaml'], 'comments or layout of b.yaml'],
])('what differs is said in short: %#', (objects, otherText, expected) => {
  expect(changeSentence({ objects, otherText }, whatIf)).toBe(expected);
  expect(countChanges({ objects, otherText })).toBe(objects.length + otherText.length);
});
