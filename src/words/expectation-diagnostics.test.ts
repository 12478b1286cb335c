import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { checkExpectations } from '#engine/expectations/check-expectations.ts';
import { phraseText } from './phrase.ts';
import { LANGUAGES, wordsFor } from './words.ts';

const LINE = 'from: a/b, to: a/b, verdict: denied';
const FAULTS: readonly string[] = [
  'expect: {}\n',
  'expect: [7]\n',
  `expect: [{ ${LINE}, port: 80 }]\n`,
  `expect: [{ ${LINE}, color: red }]\n`,
  'expect: [{ from: a/b, to: a/b }]\n',
  'expect: [{ from: a/b, verdict: denied }]\n',
  'expect: [{ from: a/b, to: a/b, verdict: allow }]\n',
  'expect: [{ from: a/b, to: a/b, verdict: never }]\n',
  'expect: [{ from: 10.0.0.0/33, to: a/b, verdict: denied }]\n',
  `expect: [{ ${LINE}, ports: [0] }]\n`,
  'kind: Pod\n',
];

describe.each(LANGUAGES)('what is wrong with expectations, in %s,', (language) => {
  test('is told whole: a title, an advice, no hole', () => {
    const analysis = analyze([]);
    const diagnostics = FAULTS.flatMap((text) => checkExpectations([], analysis, [{ name: 'e.yaml', text }]).diagnostics);
    expect(diagnostics).toHaveLength(FAULTS.length);
    for (const diagnostic of diagnostics) {
      const { title, advice } = wordsFor(language).diagnostic(diagnostic);
      for (const sentence of [title, advice].map(phraseText)) {
        expect(sentence).toMatch(/^\S.*[.?}]$/);
        expect(sentence).not.toMatch(/undefined|\[object|NaN| {2}/);
      }
      expect(/[가-힣]/.test(phraseText(title))).toBe(language === 'ko');
    }
  });
});
