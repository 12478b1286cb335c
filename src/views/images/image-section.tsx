import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { ReportSummary } from '#engine/overview/security-picture.ts';
import type { FoundFinding } from '#engine/secured/find-findings.ts';
import { FINDING_SEVERITIES, type FindingSeverity, type SeverityCounts } from '#engine/security/severity.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { CountTiles, SeverityWord } from '#views/security/severity-counts.tsx';
import { openFindings } from '#views/security/security-focus.ts';
import { useSecurityWords } from '#views/security/security-words.tsx';
import { toldDay } from '#views/security/told-time.ts';
import securityStyles from '#views/security/security.module.css';
import { useWords } from '#views/words-context.tsx';
import type { SecurityWords } from '#words/en/security.ts';
import { useWorstFindings } from './findings-query.ts';
import styles from './image-section.module.css';

interface ImageSectionProps {
  readonly picture: Picture;
  readonly report: ReportSummary;
  readonly workload: string;
  readonly revealOrigin: (origin: Origin) => void;
}

/** So many findings are told in the panel. */
const WORST = 3;

/** What one report says of one image of a workload: counts, the worst findings, and how sure it is that it is this image. */
export function ImageSection({ picture, report, workload, revealOrigin }: ImageSectionProps) {
  const words = useSecurityWords();
  const { language } = useWords();
  const { panel } = words;
  const name = report.image.title;
  const match = report.matches.find((each) => each.workload === workload.replace(/#.*$/, '')) ?? report.matches[0];
  const all = FINDING_SEVERITIES.reduce((sum, severity) => sum + report.counts[severity], 0);
  const time = toldDay(report, language);
  const how = [
    ...(match ? [words.strength(match, name)] : []),
    ...(match?.supersededBy ? [words.superseded] : []),
    ...(time === '' ? [] : [panel.scanned(time)]),
  ].join(' · ');
  const isConfiguration = report.about === 'workload';
  return (
    <PanelSection
      title={isConfiguration ? panel.configuration(report.tool) : panel.image(report.tool)}
      aside={
        isConfiguration ? undefined : (
          <span className={styles.image} title={match?.image ?? name}>
            {match?.image ?? name}
          </span>
        )
      }
    >
      {!isConfiguration && all > 0 && <CountTiles counts={report.counts} />}
      {!isConfiguration && all === 0 && report.failure === undefined && <p>{panel.noFindings}</p>}
      <Remarks report={report} words={words} />
      {all > 0 && <Worst picture={picture} report={report} revealOrigin={revealOrigin} />}
      <p className={styles.links}>
        {report.secrets > 0 && (
          <button type="button" className={securityStyles.link} onClick={() => openFindings({ report: report.id }, 'secrets')}>
            {panel.secrets(report.secrets)}
          </button>
        )}
        {report.misconfigurations > 0 && (
          <button type="button" className={securityStyles.link} onClick={() => openFindings({ report: report.id }, 'misconfigurations')}>
            {panel.misconfigurations(report.misconfigurations)}
          </button>
        )}
      </p>
      <p className={styles.how}>
        {how} <OriginLink text={report.origin.file.split('/').at(-1) ?? ''} origin={report.origin} revealOrigin={revealOrigin} fixedWidth />
      </p>
    </PanelSection>
  );
}

/** The worst findings in a line each, and the way to the others. */
function Worst({ picture, report, revealOrigin }: Pick<ImageSectionProps, 'picture' | 'report' | 'revealOrigin'>) {
  const words = useSecurityWords();
  const filter = { what: 'vulnerabilities', report: report.id, severities: [], fixable: false, text: '' } as const;
  const { data } = useWorstFindings(picture, filter, WORST);
  if (!data) return null;
  return (
    <>
      <ul className={styles.worst}>
        {data.rows.map((found) => (
          <WorstLine key={JSON.stringify(found.finding.at)} found={found} words={words} revealOrigin={revealOrigin} />
        ))}
      </ul>
      <button type="button" className={securityStyles.link} onClick={() => openFindings({ report: report.id })}>
        {data.total > data.rows.length ? words.panel.moreFindings(data.total - data.rows.length) : words.panel.allFindings}
      </button>
    </>
  );
}

interface WorstLineProps {
  readonly found: FoundFinding;
  readonly words: SecurityWords;
  readonly revealOrigin: (origin: Origin) => void;
}

function WorstLine({ found, words, revealOrigin }: WorstLineProps) {
  if (found.what !== 'vulnerabilities') return null;
  const { finding, origin } = found;
  return (
    <li className={styles.finding} title={finding.title}>
      <SeverityWord severity={finding.severity} quiet />
      <button type="button" className={styles.id} onClick={() => revealOrigin(origin)}>
        {finding.id || finding.title}
      </button>
      <span className={styles.package} title={`${finding.package} ${finding.installed}`}>
        {finding.package}
      </span>
      <span className={securityStyles.quiet} title={finding.fixed && words.panel.fixedIn(finding.fixed)}>
        {finding.fixed === undefined ? words.panel.noFix : words.panel.fixed}
      </span>
    </li>
  );
}

/** What the counts do not say: other severities, the tool's own summary where it differs, what is missing. */
function Remarks({ report, words }: { readonly report: ReportSummary; readonly words: SecurityWords }) {
  const { panel } = words;
  const { counts, ownCounts, ownFailedChecks, tool } = report;
  const besides = pickCounts(counts, ['negligible', 'unknown']);
  const own = ownCounts && differing(counts, ownCounts);
  const remarks = [
    ...(report.failure === undefined ? [] : [panel.failure(report.failure)]),
    ...(besides ? [panel.besides(words.severityList(besides))] : []),
    ...(own ? [panel.ownSummary(tool, words.severityList(own))] : []),
    ...(ownFailedChecks !== undefined && ownFailedChecks !== report.misconfigurations
      ? [panel.ownFailedChecks(tool, ownFailedChecks)]
      : []),
    ...(report.partial ? [panel.partial(report.partial.shown, report.partial.of)] : []),
    ...(report.suppressed > 0 ? [panel.suppressed(report.suppressed)] : []),
  ];
  return remarks.map((remark) => (
    <p key={remark} className={styles.remark}>
      {remark}
    </p>
  ));
}

function pickCounts(counts: SeverityCounts, severities: readonly FindingSeverity[]): Partial<SeverityCounts> | undefined {
  const found = severities.filter((severity) => counts[severity] > 0).map((severity) => [severity, counts[severity]] as const);
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** The whole of the tool's own summary, where it says otherwise than ours in one of them. */
function differing(counts: SeverityCounts, own: Partial<SeverityCounts>): Partial<SeverityCounts> | undefined {
  const isOther = FINDING_SEVERITIES.some((severity) => own[severity] !== undefined && own[severity] !== counts[severity]);
  if (!isOther) return undefined;
  return Object.fromEntries(
    FINDING_SEVERITIES.filter((severity) => (own[severity] ?? 0) > 0 || counts[severity] > 0).flatMap((severity) =>
      own[severity] === undefined ? [] : [[severity, own[severity]] as const],
    ),
  );
}
