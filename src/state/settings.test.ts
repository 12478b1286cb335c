import { describe, expect, it } from 'vitest';
import { languageOf } from './settings.ts';

describe('the language', () => {
  it.each([
    ['browser', ['ko-KR', 'en-US'], 'ko'],
    ['browser', ['fr', 'ko'], 'ko'],
    ['browser', ['fr-FR', 'en-GB', 'ko'], 'en'],
    ['browser', [], 'en'],
    ['ko', ['en-US'], 'ko'],
    ['en', ['ko-KR'], 'en'],
  ] as const)('chosen as %s, in a browser that speaks %j, is %s', (choice, browser, language) => {
    expect(languageOf(choice, browser)).toBe(language);
  });
});
