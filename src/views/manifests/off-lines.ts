import type { Range, Text } from '@codemirror/state';
import { Decoration, WidgetType } from '@codemirror/view';
import { decoratedLines } from './decorated-lines.ts';

/** A document whose object is left out of the evaluation. */
export interface OffDocument {
  /** Lines from and to, counted from 1. */
  readonly line: number;
  readonly endLine: number;
  /** On the button, and its whole name. */
  readonly text: string;
  readonly label: string;
  readonly switchOn: () => void;
}

class SwitchOn extends WidgetType {
  readonly document: OffDocument;
  constructor(document: OffDocument) {
    super();
    this.document = document;
  }
  override eq(other: SwitchOn): boolean {
    return this.document.label === other.document.label && this.document.text === other.document.text;
  }
  override toDOM(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cm-off-button';
    button.textContent = this.document.text;
    button.setAttribute('aria-label', this.document.label);
    button.title = this.document.label;
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => this.document.switchOn());
    return button;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

const LINE = Decoration.line({ class: 'cm-off' });
/** Among so many first lines the button finds its place. */
const HEAD = 4;

/** Shows in the text what is switched off: faded beside a violet bar, with the way to switch it on. */
export const { mark: markOff, extension: offLines } = decoratedLines<OffDocument>((off, doc) => {
  const last = Math.min(off.endLine, doc.lines);
  if (off.line < 1 || off.line > last) return [];
  const button = Decoration.widget({ widget: new SwitchOn(off), side: 1 });
  return [...fadedLines(doc, off.line, last), button.range(shortestOfHead(doc, off.line, last))];
});

function fadedLines(doc: Text, first: number, last: number): readonly Range<Decoration>[] {
  return Array.from({ length: last - first + 1 }, (_, at) => LINE.range(doc.line(first + at).from));
}

/** Behind the line where it hides the least of the text. */
function shortestOfHead(doc: Text, first: number, last: number): number {
  const head = Array.from({ length: Math.min(HEAD, last - first + 1) }, (_, at) => doc.line(first + at));
  return head.reduce((best, line) => (line.length < best.length ? line : best)).to;
}
