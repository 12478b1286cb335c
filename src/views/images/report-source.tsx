import type { ReportSummary } from '#engine/overview/security-picture.ts';
import type { ReportMatch } from '#engine/placing/placement.ts';
import { useSecurityWords } from '#views/security/security-words.tsx';
import { toldDay } from '#views/security/told-time.ts';
import styles from '#views/security/security.module.css';
import { useWords } from '#views/words-context.tsx';

interface ReportSourceProps {
  readonly report: ReportSummary;
  /** How it is about the image; absent: it is about none. */
  readonly match: ReportMatch | undefined;
}

/** Which tool made a report, when, and how sure it is that it is about this image. */
export function ReportSource({ report, match }: ReportSourceProps) {
  const words = useSecurityWords();
  const { language } = useWords();
  const when = toldDay(report, language);
  const how = match && [words.strength(match, report.image.title), ...(match.supersededBy ? [words.superseded] : [])].join(' · ');
  return (
    <span className={styles.reportSource} title={report.time}>
      {report.tool}
      {when !== '' && <span className={styles.faint}> {when}</span>}
      {how && <span className={`${styles.second} ${styles.wraps}`}>{how}</span>}
    </span>
  );
}
