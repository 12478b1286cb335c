import { expect, test } from 'vitest';
import { applyEdit } from '#engine/edit/apply-edit.ts';
import { changeCount, toldLines } from './told-lines.ts';

const told = (text: string) => toldLines(applyEdit({ files: [], off: [] }, { kind: 'kubectl', text }));

test('every line is told once, in its order', () => {
  const lines = told('# lab 3\nkubectl create namespace a\nkubectl get pods\nkubectl dance\nkubectl run b \\\n  -n a --image=c');
  expect(
    lines.map(({ line, endLine, effects, ignored, diagnostics }) => [line, endLine, effects.length, ignored, diagnostics.length]),
  ).toEqual([
    [1, 1, 0, 'comment', 0],
    [2, 2, 1, undefined, 0],
    [3, 3, 0, 'only-looks', 0],
    [4, 4, 0, undefined, 1],
    [5, 6, 1, undefined, 0],
  ]);
});

test('changes are counted by object; a namespace for later lines is none', () => {
  expect(changeCount(told('kubectl config set-context --current --namespace=a\nkubectl run b --image=c'))).toBe(1);
});
