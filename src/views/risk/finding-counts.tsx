import { FINDING_SEVERITIES, type SeverityCounts } from '#engine/security/severity.ts';
import type { RiskWords } from '#words/en/risk.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './finding-counts.module.css';

interface FindingCountsProps {
  readonly counts: SeverityCounts;
  readonly texts: RiskWords;
  /** The three gravest always, as on the cards; the others where there are some. */
  readonly short?: boolean;
}

const ALWAYS = new Set(['critical', 'high', 'medium']);

/** So many findings of each severity, gravest first; whoever cannot tell the grounds apart reads their order and the title. */
export function FindingCounts({ counts, texts, short = true }: FindingCountsProps) {
  const shown = FINDING_SEVERITIES.filter((severity) => (short && ALWAYS.has(severity)) || counts[severity] > 0);
  const said = texts.counts(
    shown.filter((severity) => counts[severity] > 0).map((severity) => ({ severity: texts.severity[severity], count: counts[severity] })),
  );
  return (
    <span className={styles.counts} title={said || texts.noFindings}>
      <VisuallyHidden>{said || texts.noFindings}</VisuallyHidden>
      {shown.map((severity) => (
        <span key={severity} className={styles.count} data-severity={severity} data-none={counts[severity] === 0} aria-hidden="true">
          {counts[severity]}
        </span>
      ))}
    </span>
  );
}
