/** Some lines of a text, without looking at the rest of it. */
export interface TextWindow {
  /** The number of the first line, from 1. */
  readonly first: number;
  readonly lines: readonly string[];
  readonly isLast: boolean;
}

/** What is longer is cut off: a whole report may stand in one line. */
const MOST_CHARACTERS = 2_000;

/** `count` lines around line `line` (from 1); near the end of the text, its last ones. */
export function windowAround(text: string, line: number, count: number): TextWindow {
  const wanted = Math.max(1, line - Math.floor(count / 3));
  // Where the window's lines begin, and as many lines before it as a window that ends with the text needs.
  const starts: number[] = [];
  let number = 1;
  let start = 0;
  while (number < wanted + count) {
    starts.push(start);
    if (starts.length > count) starts.shift();
    const end = text.indexOf('\n', start);
    if (end < 0 || end === text.length - 1) break;
    start = end + 1;
    number += 1;
  }
  const last = number < wanted + count ? number : number - 1;
  const lines = starts.map((from) => lineFrom(text, from));
  const lastStart = starts.at(-1) ?? 0;
  const after = text.indexOf('\n', lastStart);
  return { first: last - lines.length + 1, lines, isLast: after < 0 || after >= text.length - 1 };
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  const stop = end < 0 ? text.length : end;
  return stop - start > MOST_CHARACTERS ? `${text.slice(start, start + MOST_CHARACTERS)}…` : text.slice(start, stop).replace(/\r$/, '');
}
