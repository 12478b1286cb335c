import type { Origin } from '#engine/model/origin.ts';

/** A sentence with parts that the screen shows in their own way: `code` in the fixed-width face, `link` as a link to lines of YAML. */
export type Phrase = readonly PhrasePart[];
export type PhrasePart = string | { readonly code: string } | { readonly link: string; readonly origin: Origin };

/** A phrase as plain text. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.link)).join('');
}
