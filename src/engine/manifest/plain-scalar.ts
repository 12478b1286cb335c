const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|([1-9][0-9]*|0))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The value of a scalar without quotes, as kubectl's YAML 1.1 reader sees it (Y-1 to Y-4):
 * `yes` is a boolean, `0100` is 64, `080` is 80, `1:30` and dates are text.
 */
export function plainScalarValue(text: string): string | number | boolean | null {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  const first = text.charCodeAt(0);
  // Only a digit, a sign or a dot starts a number.
  if (!((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46)) return text;
  return numberValue(first === 46 ? text : text.replaceAll('_', '')) ?? text;
}

/** Whether a number is written with a zero in front, which makes it octal, or looks so (Y-2). */
export function hasLeadingZero(text: string): boolean {
  return /^[-+]?0[0-9_]+$/.test(text);
}

function numberValue(text: string): number | undefined {
  const integer = INTEGER.exec(text);
  if (integer) {
    const [, sign, hexadecimal, binary, octal, decimal] = integer;
    const size = hexadecimal
      ? Number.parseInt(hexadecimal, 16)
      : binary
        ? Number.parseInt(binary, 2)
        : octal
          ? Number.parseInt(octal, 8)
          : Number(decimal);
    return sign === '-' ? 0 - size : size;
  }
  return FLOAT.test(text) ? Number.parseFloat(text) : undefined;
}
