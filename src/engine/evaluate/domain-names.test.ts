import { describe, expect, test } from 'vitest';
import { domainHolds, endpointOfName } from './domain-names.ts';

describe('a name', () => {
  test.each([
    ['example.com', 'example.com', true],
    ['Example.com.', 'example.com', true],
    ['example.com', 'api.example.com', false],
    ['*.example.com', 'api.example.com', true],
    ['*.example.com', 'a.b.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'badexample.com', false],
    ['*.example.com', '*.api.example.com', true],
    ['*.api.example.com', '*.example.com', false],
    ['api.example.com', '*.example.com', false],
  ])('%s is about %s: %s', (pattern, name, holds) => {
    expect(domainHolds(pattern, name)).toBe(holds);
  });

  test('is what the narrowest of several stands for', () => {
    const ends = ['*.example.com', '*.api.example.com', 'v1.api.example.com'].map((domain) => ({ domain }));
    expect(
      ['v1.api.example.com', 'v2.api.example.com', 'www.example.com', 'example.com'].map((name) => endpointOfName(name, ends)?.domain),
    ).toEqual(['v1.api.example.com', '*.api.example.com', '*.example.com', undefined]);
  });
});
