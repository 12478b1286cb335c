import { isDocumented } from '#engine/lint/documented.ts';
import type { Diagnostic, Severity } from '#engine/model/diagnostic.ts';
import { lintRules } from '#words/en/lint-rules.ts';
import { phraseText } from '#words/phrase.ts';
import { wordsFor } from '#words/words.ts';
import type { LintReport } from './lint-report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The answer of `lint -o sarif` (2.1.0), which code hosts show beside the lines; what comments silence is marked as such. */
export function lintSarif({ findings, silenced }: LintReport): string {
  const all = [...findings, ...silenced];
  const rules = [...new Set(all.map(({ code }) => code))];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'netpol-atlas', rules: rules.map(ruleJson) } },
        results: [
          ...findings.map((each) => resultJson(each, rules)),
          ...silenced.map((each) => ({ ...resultJson(each, rules), suppressions: [{ kind: 'inSource' }] })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleJson(code: Diagnostic['code']): object {
  if (!isDocumented(code)) return { id: code };
  const { title, what, why, instead } = lintRules.rules[code];
  return { id: code, shortDescription: { text: title }, fullDescription: { text: what }, help: { text: `${why}\n\n${instead}` } };
}

function resultJson(finding: Diagnostic, rules: readonly string[]): object {
  const { code, severity, origin } = finding;
  const { title, advice } = wordsFor('en').diagnostic(finding);
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: LEVELS[severity],
    message: { text: `${phraseText(title)} ${phraseText(advice)}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(origin.file.replace(/^\.\//, '')) },
          region: { startLine: origin.line, startColumn: origin.column, endLine: origin.endLine },
        },
      },
    ],
  };
}
