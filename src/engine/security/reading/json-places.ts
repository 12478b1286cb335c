import type { ValuePath } from '#engine/security/source-document.ts';

/** From where to where a value stands, with its key where it has one: characters. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
}

/** What is known of the members of one object or list, as far as it was looked through. */
interface Members {
  /** Where the key (or the item) and its value begin, in turn. */
  readonly starts: number[];
  /** Of an object. */
  readonly keys: Map<string, number> | undefined;
  /** Where to go on; -1: it was seen to its end. */
  next: number;
}

/**
 * Finds the places of values in a JSON text that is known to be well formed. Each part of the text is looked through once,
 * when something behind it is asked for.
 */
export class JsonPlaces {
  readonly #text: string;
  readonly #start: number;
  readonly #members = new Map<number, Members>();

  /** @param start where the value begins, blanks in front of it allowed */
  constructor(text: string, start = 0) {
    this.#text = text;
    this.#start = afterBlanks(text, start);
  }

  /** Undefined: there is no such path. */
  find(path: ValuePath): JsonPlace | undefined {
    let keyStart = this.#start;
    let start = this.#start;
    for (const step of path) {
      const found = this.#member(start, step);
      if (!found) return undefined;
      [keyStart, start] = found;
    }
    return { start: keyStart, end: endOfValue(this.#text, start) };
  }

  #member(container: number, step: string | number): readonly [number, number] | undefined {
    const opening = this.#text[container];
    if (opening !== (typeof step === 'number' ? '[' : '{')) return undefined;
    const members = this.#membersOf(container, opening === '{');
    while (true) {
      const at = typeof step === 'number' ? step : members.keys!.get(step);
      const start = at === undefined ? undefined : members.starts[2 * at];
      // Of a key that stands twice the last one counts; whoever writes reports does not repeat keys, so the first will do.
      if (start !== undefined) return [start, members.starts[2 * at! + 1]!];
      if (members.next === -1) return undefined;
      this.#lookFurther(members);
    }
  }

  #membersOf(container: number, isObject: boolean): Members {
    const known = this.#members.get(container);
    if (known) return known;
    const members: Members = { starts: [], keys: isObject ? new Map() : undefined, next: container + 1 };
    this.#members.set(container, members);
    return members;
  }

  /** Notes one more member. */
  #lookFurther(members: Members): void {
    const text = this.#text;
    let at = afterBlanks(text, members.next);
    const last = members.starts.at(-1);
    if (last !== undefined) {
      at = afterBlanks(text, endOfValue(text, last));
      if (text[at] !== ',') {
        members.next = -1;
        return;
      }
      at = afterBlanks(text, at + 1);
    }
    if (at >= text.length || text[at] === '}' || text[at] === ']') {
      members.next = -1;
      return;
    }
    let value = at;
    if (members.keys) {
      const end = endOfString(text, at);
      value = afterBlanks(text, afterBlanks(text, end) + 1);
      const key = keyText(text.slice(at, end));
      if (!members.keys.has(key)) members.keys.set(key, members.starts.length / 2);
    }
    members.starts.push(at, value);
    members.next = value;
  }
}

function keyText(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** The position of the first character from `at` on that is not blank. */
export function afterBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  return next;
}

function isBlank(character: number): boolean {
  return character === 32 || character === 10 || character === 13 || character === 9 || character === 0xfeff;
}

const QUOTE = 34;
const BACKSLASH = 92;

/** The position behind the string that begins at `quote`; the end of the text where it does not end. */
export function endOfString(text: string, quote: number): number {
  for (let at = text.indexOf('"', quote + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let back = at - 1;
    while (back > quote && text.charCodeAt(back) === BACKSLASH) back--;
    if ((at - 1 - back) % 2 === 0) return at + 1;
  }
  return text.length;
}

/** The position behind the value that begins at `start`; the end of the text where it does not end. */
export function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === QUOTE) return endOfString(text, start);
  if (first !== 123 && first !== 91) {
    let at = start;
    while (at < text.length && !isBlank(text.charCodeAt(at)) && !',]}'.includes(text[at]!)) at++;
    return at;
  }
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfString(text, at) - 1;
    else if (character === 123 || character === 91) depth++;
    else if (character === 125 || character === 93) {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
