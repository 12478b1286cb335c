/** A piece of a text: characters. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A document that holds nothing and counts as one: the documents behind it keep their numbers. */
const NOTHING = '{}';

/**
 * The text without the pieces, every line of it where it was.
 * @param instead what stands for each piece, after the `---` that it may begin with
 */
export function blankOut(text: string, pieces: readonly TextRange[], instead = NOTHING): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of pieces.toSorted((a, b) => a.start - b.start)) {
    const piece = text.slice(start, end);
    const separator = /^---[^\n]*(?:\n|$)/.exec(piece);
    // What stands behind the dashes on their line belongs to the document.
    const kept = separator ? `---${separator[0].endsWith('\n') ? '\n' : ''}` : '';
    parts.push(text.slice(at, start), kept, kept === '---' ? ' ' : '', instead, '\n'.repeat(countLines(piece) - countLines(kept)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
