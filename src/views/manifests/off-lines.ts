import { type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

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

export const markOff = StateEffect.define<readonly OffDocument[]>();

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

const offField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects) {
      if (!effect.is(markOff)) continue;
      const { doc } = transaction.state;
      return Decoration.set(
        effect.value.flatMap((off): Range<Decoration>[] => {
          const last = Math.min(off.endLine, doc.lines);
          if (off.line < 1 || off.line > last) return [];
          const lines = Array.from({ length: last - off.line + 1 }, (_, at) => LINE.range(doc.line(off.line + at).from));
          // Where it hides the least of the text.
          const head = Array.from({ length: Math.min(HEAD, last - off.line + 1) }, (_, at) => doc.line(off.line + at));
          const shortest = head.reduce((best, line) => (line.length < best.length ? line : best));
          return [...lines, Decoration.widget({ widget: new SwitchOn(off), side: 1 }).range(shortest.to)];
        }),
        true,
      );
    }
    return transaction.docChanged ? marks.map(transaction.changes) : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows in the text what is switched off: faded beside a violet bar, with the way to switch it on. */
export const offLines: Extension = offField;
