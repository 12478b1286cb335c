import type { Verdict } from '#engine/model/verdict.ts';
import type { VerdictCounts } from '#engine/overview/picture.ts';
import { VERDICTS } from '#state/fragment.ts';
import type { Language } from '#words/language.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { Tooltip } from '#ui/tooltip.tsx';
import styles from './top-bar.module.css';

interface VerdictTogglesProps {
  readonly counts: VerdictCounts;
  /** What the counts are of: the drawn connections, or all pairs. */
  readonly where: 'drawn' | 'all';
  readonly hidden: ReadonlySet<Verdict>;
  readonly onChange: (hidden: ReadonlySet<Verdict>) => void;
}

/** Shows or hides connections by their verdict; each button wears the mark of its edges and their number. */
export function VerdictToggles({ counts, where, hidden, onChange }: VerdictTogglesProps) {
  const { screen, language } = useWords();
  const { topBar } = screen;
  const toggle = (verdict: Verdict) => {
    const next = new Set(hidden);
    if (!next.delete(verdict)) next.add(verdict);
    onChange(next);
  };
  return (
    <div className={styles.toggles} role="group" aria-label={topBar.verdicts}>
      {VERDICTS.map((verdict) => (
        <Tooltip key={verdict} text={topBar.verdictHint(topBar[verdict], topBar.verdictMeans[verdict], counts[verdict], where)}>
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={!hidden.has(verdict)}
            aria-label={`${topBar[verdict]} ${counts[verdict]}`}
            onClick={() => toggle(verdict)}
          >
            <VerdictMark kind={verdict} width={20} />
            <span className={styles.toggleName}>{topBar[verdict]}</span>
            <span className={styles.toggleCount}>{shortCount(counts[verdict], language)}</span>
          </button>
        </Tooltip>
      ))}
    </div>
  );
}

/** 1,234 as it is, 12,345 as `12.3K` or `1.23만`: the whole number is in the tooltip. */
function shortCount(count: number, language: Language): string {
  if (count < 10_000) return count.toLocaleString(language);
  return count.toLocaleString(language, { notation: 'compact', maximumSignificantDigits: 3 });
}
