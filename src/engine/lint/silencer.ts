import { nearestWord } from '#engine/manifest/nearest-word.ts';
import type { Diagnostic, DiagnosticOf } from '#engine/model/diagnostic.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { findIgnoreComments, type IgnoreComment } from './ignore-comments.ts';
import { SILENCEABLE } from './rule-names.ts';

const KNOWN: ReadonlySet<string> = new Set(SILENCEABLE);

export interface Silenced {
  /** What is left to tell, and what is odd about the comments themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** Silenced by a comment: counted, and listed on demand. */
  readonly silenced: readonly Diagnostic[];
}

/** Finds the comments that silence findings, each text once. */
export class Silencer {
  #known: ReadonlyMap<string, { readonly text: string; readonly comments: readonly IgnoreComment[] }> = new Map();

  /** Takes out what comments in the manifests silence. */
  silence(diagnostics: readonly Diagnostic[], files: readonly ManifestFile[]): Silenced {
    const known = new Map(files.map(({ name, text }) => [name, this.#commentsOf(name, text)]));
    this.#known = known;
    const comments = [...known.values()].flatMap((each) => each.comments);
    if (comments.length === 0) return { diagnostics, silenced: [] };
    const used = new Set<string>();
    const silenced = diagnostics.filter((diagnostic) => {
      const own = known.get(diagnostic.origin.file)?.comments ?? [];
      const silencing = KNOWN.has(diagnostic.code) ? own.filter((comment) => silences(comment, diagnostic)) : [];
      for (const comment of silencing) used.add(useOf(comment, diagnostic.code));
      return silencing.length > 0;
    });
    const gone = new Set(silenced);
    const told = comments.flatMap((comment) => odditiesOf(comment, used));
    return { diagnostics: [...diagnostics.filter((diagnostic) => !gone.has(diagnostic)), ...told], silenced };
  }

  #commentsOf(name: string, text: string) {
    const before = this.#known.get(name);
    return before?.text === text ? before : { text, comments: findIgnoreComments(name, text) };
  }
}

/** A finding about several lines is silenced on any of them. */
function silences({ rules, scope }: IgnoreComment, { code, origin }: Diagnostic): boolean {
  return scope.from <= origin.endLine && origin.line <= scope.to && rules.includes(code);
}

function useOf({ origin }: IgnoreComment, rule: string): string {
  return `${origin.file}:${origin.line} ${rule}`;
}

type Oddity = DiagnosticOf<'unknown-lint-rule'> | DiagnosticOf<'silences-nothing'>;

function odditiesOf(comment: IgnoreComment, used: ReadonlySet<string>): readonly Oddity[] {
  const { rules, origin } = comment;
  const named = rules.length === 0 ? [''] : rules;
  return named.flatMap((rule): readonly Oddity[] => {
    if (!KNOWN.has(rule)) {
      const values = { written: rule, suggestion: rule === '' ? '' : nearestWord(rule, SILENCEABLE) };
      return [{ code: 'unknown-lint-rule', severity: 'warning', values, origin }];
    }
    if (used.has(useOf(comment, rule))) return [];
    return [{ code: 'silences-nothing', severity: 'info', values: { rule }, origin }];
  });
}
