import { AlertMark } from '#views/marks/alert-mark.tsx';
import { useSecurityWords } from '#views/security/security-words.tsx';
import { type TimeSpan, toldTime } from '#views/security/told-time.ts';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import type { Strip } from './alert-strip.ts';
import styles from './alerts.module.css';

interface TimeLineProps {
  readonly strip: Strip;
  readonly count: number;
  readonly span: TimeSpan;
  readonly open: string | undefined;
  readonly onOpen: (alert: string) => void;
}

/** Alerts as marks along a line of time. The table under it holds the same for keys and readers. */
export function TimeLine({ strip, count, span, open, onOpen }: TimeLineProps) {
  const { alerts: words, priority } = useSecurityWords();
  const { language } = useWords();
  const from = toldTime({ at: strip.from }, language, span);
  const to = toldTime({ at: strip.to }, language, span);
  return (
    <div className={styles.strip} role="group" aria-label={words.strip(count, from, to)}>
      <span className={styles.stripEnd}>{from}</span>
      <span className={styles.stripLine} style={{ blockSize: strip.lanes.length * LANE + 6 }}>
        {strip.lanes.map((lane, at) => (
          <span key={lane} className={styles.lane} style={{ insetBlockStart: 3 + at * LANE + LANE / 2 }} />
        ))}
        {strip.marks.map(({ place, lane, priority: of, alerts, roomy }) => (
          <button
            type="button"
            tabIndex={-1}
            key={`${place} ${of}`}
            className={classNames(styles.stripMark, alerts.includes(open ?? '') && styles.stripOpen)}
            style={{ insetInlineStart: `${place * 100}%`, insetBlockStart: 3 + lane * LANE }}
            aria-label={`${priority[of]}${alerts.length > 1 ? ` × ${alerts.length}` : ''}`}
            title={`${priority[of]}${alerts.length > 1 ? ` × ${alerts.length}` : ''}`}
            onClick={() => alerts[0] !== undefined && onOpen(alerts[0])}
          >
            <AlertMark priority={of} size={11} />
            {alerts.length > 1 && roomy && <span className={styles.stripCount}>{alerts.length}</span>}
          </button>
        ))}
      </span>
      <span className={styles.stripEnd}>{to}</span>
    </div>
  );
}

const LANE = 11;
