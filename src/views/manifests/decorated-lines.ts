import { type Range, StateEffect, type StateEffectType, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Decorations that an effect sets anew, and that move with the text until it does. */
export function decoratedLines<Item>(decorate: (item: Item, doc: Text) => readonly Range<Decoration>[]): {
  readonly mark: StateEffectType<readonly Item[]>;
  readonly extension: StateField<DecorationSet>;
} {
  const mark = StateEffect.define<readonly Item[]>();
  const extension = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update: (marks, transaction) => {
      const set = transaction.effects.find((effect) => effect.is(mark));
      if (set) {
        const { doc } = transaction.state;
        return Decoration.set(
          set.value.flatMap((item) => decorate(item, doc)),
          true,
        );
      }
      return transaction.docChanged ? marks.map(transaction.changes) : marks;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
  return { mark, extension };
}
