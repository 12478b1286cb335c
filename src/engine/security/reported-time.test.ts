import { expect, test } from 'vitest';
import { readStamp } from './reported-time.ts';
import { jsonDocument, parseJson } from './reading/parse-json.ts';
import { DocumentPlace } from '#engine/manifest/place.ts';

test.each<readonly [string, unknown, string | undefined, string]>([
  ['nanoseconds, of which the last are not sure', Number('1700000000123456789'), undefined, '2023-11-14T22:13:20.123Z'],
  ['nanoseconds with all digits', Number('1700000000123456789'), '1700000000123456789', '2023-11-14T22:13:20.123456789Z'],
  ['nanoseconds as text', '1700000000123456789', undefined, '2023-11-14T22:13:20.123456789Z'],
  ['microseconds', 1_700_000_000_123_456, undefined, '2023-11-14T22:13:20.123Z'],
  ['milliseconds', 1_700_000_000_123, undefined, '2023-11-14T22:13:20.123Z'],
  ['seconds', 1_700_000_000, undefined, '2023-11-14T22:13:20.000Z'],
])('a number since 1970 is read: %s', (_, value, written, time) => {
  expect(readStamp(value, written)).toEqual({ time, at: Date.parse(time) });
});

test.each([[0], [-1], [null], ['soon'], [1e300]])('%j is no time', (value) => {
  expect(readStamp(value)).toEqual({});
});

test('a document of JSON keeps the digits of its numbers', () => {
  const text = '[{"a": 1, "timestamp" : 1700000000123456789}]';
  const document = jsonDocument(new DocumentPlace('a.json', 0, text, 1), text, 0, parseJson(text), 'json');
  expect(document.written?.([0, 'timestamp'])).toBe('1700000000123456789');
  expect(document.written?.([0, 'other'])).toBeUndefined();
});
