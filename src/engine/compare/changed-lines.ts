import { diffArrays } from 'diff';
import type { ObjectChange } from './comparison.ts';

const COMMENT_OR_BLANK = /^\s*(?:#.*)?$/;
/** Beyond this many changes two objects have little in common, and to search for the smallest difference takes long. */
const MOST_EDITS = 400;

/** The lines in which two texts differ, without those around them; comments and blank lines do not count. */
export function changedLines(before: readonly string[], after: readonly string[]): ObjectChange['lines'] {
  const [former, later] = [before.filter(isContent), after.filter(isContent)];
  const parts = diffArrays([...former], [...later], { maxEditLength: MOST_EDITS });
  if (!parts) return [...signed('-', former), ...signed('+', later)];
  return parts.flatMap(({ added, removed, value }) => (added ? signed('+', value) : removed ? signed('-', value) : []));
}

function signed(sign: '+' | '-', lines: readonly string[]): ObjectChange['lines'] {
  return lines.map((text) => ({ sign, text }));
}

function isContent(line: string): boolean {
  return !COMMENT_OR_BLANK.test(line);
}
