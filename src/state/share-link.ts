import { deflateText, inflateText } from './deflated-text.ts';
import { readShared, type SharedWork, writeShared } from './shared-work.ts';

/** The first sign of the data tells later readers how it was written. */
const VERSION = '1';
/** Unpacked, a link may hold this many bytes: far more than any address is long, far less than what stops a page. */
const MOST_BYTES = 50 * 1024 * 1024;

/** From this many signs on a link meets trouble: chat programs cut it, then servers and mail, then every browser. */
export const LONG_LINK = { chat: 8_000, browser: 64_000, never: 2_000_000 } as const;
export type LinkTrouble = keyof typeof LONG_LINK;

export type OpenedLink =
  | { readonly kind: 'work'; readonly work: SharedWork }
  /** `cut`: the end is missing; `missing` of `length` signs. */
  | { readonly kind: 'refused'; readonly because: 'cut'; readonly missing: number; readonly length: number }
  | { readonly kind: 'refused'; readonly because: 'broken' | 'too-large' | 'newer' };

/** What stands behind `#share=`: version, length and data, so that a link that was cut can be told from a broken one. */
export async function encodeLink(work: SharedWork): Promise<string> {
  const data = await deflateText(writeShared(work));
  return `${VERSION}.${data.length.toString(36)}.${data}`;
}

/** Reads a link, whoever sent it. */
export async function decodeLink(text: string): Promise<OpenedLink> {
  const [, version = '', length = '', signs = ''] = /^(\w+)\.([0-9a-z]{1,7})\.(.*)$/s.exec(text) ?? [];
  if (version === '') return { kind: 'refused', because: 'broken' };
  if (version !== VERSION) return { kind: 'refused', because: 'newer' };
  const expected = Number.parseInt(length, 36);
  if (signs.length < expected) return { kind: 'refused', because: 'cut', missing: expected - signs.length, length: expected };
  // What a chat program or a sentence put behind it is no part of it.
  const inflated = await inflateText(signs.slice(0, expected), MOST_BYTES);
  if ('refused' in inflated) return { kind: 'refused', because: inflated.refused };
  const work = readShared(inflated.text);
  return work === undefined ? { kind: 'refused', because: 'broken' } : { kind: 'work', work };
}

/** What may go wrong with an address this long, if anything. */
export function linkTrouble(length: number): LinkTrouble | undefined {
  return (['never', 'browser', 'chat'] as const).find((trouble) => length > LONG_LINK[trouble]);
}
