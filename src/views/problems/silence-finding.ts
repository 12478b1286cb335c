import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { announce } from '#state/announcer.ts';
import { notify } from '#state/notice.ts';
import { tryEdits } from '#state/try-edits.ts';
import type { Words } from '#words/english.ts';

/** Writes the comment that silences a finding into its manifest: as a change that is tried, and can be taken back. */
export async function silenceFinding({ code, origin }: Diagnostic, { panels }: Words): Promise<void> {
  const said = panels.problems;
  const edit = { kind: 'silence', file: origin.file, line: origin.line, rule: code } as const;
  const tried = await tryEdits([edit], said.silencedNow(code)).catch(() => false);
  if (tried) announce(said.silencedNow(code));
  else notify({ text: said.silenceFailed });
}
