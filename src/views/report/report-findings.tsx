import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { PlainPhrase } from './plain-phrase.tsx';
import { ReportSection } from './report-section.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './report.module.css';

const ORDER = ['error', 'warning', 'info'] as const;

/** What is wrong with the manifests, the worst first. */
export function ReportFindings({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const { report, panels, diagnostic: sentence } = useWords();
  const sorted = ORDER.flatMap((severity) => diagnostics.filter((each) => each.severity === severity));
  return (
    <ReportSection title={report.findings} aside={sorted.length > 0 ? sorted.length : undefined}>
      {sorted.length === 0 ? (
        <p className={styles.text}>{report.noFindings}</p>
      ) : (
        <ReportTable columns={[report.severity, report.text, report.where]}>
          {sorted.map((each, at) => {
            const { title, advice } = sentence(each);
            return (
              <tr key={at}>
                <td>
                  <span className={styles.severity}>
                    <SeverityMark severity={each.severity} />
                    {panels.problems.severity[each.severity]}
                  </span>
                </td>
                <td>
                  <strong className={styles.name}>
                    <PlainPhrase phrase={title} />
                  </strong>{' '}
                  <PlainPhrase phrase={advice} />
                </td>
                <td className={styles.where}>{report.place(each.origin.file, each.origin.line)}</td>
              </tr>
            );
          })}
        </ReportTable>
      )}
    </ReportSection>
  );
}
