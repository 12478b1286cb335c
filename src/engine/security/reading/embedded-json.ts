import { endOfValue } from './json-places.ts';
import { parseJson } from './parse-json.ts';

/** JSON that stands in a text of another kind, on lines of its own. */
export interface EmbeddedJson {
  readonly start: number;
  readonly end: number;
  /** Undefined: it goes wrong, or it is cut off. */
  readonly value: unknown;
}

const MAY_BEGIN = /^(?:\{[ \t]*\r?\n?[ \t]*["}]|\[[ \t]*\r?\n?[ \t]*[{\]])/gm;
/** So many beginnings are tried in vain. */
const MOST_TRIED = 20;

/** What a tool printed into its own log, or behind its messages: the values, one after the other. */
export function embeddedJson(text: string): readonly EmbeddedJson[] {
  const found: EmbeddedJson[] = [];
  let tried = 0;
  for (const { index } of text.matchAll(MAY_BEGIN)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    if (tried >= MOST_TRIED) break;
    const end = endOfValue(text, index);
    const value = parseJson(text.slice(index, end));
    if (value === undefined) tried++;
    found.push({ start: index, end, value });
  }
  return found;
}
