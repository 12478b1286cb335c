import { expect, test } from 'vitest';
import { hasLeadingZero, plainScalarValue } from './plain-scalar.ts';

test.each<readonly [string, string | number | boolean | null]>([
  // Y-1
  ...['yes', 'Yes', 'YES', 'y', 'Y', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['no', 'No', 'NO', 'n', 'N', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map((text) => [text, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((text) => [text, null] as const),
  // Y-2
  ['010', 8],
  ['0o10', 8],
  ['0100', 64],
  ['0x10', 16],
  ['0b11', 3],
  ['1_000', 1000],
  ['+1', 1],
  ['-7', -7],
  ['080', 80],
  ['0', 0],
  ['00', 0],
  // Y-3
  ...[
    '1:30',
    '2021-11-21',
    'nan',
    '=',
    'tRue',
    'yEs',
    'nULL',
    '-',
    '+',
    '.',
    '..',
    '1.2.3',
    '10.0.0.0/8',
    '-http',
    '8000-9000',
    '1e',
    '_1',
  ].map((text) => [text, text] as const),
  // Y-4
  ['1e3', 1000],
  ['1.0', 1],
  ['.5', 0.5],
  ['1.', 1],
  ['80.5', 80.5],
  ['1E+2', 100],
])('kubectl reads %j as %j', (text, value) => {
  expect(plainScalarValue(text)).toBe(value);
});

test.each([
  ['0100', true],
  ['080', true],
  ['-012', true],
  ['0', false],
  ['0x10', false],
  ['100', false],
  ['0.5', false],
])('a zero in front of %s: %s', (text, leading) => {
  expect(hasLeadingZero(text)).toBe(leading);
});
