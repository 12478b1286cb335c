import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { editorTheme } from './editor-theme.ts';
import { highlightedLines } from './highlighted-lines.ts';
import { missedLines } from './missed-lines.ts';
import { offLines } from './off-lines.ts';
import { problemGutter } from './problem-gutter.ts';
import { searchOnDemand } from './search-on-demand.ts';

/** Above this many characters the text is not colored: the parser would be busy for seconds. */
const MOST_COLORED = 3_000_000;

interface EditorOptions {
  /** The accessible name. */
  readonly label: string;
  readonly placeholder: string;
  /** Characters of the text at first. */
  readonly size: number;
  readonly onPressMark: (line: number) => void;
  /** Escape was pressed, and nothing in the editor was there to be closed. */
  readonly onLeave: () => void;
  /** `typed`: key by key, so more is likely to come; not so after a paste, an undo or a drop. */
  readonly onChange: (state: EditorState, typed: boolean) => void;
}

/** Everything that makes the editor ours. The Tab key is left to the page, so that the keyboard can leave the editor. */
export function editorExtensions(options: EditorOptions): Extension {
  return [
    problemGutter(options.onPressMark),
    lineNumbers(),
    history(),
    drawSelection(),
    highlightSpecialChars(),
    indentOnInput(),
    indentUnit.of('  '),
    EditorState.tabSize.of(2),
    bracketMatching(),
    searchOnDemand,
    highlightedLines,
    missedLines,
    offLines,
    keymap.of([...defaultKeymap, ...historyKeymap, { key: 'Escape', run: () => (options.onLeave(), true) }]),
    placeholder(options.placeholder),
    options.size > MOST_COLORED ? [] : yaml(),
    editorTheme,
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      tabindex: '0',
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
    }),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      const typed = update.transactions.some((transaction) => transaction.isUserEvent('input.type') || transaction.isUserEvent('delete'));
      options.onChange(update.state, typed);
    }),
  ];
}
