import type { Line, Text } from '@codemirror/state';
import { Decoration, WidgetType } from '@codemirror/view';
import { decoratedLines } from './decorated-lines.ts';

/** A selector that a peer fails by, and what to say beside the label: `checkout has back-end`. */
export interface MissedLine {
  /** Lines of the selector, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly key: string;
  /** The values that would do; the one that stands in the line is framed. */
  readonly wanted: readonly string[];
  readonly note: string;
}

class Note extends WidgetType {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override eq(other: Note): boolean {
    return this.text === other.text;
  }
  override toDOM(): HTMLElement {
    const note = document.createElement('span');
    note.className = 'cm-missed-note';
    note.textContent = this.text;
    return note;
  }
}

const LINE = Decoration.line({ class: 'cm-missed' });
const VALUE = Decoration.mark({ class: 'cm-missed-value' });

/** Shows in the text which requirement of the nearest rule is not met. */
export const { mark: markMissed, extension: missedLines } = decoratedLines<MissedLine>((missed, doc) => {
  const { line, wanted, note } = missed;
  if (line < 1 || line > doc.lines) return [];
  const { from, to, text } = labelLine(doc, missed);
  const value = wanted.find((each) => text.includes(each, text.indexOf(':') + 1));
  const at = value === undefined ? -1 : from + text.lastIndexOf(value);
  const widget = Decoration.widget({ widget: new Note(note), side: 1 }).range(to);
  return [LINE.range(from), ...(value === undefined ? [] : [VALUE.range(at, at + value.length)]), widget];
});

/** The line that names the label, best with a wanted value in it; the first of the selector if none does. */
function labelLine(doc: Text, { line, endLine, key, wanted }: MissedLine): Line {
  const lines = Array.from({ length: Math.min(endLine, doc.lines) - line + 1 }, (_, index) => doc.line(line + index));
  const naming = lines.filter(({ text }) => text.includes(key));
  return naming.find(({ text }) => wanted.some((value) => text.includes(value))) ?? naming[0] ?? doc.line(line);
}
