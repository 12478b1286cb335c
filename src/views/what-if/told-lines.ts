import type { EditEffect, EditOutcome, IgnoredReason } from '#engine/edit/manifest-edit.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';

/** What is told of one typed command. */
export interface ToldLine {
  readonly line: number;
  readonly endLine: number;
  readonly effects: readonly EditEffect[];
  readonly ignored?: IgnoredReason;
  readonly diagnostics: readonly Diagnostic[];
}

/** What every line does, does not do, or why it is not understood; in the order of the lines. */
export function toldLines(outcome: EditOutcome): readonly ToldLine[] {
  const steps = (outcome.steps ?? []).map((step): ToldLine => ({ ...step, diagnostics: [] }));
  const ignored = (outcome.ignored ?? []).map(({ line, endLine, because }): ToldLine => ({
    line,
    endLine,
    effects: [],
    ignored: because,
    diagnostics: [],
  }));
  const refused = outcome.kind === 'refused' ? outcome.diagnostics : [];
  const byLine = new Map<number, Diagnostic[]>();
  for (const diagnostic of refused) byLine.set(diagnostic.origin.line, [...(byLine.get(diagnostic.origin.line) ?? []), diagnostic]);
  const errors = [...byLine].map(([line, diagnostics]): ToldLine => ({
    line,
    endLine: diagnostics[0]!.origin.endLine,
    effects: [],
    diagnostics,
  }));
  return [...steps, ...ignored, ...errors].toSorted((a, b) => a.line - b.line);
}

/** How many objects change. */
export function changeCount(lines: readonly ToldLine[]): number {
  return lines.reduce((count, { effects }) => count + effects.filter(({ kind }) => kind !== 'namespace').length, 0);
}
