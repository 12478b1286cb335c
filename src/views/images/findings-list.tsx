import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { FindingQuery } from '#engine/secured/find-findings.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { type DisclosureColumn, DisclosureTable } from '#views/security/disclosure-table.tsx';
import { type FindingSubject, openFindings, useSecurityFocus } from '#views/security/security-focus.ts';
import { useSecurityWords } from '#views/security/security-words.tsx';
import styles from '#views/security/security.module.css';
import type { SecurityWords } from '#words/en/security.ts';
import { Button } from '#ui/button.tsx';
import { reportName } from './image-rows.ts';
import { FindingDetails } from './finding-details.tsx';
import { findingCells, findingTitles } from './finding-cells.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { useFindings } from './findings-query.ts';

interface FindingsListProps {
  readonly picture: Picture;
  readonly security: SecurityPicture;
  readonly subject: FindingSubject;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Everything that was found in an image, or by a report, or in a workload's images: filtered, the worst first, a page after the other. */
export function FindingsList({ picture, security, subject, revealOrigin }: FindingsListProps) {
  const words = useSecurityWords();
  const { what, severities, fixable, text } = useSecurityFocus();
  const [open, setOpen] = useState<string>();
  const answer = useFindings(picture, { what, ...subject, severities, fixable: what === 'vulnerabilities' && fixable, text });
  const pages = answer.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const [first] = pages;
  const total = first?.total ?? 0;
  const byKey = new Map(rows.map((row, at) => [`${at}`, row]));
  const reports = new Map(security.reports.map((report) => [report.id, report]));
  return (
    <div className={styles.frame}>
      <div className={styles.toolbar}>
        <Button look="quiet" className={styles.small} onClick={() => openFindings(undefined)}>
          <ArrowLeft size={13} aria-hidden="true" />
          {words.images.back}
        </Button>
        <strong className={styles.subject} title={subjectTitle(subject, picture, security, words)}>
          {subjectTitle(subject, picture, security, words)}
        </strong>
        <FindingFilters counts={first?.counts} subject={subject} security={security} />
      </div>
      {answer.isError ? (
        <Note>{words.failed}</Note>
      ) : first === undefined ? (
        <Note>{words.loading}</Note>
      ) : rows.length === 0 ? (
        <Note>
          {severities.length > 0 || fixable || text !== '' ? words.findings.noneShown : words.findings.none}{' '}
          {(severities.length > 0 || fixable || text !== '') && (
            <button type="button" className={styles.link} onClick={() => openFindings(subject, what)}>
              {words.findings.showAll}
            </button>
          )}
        </Note>
      ) : (
        <DisclosureTable
          label={words.findings[what]}
          columns={columnsOf(what, words)}
          rows={rows.map((row, at) => ({ key: `${at}`, cells: findingCells(row, words), titles: findingTitles(row) }))}
          least={what === 'vulnerabilities' ? 690 : 560}
          open={open}
          onOpen={setOpen}
          details={(key) => {
            const row = byKey.get(key);
            return row && <FindingDetails found={row} report={reports.get(row.report)} revealOrigin={revealOrigin} />;
          }}
        >
          {rows.length < total && (
            <p className={styles.more}>
              {words.findings.shown(rows.length, total)}{' '}
              <button
                type="button"
                className={styles.link}
                disabled={answer.isFetchingNextPage}
                onClick={() => void answer.fetchNextPage()}
              >
                {words.more(Math.min(100, total - rows.length))}
              </button>
            </p>
          )}
        </DisclosureTable>
      )}
    </div>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.note} role="status">
      {children}
    </p>
  );
}

function subjectTitle(subject: FindingSubject, picture: Picture, security: SecurityPicture, words: SecurityWords): string {
  if ('image' in subject) return subject.image;
  if ('endpoint' in subject) return words.images.workload(endpointTitle(picture, subject.endpoint));
  const report = security.reports.find(({ id }) => id === subject.report);
  return report ? `${report.tool} · ${reportName(report)}` : subject.report;
}

function columnsOf(what: FindingQuery['what'], { findings: words }: SecurityWords): readonly DisclosureColumn[] {
  const severity = { title: words.severity, width: '112px' };
  if (what === 'vulnerabilities')
    return [
      severity,
      { title: words.id, width: '136px', code: true },
      { title: words.package, width: '17%', code: true },
      { title: words.installed, width: '13%', code: true },
      { title: words.fixed, width: '13%', code: true },
      { title: words.titleColumn },
    ];
  if (what === 'secrets')
    return [
      severity,
      { title: words.titleColumn },
      { title: words.category, width: '22%' },
      { title: words.target, width: '28%', code: true },
    ];
  return [
    severity,
    { title: words.id, width: '120px', code: true },
    { title: words.titleColumn },
    { title: words.target, width: '24%', code: true },
  ];
}
