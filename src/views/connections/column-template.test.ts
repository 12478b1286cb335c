import { describe, expect, test } from 'vitest';
import { connectionOf, pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { wordsFor } from '#words/words.ts';
import { columnTemplate } from './column-template.ts';

const words = wordsFor('en');

function templateFor(...names: readonly string[]): ReturnType<typeof columnTemplate> {
  const picture = pictureWith({ endpoints: names.map((name) => workloadOf(name, {})) });
  return columnTemplate(
    names.map((name) => connectionOf(name, names[0]!, 'denied')),
    picture,
    words,
    true,
  );
}

describe('the columns of the table', () => {
  test('keep names whole before anything else gets room', () => {
    expect(templateFor('catalog-import').columns).toMatch(/^minmax\(112px, 112fr\)/);
  });
  test('do not give one very long name all the room', () => {
    expect(templateFor('a'.repeat(63)).columns).toMatch(/^minmax\(140px, 232fr\)/);
  });
  test('are as wide as their headings where there are no rows', () => {
    expect(columnTemplate([], pictureWith({}), words, true).least).toBeLessThan(690);
  });
});
