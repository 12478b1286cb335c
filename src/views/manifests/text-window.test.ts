import { expect, test } from 'vitest';
import { windowAround } from './text-window.ts';

const text = Array.from({ length: 100 }, (_, at) => `line ${at + 1}`).join('\n');

test.each([
  { line: 1, first: 1, last: 'line 30', isLast: false },
  { line: 50, first: 40, last: 'line 69', isLast: false },
  { line: 95, first: 71, last: 'line 100', isLast: true },
  { line: 1_000, first: 71, last: 'line 100', isLast: true },
])('around line $line thirty lines are shown, from line $first', ({ line, first, last, isLast }) => {
  const shown = windowAround(text, line, 30);
  expect(shown).toMatchObject({ first, isLast });
  expect(shown.lines).toHaveLength(30);
  expect(shown.lines[0]).toBe(`line ${first}`);
  expect(shown.lines.at(-1)).toBe(last);
});

test('a line break at the end is no line of its own', () => {
  expect(windowAround('one\ntwo\n', 1, 30)).toEqual({ first: 1, lines: ['one', 'two'], isLast: true });
});

test('a line that holds everything is cut off', () => {
  expect(windowAround('x'.repeat(10_000), 1, 30).lines[0]).toHaveLength(2_001);
});
