import { expect, test } from 'vitest';
import { textKeysOf, withLongTexts, withoutLongTexts } from './stored-texts.ts';
import { NO_WORK, type Work } from './work.ts';

const LONG = { name: 'trivy.json', text: 'x'.repeat(200_000) };
const SHORT = { name: 'web.yaml', text: 'kind: Pod' };
const work: Work = {
  ...NO_WORK,
  files: [SHORT, LONG],
  input: [LONG],
  before: { name: 'before', files: [LONG, SHORT], off: [] },
  aside: { files: [LONG], input: [SHORT], off: [] },
};

test('a long text is stored once, however often the work has it, and comes back where it was', () => {
  const { work: stored, texts } = withoutLongTexts(work, new Map());
  expect([...texts.values()]).toEqual([LONG.text]);
  expect(JSON.stringify(stored).length).toBeLessThan(2_000);
  expect(textKeysOf(stored)).toEqual([...texts.keys()]);
  expect(withLongTexts(stored, texts)).toEqual(work);
});

test('a text that was stored before keeps its key', () => {
  const keys = new Map<string, string>();
  const first = withoutLongTexts(work, keys);
  expect([...withoutLongTexts({ ...work, off: ['x'] }, keys).texts.keys()]).toEqual([...first.texts.keys()]);
});

test('a file whose text is lost is left out, and the others are there', () => {
  const { work: stored } = withoutLongTexts(work, new Map());
  expect(withLongTexts(stored, new Map()).files).toEqual([SHORT]);
});
