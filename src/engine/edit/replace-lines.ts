import { allObjects, documentsOf } from './locate-objects.ts';
import type { EditOutcome, ManifestSet } from './manifest-edit.ts';
import { fileNamed, withText } from './manifest-set.ts';
import { refusal } from './refusal.ts';

export interface LinesEdit {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Puts text in the place of lines; with `to` right before `from` it goes between two lines. */
export function replaceLines(set: ManifestSet, { file, from, to, text }: LinesEdit): EditOutcome {
  const former = fileNamed(set, file);
  if (!former) return refusal('edit-unknown-file', { file, suggestion: '' });
  const lines = former.text.split(/(?<=\n)/);
  const isWhole = Number.isInteger(from) && Number.isInteger(to);
  if (!isWhole || from < 1 || to < from - 1 || to > lines.length || from > lines.length + 1)
    return refusal('edit-unknown-lines', { file, from, to, count: lines.length });
  const newline = former.text.includes('\r\n') ? '\r\n' : '\n';
  const ends = (to < lines.length || (lines[to - 1] ?? '').endsWith('\n')) && text !== '' && !text.endsWith('\n');
  const replacement = text.replaceAll(/\r?\n/g, newline) + (ends ? newline : '');
  const before = lines.slice(0, from - 1).join('');
  const gap = replacement !== '' && before !== '' && !before.endsWith('\n') ? newline : '';
  const after = withText(set, file, before + gap + replacement + lines.slice(to).join(''));
  return { kind: 'done', set: after, touched: changedObjects(set, after, file) };
}

/** Objects of a file whose text is not what it was, gone ones too. */
function changedObjects(before: ManifestSet, after: ManifestSet, file: string): readonly string[] {
  const texts = (set: ManifestSet): ReadonlyMap<string, string> => {
    const places = allObjects(documentsOf(fileNamed(set, file)!));
    return new Map(places.map(({ document, located }) => [located.key, textOf(document.text, located.object.place.node)]));
  };
  const [former, present] = [texts(before), texts(after)];
  return [...new Set([...former.keys(), ...present.keys()])].filter((key) => former.get(key) !== present.get(key));
}

function textOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}
