import type { ExpectationReport, ExpectationResult } from '#engine/expectations/expectation.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { phraseText } from '#words/phrase.ts';
import { wordsFor } from '#words/words.ts';
import { expectationTitle, failureText, noMatchText, type TracePair } from './expectation-text.ts';

const words = wordsFor('en');

/** The answer of `test -o junit`: a suite a file, a case a line; a line that cannot be read is an error. */
export function expectationJunit(report: ExpectationReport, trace: TracePair): string {
  const suites = report.files.map((file) => {
    const results = report.results.filter(({ expectation }) => expectation.origin.file === file);
    const errors = report.diagnostics.filter(({ origin }) => origin.file === file);
    return suite(file, results, errors, trace);
  });
  // A file that holds nothing, or cannot be read at all, has no suite yet.
  const others = new Set(report.diagnostics.map(({ origin }) => origin.file).filter((file) => !report.files.includes(file)));
  for (const file of others) {
    suites.push(
      suite(
        file,
        [],
        report.diagnostics.filter(({ origin }) => origin.file === file),
        trace,
      ),
    );
  }
  const cases = report.results.length + report.diagnostics.length;
  const counts = `tests="${cases}" failures="${report.failed}" errors="${report.diagnostics.length}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="netpol-atlas" ${counts}>\n${suites.join('')}</testsuites>\n`;
}

function suite(file: string, results: readonly ExpectationResult[], errors: readonly Diagnostic[], trace: TracePair): string {
  const failures = results.filter(({ status }) => status !== 'passed').length;
  const counts = `tests="${results.length + errors.length}" failures="${failures}" errors="${errors.length}"`;
  const cases = [...results.map((result) => testCase(result, trace)), ...errors.map(errorCase)];
  return `  <testsuite name="${escaped(file)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(result: ExpectationResult, trace: TracePair): string {
  const { expectation, status } = result;
  const open = openCase(expectationTitle(expectation), expectation.origin);
  if (status === 'passed') return `${open}/>\n`;
  const text = failureText(result, trace);
  const message = status === 'no-match' ? noMatchText(result) : words.expectations.otherwise(result.failures, result.pairs);
  return `${open}>\n      <failure type="${status}" message="${escaped(message)}">${escaped(text)}</failure>\n    </testcase>\n`;
}

function errorCase(diagnostic: Diagnostic): string {
  const { title, advice } = words.diagnostic(diagnostic);
  const { file, line } = diagnostic.origin;
  const message = escaped(phraseText(title));
  const error = `<error type="${diagnostic.code}" message="${message}">${escaped(phraseText(advice))}</error>`;
  return `${openCase(`${file}:${line}`, diagnostic.origin)}>\n      ${error}\n    </testcase>\n`;
}

function openCase(name: string, { file, line }: Diagnostic['origin']): string {
  return `    <testcase name="${escaped(name)}" classname="${escaped(file)}" file="${escaped(file)}" line="${line}"`;
}

/** Characters that XML 1.0 cannot hold in any form. */
const UNPRINTABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escaped(text: string): string {
  return text.replaceAll(UNPRINTABLE, '�').replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
}
