/** A line that a patch shows, or the head of one of its files. */
export type DiffLine =
  | { readonly kind: 'file'; readonly file: string; readonly line: number; readonly isNew: boolean }
  | { readonly kind: 'gap' }
  | { readonly kind: 'added' | 'removed'; readonly text: string };

const HUNK = /^@@ -(\d+)/;

/** The lines of a unified diff that differ, each file with its first one, and everything moved left as far as it goes. */
export function diffLines(diff: string): readonly DiffLine[] {
  const shown: DiffLine[] = [];
  let former = '';
  let head: { file: string; isNew: boolean } | undefined;
  let line = 0;
  let isFar = false;
  for (const text of diff.split('\n')) {
    const hunk = HUNK.exec(text);
    if (text.startsWith('--- ')) former = text.slice('--- '.length);
    else if (text.startsWith('+++ ')) {
      const later = text.slice('+++ '.length);
      head = { file: (later === '/dev/null' ? former : later).replace(/^[ab]\//, ''), isNew: former === '/dev/null' };
    } else if (hunk) {
      line = Number(hunk[1]);
      isFar = true;
    } else if (text.startsWith('+') || text.startsWith('-')) {
      const isRemoval = text.startsWith('-');
      if (head) shown.push({ kind: 'file', ...head, line: Math.max(1, isRemoval ? line : line - 1) });
      else if (isFar) shown.push({ kind: 'gap' });
      head = undefined;
      isFar = false;
      shown.push({ kind: isRemoval ? 'removed' : 'added', text: text.slice(1) });
      if (isRemoval) line++;
    } else {
      if (shown.length > 0 && head === undefined) isFar = true;
      line++;
    }
  }
  return movedLeft(shown);
}

function movedLeft(lines: readonly DiffLine[]): readonly DiffLine[] {
  const indents = lines.flatMap((line) =>
    'text' in line && line.text.trim() !== '' ? [line.text.length - line.text.trimStart().length] : [],
  );
  const common = Math.min(...indents);
  if (common === 0 || !Number.isFinite(common)) return lines;
  return lines.map((line) => ('text' in line ? { ...line, text: line.text.slice(common) } : line));
}
