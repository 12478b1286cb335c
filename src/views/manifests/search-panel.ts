import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { StateEffect, StateField } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';

/** Marks a state that has the panel already: a state made for another file starts without it. */
const installed = StateField.define({ create: () => true, update: (value) => value });

/** Opens the editor's own panel for finding and replacing, with its keys. */
export function openSearch(view: EditorView): void {
  if (!view.state.field(installed, false)) {
    const extension = [installed, search(), highlightSelectionMatches({ minSelectionLength: 3 }), keymap.of(searchKeymap)];
    view.dispatch({ effects: StateEffect.appendConfig.of(extension) });
  }
  openSearchPanel(view);
}
