import { type EditorState, type Extension, RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, gutter, GutterMarker } from '@codemirror/view';

/** What stands beside a line: a syntax error or refusal, runtime alerts, a finding, a note, or an object that is not evaluated. */
export type LineMark = 'error' | 'urgent-alert' | 'alert' | 'warning' | 'info' | 'not-evaluated';

/** What is said about one line: the gravest mark, and all sentences, one below the other, for who points at it. */
export interface MarkedLine {
  readonly mark: LineMark;
  readonly text: string;
}

/** Sets the marks; lines count from 1. */
export const markLines = StateEffect.define<ReadonlyMap<number, MarkedLine>>();

const alertShape = (sign: string): string =>
  `<svg width="13" height="13" viewBox="-7.5 -7.5 15 15"><path d="M0-6.8 6.8 0 0 6.8-6.8 0z" fill="var(--sign)" stroke="var(--signInk)" stroke-width="1.2" stroke-linejoin="round"/><path d="${sign}" fill="var(--signInk)"/></svg>`;

const SHAPES: Readonly<Record<LineMark, string>> = {
  error:
    '<svg width="12" height="12" viewBox="0 0 12 12"><path d="M3.6.5h4.8l3.1 3.1v4.8l-3.1 3.1H3.6L.5 8.4V3.6z" fill="var(--ink)"/><path d="m4 4 4 4m0-4-4 4" stroke="var(--surface)" stroke-width="1.6" stroke-linecap="round"/></svg>',
  'urgent-alert': alertShape('M-.9-4H.9L.6 1h-1.2zM-.8 2H.8v1.6H-.8z'),
  alert: alertShape('M1-4.2-2.7.6h2.4L-1 4.2 2.7-.6H.3z'),
  warning:
    '<svg width="12" height="12" viewBox="0 0 12 12"><path d="M6 1 11.3 10.8H.7z" fill="var(--sign)" stroke="var(--signInk)" stroke-width="1" stroke-linejoin="round"/><path d="M6 4.4v3M6 8.6v.9" stroke="var(--signInk)" stroke-width="1.2"/></svg>',
  info: '<svg width="12" height="12" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" fill="none" stroke="var(--ink3)" stroke-width="1.1"/><path d="M6 5.4v3M6 3.3v.9" stroke="var(--ink3)" stroke-width="1.2"/></svg>',
  'not-evaluated':
    '<svg width="12" height="12" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" fill="none" stroke="var(--ink3)" stroke-width="1.2" stroke-dasharray="2 1.6"/><path d="M3.6 6h4.8" stroke="var(--ink3)" stroke-width="1.2"/></svg>',
};

class ProblemMarker extends GutterMarker {
  readonly line: MarkedLine;
  constructor(line: MarkedLine) {
    super();
    this.line = line;
  }
  override eq(other: ProblemMarker): boolean {
    return this.line.mark === other.line.mark && this.line.text === other.line.text;
  }
  override toDOM(): Node {
    const holder = document.createElement('span');
    holder.innerHTML = SHAPES[this.line.mark];
    holder.title = this.line.text;
    holder.setAttribute('aria-hidden', 'true');
    return holder;
  }
}

const marksField = StateField.define<RangeSet<ProblemMarker>>({
  create: () => RangeSet.empty,
  update: (marks, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(markLines)) return marksOf(transaction.state, effect.value);
    }
    return transaction.docChanged ? marks.map(transaction.changes) : marks;
  },
});

/** The column left of the line numbers. `onPress` gets the line that was pressed. */
export function problemGutter(onPress: (line: number) => void): Extension {
  return [
    marksField,
    gutter({
      class: 'cm-problem-gutter',
      markers: (view: EditorView) => view.state.field(marksField),
      domEventHandlers: {
        mousedown: (view, block) => {
          onPress(view.state.doc.lineAt(block.from).number);
          return false;
        },
      },
    }),
  ];
}

function marksOf(state: EditorState, marks: ReadonlyMap<number, MarkedLine>): RangeSet<ProblemMarker> {
  const builder = new RangeSetBuilder<ProblemMarker>();
  const lines = [...marks.keys()].filter((line) => line >= 1 && line <= state.doc.lines).toSorted((one, other) => one - other);
  for (const line of lines) {
    const { from } = state.doc.line(line);
    const marked = marks.get(line);
    if (marked !== undefined) builder.add(from, from, new ProblemMarker(marked));
  }
  return builder.finish();
}
