import type { Diagnostic as EditorDiagnostic } from '@codemirror/lint';
import type { EditorState } from '@codemirror/state';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { type Phrase, phraseText } from '#words/phrase.ts';
import type { Words } from '#words/words.ts';

/** The diagnostics of one file as the editor underlines them: from the column to the end of that line. */
export function editorDiagnostics(state: EditorState, diagnostics: readonly Diagnostic[], words: Words): readonly EditorDiagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { line, column } = diagnostic.origin;
    if (line < 1 || line > state.doc.lines) return [];
    const { from, to, text } = state.doc.line(line);
    const start = Math.min(from + Math.max(0, column - 1), to);
    const { title, advice } = words.diagnostic(diagnostic);
    return [
      {
        from: start,
        to: Math.max(start, from + text.trimEnd().length),
        severity: diagnostic.severity,
        message: phraseText(title),
        renderMessage: () => message(title, advice),
      } satisfies EditorDiagnostic,
    ];
  });
}

function message(title: Phrase, advice: Phrase): Node {
  const holder = document.createElement('span');
  holder.append(phraseText(title));
  const small = document.createElement('small');
  small.append(phraseText(advice));
  holder.append(small);
  return holder;
}
