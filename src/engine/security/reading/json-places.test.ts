import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonError } from './json-error.ts';
import { JsonPlaces } from './json-places.ts';
import type { ValuePath } from '#engine/security/source-document.ts';

/** Every path of a value, with what stands there. */
function* everything(value: unknown, path: ValuePath = []): Iterable<readonly [ValuePath, unknown]> {
  yield [path, value];
  if (Array.isArray(value)) for (const [at, each] of value.entries()) yield* everything(each, [...path, at]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* everything(each, [...path, key]);
}

describe('places in JSON', () => {
  test('are those of the values, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 2), fc.infiniteStream(fc.nat()), (json, indent, numbers) => {
        const value: unknown = JSON.parse(json);
        const text = ` ${JSON.stringify(value, undefined, indent)}\n`;
        const places = new JsonPlaces(text);
        const inOrder = [...everything(value)];
        const asked = inOrder.map((each) => [numbers.next().value, each] as const).toSorted(([one], [other]) => one - other);
        for (const [, [path, expected]] of asked) {
          const { start, end } = places.find(path)!;
          const step = path.at(-1);
          const piece = text.slice(start, end);
          const wrapped = typeof step === 'string' ? `{${piece}}` : `[${piece}]`;
          const read = JSON.parse(wrapped) as Record<string | number, unknown>;
          expect(read[typeof step === 'string' ? step : 0]).toEqual(expected);
        }
        expect(places.find(['no such key', 4])).toBeUndefined();
      }),
    );
  });

  test('of a large list are found at once', () => {
    const text = JSON.stringify({ Results: [{ Vulnerabilities: Array.from({ length: 100_000 }, (_, at) => ({ id: `CVE-${at}`, at })) }] });
    const places = new JsonPlaces(text);
    const wrong: number[] = [];
    for (let at = 0; at < 100_000; at += 3) {
      const { start, end } = places.find(['Results', 0, 'Vulnerabilities', at])!;
      if (text.slice(start, end) !== `{"id":"CVE-${at}","at":${at}}`) wrong.push(at);
    }
    expect(wrong).toEqual([]);
  });
});

describe('what is wrong with JSON', () => {
  test.each([
    ['{"a": 1, }', 9, false],
    ['{"a": 1', 7, true],
    ['{"a": "tex', 10, true],
    ['{"a": tru', 9, true],
    ['{"a": 1.', 8, true],
    ['[1, 2', 5, true],
    ['[1 2]', 3, false],
    ['{"a" 1}', 5, false],
    ["{'a': 1}", 1, false],
    ['{"a": 1} {"b": 2}', 9, false],
    ['{"a": "line\nend"}', 11, false],
    ['{"a": nil}', 6, false],
    ['', 0, true],
  ])('%j is wrong at %i', (text, offset, cutOff) => {
    expect(findJsonError(text)).toMatchObject({ offset, cutOff });
  });

  test('a text that is cut anywhere is cut off', () => {
    fc.assert(
      fc.property(fc.object(), fc.nat(), (value, number) => {
        const text = JSON.stringify([value], undefined, 1);
        const cut = text.slice(0, 1 + (number % (text.length - 1)));
        const inEscape = /\\$|\\u[\da-fA-F]{0,3}$/.test(cut);
        if (!inEscape) expect(findJsonError(cut).cutOff).toBe(true);
      }),
    );
  });

  test('the outermost keys before it are told', () => {
    expect(findJsonError('{"SchemaVersion": 2, "Results": [{"Target": "x", "Class').keys).toEqual(['SchemaVersion', 'Results']);
  });
});
