import { type EditorState, type Extension, RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass } from '@codemirror/view';

/** Lines from and to, counted from 1. */
export interface LineSpan {
  readonly line: number;
  readonly endLine: number;
}

/** Sets the lines to highlight: those of the selection, and those that were asked for. */
export const highlightLines = StateEffect.define<{ readonly selected: readonly LineSpan[]; readonly asked: LineSpan | undefined }>();

const SELECTED = Decoration.line({ class: 'cm-origin' });
const ASKED = Decoration.line({ class: 'cm-origin cm-origin-asked' });

class HighlightedGutter extends GutterMarker {
  override elementClass = 'cm-origin-gutter';
}
const GUTTER = new HighlightedGutter();

const highlightedField = StateField.define<{ readonly lines: DecorationSet; readonly gutter: RangeSet<GutterMarker> }>({
  create: () => ({ lines: Decoration.none, gutter: RangeSet.empty }),
  update: (value, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(highlightLines)) return marked(transaction.state, effect.value.selected, effect.value.asked);
    }
    if (!transaction.docChanged) return value;
    return { lines: value.lines.map(transaction.changes), gutter: value.gutter.map(transaction.changes) };
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.lines),
    gutterLineClass.compute([field], (state) => state.field(field).gutter),
  ],
});

export const highlightedLines: Extension = highlightedField;

function marked(state: EditorState, selected: readonly LineSpan[], asked: LineSpan | undefined) {
  const numbers = new Set<number>();
  for (const span of asked === undefined ? selected : [...selected, asked]) {
    for (let line = Math.max(1, span.line); line <= Math.min(span.endLine, state.doc.lines); line += 1) numbers.add(line);
  }
  const lines = new RangeSetBuilder<Decoration>();
  const gutter = new RangeSetBuilder<GutterMarker>();
  for (const number of [...numbers].toSorted((one, other) => one - other)) {
    const { from } = state.doc.line(number);
    const isAsked = asked !== undefined && number >= asked.line && number <= asked.endLine;
    lines.add(from, from, isAsked && selected.length > 0 ? ASKED : SELECTED);
    gutter.add(from, from, GUTTER);
  }
  return { lines: lines.finish(), gutter: gutter.finish() };
}
