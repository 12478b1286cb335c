import type { Diagnostic, Severity } from '#engine/model/diagnostic.ts';
import { lintReport as words } from '#words/en/lint-report.ts';

/** The loudest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** The answer of `lint`, before it is written in one of its forms. */
export interface LintReport {
  /** At or above the severity that was asked for, in the order of the files. */
  readonly findings: readonly Diagnostic[];
  /** How many there are below it. */
  readonly hidden: number;
  readonly severity: Severity;
  /** By comments in the manifests. */
  readonly silenced: readonly Diagnostic[];
}

export interface LintWishes {
  /** The least severity that counts. */
  readonly severity: Severity;
  /** Rules that are not asked. */
  readonly ignored: readonly string[];
}

/** What a run of lint tells, of everything that was found: the rules asked, and what is at least so severe. */
export function lintReport(diagnostics: readonly Diagnostic[], silenced: readonly Diagnostic[], wishes: LintWishes): LintReport {
  const { severity, ignored } = wishes;
  const isAsked = ({ code }: Diagnostic): boolean => !ignored.includes(code);
  const least = SEVERITIES.indexOf(severity);
  const asked = diagnostics.filter(isAsked);
  const findings = asked.filter((diagnostic) => SEVERITIES.indexOf(diagnostic.severity) <= least);
  return { findings, hidden: asked.length - findings.length, severity, silenced: silenced.filter(isAsked) };
}

/** `2 findings, 1 note; 3 silenced by comments`. */
export function lintSum({ findings, hidden, severity, silenced }: LintReport): string {
  const count = (of: Severity): number => findings.filter((each) => each.severity === of).length;
  return [
    findings.length === 0 && hidden === 0
      ? words.nothing.replace(/\.$/, '')
      : words.counts(count('error'), count('warning'), count('info')),
    ...(hidden > 0 ? [words.hidden(hidden, severity)] : []),
    ...(silenced.length > 0 ? [words.silenced(silenced.length)] : []),
  ].join('; ');
}
