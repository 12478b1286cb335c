import type { ExpectationReport, ExpectationResult } from '#engine/expectations/expectation.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { useWords } from '#views/words-context.tsx';
import { ReportSection } from './report-section.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './report.module.css';

interface ReportExpectationsProps {
  readonly picture: Picture;
  readonly expectations: ExpectationReport;
}

/** What was expected, and what came of it; the failed ones first. */
export function ReportExpectations({ picture, expectations }: ReportExpectationsProps) {
  const { report, expectations: words } = useWords();
  const results = [...expectations.results].sort((a, b) => Number(a.status === 'passed') - Number(b.status === 'passed'));
  return (
    <ReportSection title={report.expectations} aside={`${words.passed(expectations.passed)}, ${words.failed(expectations.failed)}`}>
      <ReportTable columns={[report.expected, report.result, report.where]}>
        {results.map((result, at) => {
          const { expectation, status, failures, pairs, unmatched } = result;
          return (
            <tr key={at}>
              <th scope="row">
                {expectation.from.text} → {expectation.to.text}: {words.expected[expectation.verdict]}
                {expectation.comment !== undefined && <span className={styles.place}> {expectation.comment}</span>}
              </th>
              <td>
                <strong className={styles.name}>
                  {status === 'passed' ? '✓' : '✕'} {words.status[status]}
                </strong>
                {status === 'failed' && (
                  <>
                    {' '}
                    {words.otherwise(failures, pairs)} <Wrong picture={picture} result={result} />
                  </>
                )}
                {status === 'no-match' && unmatched !== undefined && ` ${words.unmatched(unmatched, written(result))}`}
              </td>
              <td className={styles.where}>{report.place(expectation.origin.file, expectation.origin.line)}</td>
            </tr>
          );
        })}
      </ReportTable>
    </ReportSection>
  );
}

/** More wrong pairs than these are counted. */
const MOST_WRONG = 5;

function Wrong({ picture, result: { wrong, failures } }: { readonly picture: Picture; readonly result: ExpectationResult }) {
  const { explanation, expectations: words } = useWords();
  const shown = wrong
    .slice(0, MOST_WRONG)
    .map(
      ({ source, destination, verdict }) =>
        `${endpointTitle(picture, source)} → ${endpointTitle(picture, destination)} (${explanation.verdict[verdict]})`,
    );
  const more = failures - shown.length;
  return `${shown.join(', ')}${more > 0 ? `, ${words.more(more)}` : ''}.`;
}

function written({ expectation, unmatched }: ExpectationResult): string {
  if (unmatched === 'from' || unmatched === 'to') return expectation[unmatched].text;
  return expectation.ports?.names.map(({ name }) => name).join(', ') ?? '';
}
