import { strFromU8 } from 'fflate';

/** The text of a file: UTF-8, or UTF-16 where a byte order mark says so. The mark itself is left out. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 1, 0);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 0, 1);
  const text = strFromU8(bytes);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

const STEP = 8192;

function decodeUtf16(bytes: Uint8Array, high: 0 | 1, low: 0 | 1): string {
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2 * STEP) {
    const units: number[] = [];
    for (let each = at; each + 1 < Math.min(bytes.length, at + 2 * STEP); each += 2)
      units.push(bytes[each + high]! * 256 + bytes[each + low]!);
    text += String.fromCharCode(...units);
  }
  return text;
}
