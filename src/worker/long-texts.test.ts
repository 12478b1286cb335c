import { expect, test } from 'vitest';
import type { Picture } from '#engine/overview/picture.ts';
import type { AnalysisOptions, EngineApi } from './engine-api.ts';
import { TextLedger, withKeptTexts } from './long-texts.ts';

const OPTIONS: AnalysisOptions = { profile: 'kubernetes', options: {} };
const long = (letter: string) => letter.repeat(200_000);

/** A worker that says which texts it was given, as their first letters, and what travelled to it. */
function workerOf() {
  const seen: string[] = [];
  let travelled = 0;
  const engine = withKeptTexts({
    analyze: async ({ files }) => {
      seen.push(files.map(({ text }) => `${text[0] ?? '-'}${text.length}`).join(' '));
      return {} as Picture;
    },
  } as Partial<EngineApi> as EngineApi);
  const ledger = new TextLedger({
    keep: (id, text) => {
      travelled += text.length;
      engine.keep(id, text);
    },
    forget: engine.forget,
  });
  const analyze = (...texts: readonly string[]) => {
    const set = ledger.pack({ files: texts.map((text, at) => ({ name: `${at}.yaml`, text })), off: [] });
    travelled += set.files.reduce((sum, { text }) => sum + text.length, 0);
    return engine.analyze(set, OPTIONS);
  };
  return { analyze, seen, travelled: () => travelled };
}

test('a long text travels once, and is whole each time', async () => {
  const { analyze, seen, travelled } = workerOf();
  await analyze(long('a'), 'short');
  await analyze(long('a'), 'short', long('b'));
  expect(seen).toEqual(['a200000 s5', 'a200000 s5 b200000']);
  expect(travelled()).toBe(400_010);
});

test('texts that were not used for long are forgotten, and sent again when they are back', async () => {
  const { analyze, seen, travelled } = workerOf();
  await analyze(long('a'));
  for (let letter = 0; letter < 30; letter++) await analyze(long(String.fromCharCode(0x4e00 + letter)));
  await analyze(long('a'));
  expect(seen.at(-1)).toBe('a200000');
  expect(travelled()).toBe(32 * 200_000);
});
