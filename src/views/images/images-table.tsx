import { Fragment, useMemo, useState } from 'react';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { CountBoxes } from '#views/security/severity-counts.tsx';
import { openFindings } from '#views/security/security-focus.ts';
import { useSecurityWords } from '#views/security/security-words.tsx';
import styles from '#views/security/security.module.css';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import headedTable from '#ui/headed-table.module.css';
import { ImageWorkloads } from './image-workloads.tsx';
import type { ImagesPanelProps } from './images-panel.tsx';
import { type ImageRow, imageRows, type LooseReport, looseReports, asksReader, reportName } from './image-rows.ts';
import { LooseReportPlace, PlaceByReader } from './report-place.tsx';
import { ReportSource } from './report-source.tsx';

interface ImagesTableProps extends ImagesPanelProps {
  readonly security: SecurityPicture;
}

/** So many images, and as many reports without a place, are listed before more are asked for. */
const SHOWN = 200;

/** Every image of the manifests, scanned or not, and under them the reports that are about none. */
export function ImagesTable({ security, ...context }: ImagesTableProps) {
  const { images: words, more } = useSecurityWords();
  const [shown, setShown] = useState(SHOWN);
  const rows = useMemo(() => imageRows(security), [security]);
  const loose = useMemo(() => looseReports(security), [security]);
  if (rows.length === 0 && loose.length === 0) return <p className={styles.note}>{words.none}</p>;
  const most = Math.max(rows.length, loose.length);
  const asksFirst = loose.some(asksReader);
  const looseRows = loose.length > 0 && (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={4}>
          {words.unplaced}
        </th>
      </tr>
      {loose.slice(0, shown).map((each) => (
        <LooseLine key={each.report.id} loose={each} security={security} {...context} />
      ))}
    </tbody>
  );
  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <table className={classNames(headedTable.table, styles.table)} aria-label={words.title} style={{ minInlineSize: 640 }}>
          <thead>
            <tr>
              <th scope="col">{words.image}</th>
              <th scope="col" style={{ inlineSize: '24%' }}>
                {words.workloads}
              </th>
              <th scope="col" style={{ inlineSize: '27%' }}>
                {words.report}
              </th>
              <th scope="col" style={{ inlineSize: 138 }}>
                {words.findings}
              </th>
            </tr>
          </thead>
          {asksFirst && looseRows}
          <tbody>
            {asksFirst && rows.length > 0 && (
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={4}>
                  {words.ofManifests}
                </th>
              </tr>
            )}
            {rows.slice(0, shown).map((row) => (
              <ImageLine key={row.image} row={row} security={security} {...context} />
            ))}
          </tbody>
          {!asksFirst && looseRows}
        </table>
        {most > shown && (
          <button type="button" className={classNames(styles.link, styles.more)} onClick={() => setShown(shown + 5 * SHOWN)}>
            {more(most - shown)}
          </button>
        )}
      </div>
    </div>
  );
}

interface ImageLineProps extends ImagesTableProps {
  readonly row: ImageRow;
}

function ImageLine({ row, security, picture, onSelect }: ImageLineProps) {
  const { images: words } = useSecurityWords();
  const { language } = useWords();
  const isScanned = row.known.length > 0;
  return (
    <tr className={styles.row}>
      <th scope="row">
        {isScanned ? (
          <button
            type="button"
            className={classNames(styles.link, styles.code, styles.wraps)}
            aria-label={words.openFindings(row.image)}
            onClick={() => openFindings({ image: row.image })}
          >
            {row.image}
          </button>
        ) : (
          <span className={classNames(styles.code, styles.wraps)}>{row.image}</span>
        )}
      </th>
      <td>
        <ImageWorkloads picture={picture} endpoints={row.endpoints} onSelect={onSelect} />
      </td>
      <td>
        {row.known.map(({ report, match }) => (
          <Fragment key={report.id}>
            <ReportSource report={report} match={match} />
            <PlaceByReader report={report} match={match} security={security} />
          </Fragment>
        ))}
        {!isScanned && <span className={styles.faint}>{words.notScanned}</span>}
      </td>
      <td>
        {row.counts && (
          <>
            <CountBoxes counts={row.counts} low />
            <span className={styles.second}>
              {words.fixable}: {totalOf(row.fixable).toLocaleString(language)}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

interface LooseLineProps extends ImagesTableProps {
  readonly loose: LooseReport;
}

function LooseLine({ loose, security, revealOrigin }: LooseLineProps) {
  const { images: words } = useSecurityWords();
  const { report } = loose;
  const name = reportName(report);
  const found = totalOf(report.counts) + report.secrets + report.misconfigurations;
  return (
    <tr className={styles.row}>
      <th scope="row">
        <button
          type="button"
          className={classNames(styles.link, styles.code, styles.wraps)}
          aria-label={words.openFindings(name)}
          onClick={() =>
            openFindings(
              { report: report.id },
              totalOf(report.counts) > 0 || found === 0 ? 'vulnerabilities' : report.secrets > 0 ? 'secrets' : 'misconfigurations',
            )
          }
        >
          {name}
        </button>
        {name !== report.origin.file && (
          <span className={styles.second}>
            <OriginLink text={report.origin.file} origin={report.origin} revealOrigin={revealOrigin} />
          </span>
        )}
      </th>
      <td className={styles.wraps}>
        <LooseReportPlace loose={loose} security={security} />
      </td>
      <td>
        <ReportSource report={report} match={undefined} />
      </td>
      <td>
        <CountBoxes counts={report.counts} low />
      </td>
    </tr>
  );
}

function totalOf(counts: Readonly<Record<string, number>> | undefined): number {
  return Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
}
