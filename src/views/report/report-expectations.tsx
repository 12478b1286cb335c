import type { ExpectationReport } from '#engine/expectations/expectation.ts';
import { useWords } from '#views/words-context.tsx';
import { ReportSection } from './report-section.tsx';
import styles from './report.module.css';

/** What was expected, and what came of it; the failed ones first. */
export function ReportExpectations({ expectations }: { readonly expectations: ExpectationReport }) {
  const { report, expectations: words } = useWords();
  const results = [...expectations.results].sort((a, b) => Number(a.status === 'passed') - Number(b.status === 'passed'));
  return (
    <ReportSection title={report.expectations} aside={`${words.passed(expectations.passed)}, ${words.failed(expectations.failed)}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[report.expected, report.result, report.where].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map(({ expectation, status, failures, pairs }, at) => (
            <tr key={at}>
              <th scope="row">
                {expectation.from.text} → {expectation.to.text}: {words.expected[expectation.verdict]}
                {expectation.comment !== undefined && <span className={styles.place}> {expectation.comment}</span>}
              </th>
              <td>
                <strong className={styles.name}>
                  {status === 'passed' ? '✓' : '✕'} {words.status[status]}
                </strong>
                {status === 'failed' && ` ${report.failures(failures, pairs)}`}
              </td>
              <td className={styles.where}>{report.place(expectation.origin.file, expectation.origin.line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
