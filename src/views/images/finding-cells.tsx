import type { ReactNode } from 'react';
import type { FoundFinding } from '#engine/secured/find-findings.ts';
import type { Finding } from '#engine/security/scans/image-report.ts';
import { SeverityWord } from '#views/security/severity-counts.tsx';
import styles from '#views/security/security.module.css';
import type { SecurityWords } from '#words/en/security.ts';

/** The cells of one row, in the order of its columns. */
export function findingCells(row: FoundFinding, { findings: words }: SecurityWords): readonly ReactNode[] {
  const { finding } = row;
  const severity = <SeverityWord key="severity" severity={finding.severity} own={finding.severityWord} />;
  switch (row.what) {
    case 'vulnerabilities':
      return [
        severity,
        row.finding.id,
        row.finding.package,
        row.finding.installed,
        row.finding.fixed ?? <span className={styles.faint}>{words.noFix}</span>,
        <FindingTitle key="title" finding={row.finding} words={words} />,
      ];
    case 'secrets':
      return [severity, row.finding.title || row.finding.rule, row.finding.category, row.finding.target];
    case 'misconfigurations':
      return [severity, row.finding.id, row.finding.title, row.finding.target];
  }
}

/** What those cells say in whole. */
export function findingTitles(row: FoundFinding): readonly (string | undefined)[] {
  switch (row.what) {
    case 'vulnerabilities':
      return [undefined, row.finding.id, row.finding.package, row.finding.installed, row.finding.fixed, row.finding.title];
    case 'secrets':
      return [undefined, row.finding.title, row.finding.category, row.finding.target];
    case 'misconfigurations':
      return [undefined, row.finding.id, row.finding.title, row.finding.target];
  }
}

interface FindingTitleProps {
  readonly finding: Finding;
  readonly words: SecurityWords['findings'];
}

/** What a reviewer sorts by stands before the title. */
function FindingTitle({ finding, words }: FindingTitleProps) {
  const signs = [
    ...(finding.exploit ? [words.exploit] : []),
    ...(finding.inUse ? [words.inUse] : []),
    ...(finding.accepted ? [words.accepted] : []),
  ];
  return (
    <>
      {signs.map((sign) => (
        <span key={sign} className={styles.sign}>
          {sign}
        </span>
      ))}
      <span className={styles.quiet}>{finding.title}</span>
    </>
  );
}
