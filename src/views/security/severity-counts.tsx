import { FINDING_SEVERITIES, type FindingSeverity, type SeverityCounts } from '#engine/security/severity.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { classNames } from '#ui/class-names.ts';
import { useWords } from '#views/words-context.tsx';
import { useSecurityWords } from './security-words.tsx';
import styles from './security.module.css';

interface CountsProps {
  readonly counts: SeverityCounts;
  /** Low too. */
  readonly low?: boolean;
}

/** So many findings of each severity, as small boxes: the more ink, the worse; none is an outline. */
export function CountBoxes({ counts, low = false }: CountsProps) {
  const { severityList } = useSecurityWords();
  const shown = FINDING_SEVERITIES.slice(0, low ? 4 : 3);
  const told = Object.fromEntries(shown.map((severity) => [severity, counts[severity]]));
  return (
    <span className={styles.counts} title={severityList(told)}>
      <VisuallyHidden>{severityList(told)}</VisuallyHidden>
      {shown.map((severity) => (
        <span
          key={severity}
          aria-hidden="true"
          className={classNames(styles.count, styles[severity])}
          data-none={counts[severity] === 0 || undefined}
        >
          {counts[severity]}
        </span>
      ))}
    </span>
  );
}

/** The same in large: four tiles with their words. */
export function CountTiles({ counts }: { readonly counts: SeverityCounts }) {
  const { language } = useWords();
  const words = useSecurityWords();
  return (
    <ul className={styles.tiles}>
      {FINDING_SEVERITIES.slice(0, 4).map((severity) => (
        <li key={severity} className={classNames(styles.tile, styles[severity])} data-none={counts[severity] === 0 || undefined}>
          <span className={styles.number}>{counts[severity].toLocaleString(language)}</span> {words.severity[severity]}
        </li>
      ))}
    </ul>
  );
}

interface SeverityWordProps {
  readonly severity: FindingSeverity;
  /** The tool's own word. */
  readonly own?: string;
  /** The square alone, with the word for the ear. */
  readonly quiet?: boolean;
}

/** A square of the severity's ink with its word; the tool's own beside it, where that is another. */
export function SeverityWord({ severity, own = '', quiet = false }: SeverityWordProps) {
  const words = useSecurityWords();
  const word = words.severity[severity];
  const isOther = own !== '' && own.toLowerCase() !== severity;
  return (
    <span className={styles.severity}>
      <span aria-hidden="true" className={classNames(styles.square, styles[severity])} />
      {quiet ? <VisuallyHidden>{word}</VisuallyHidden> : word}
      {isOther && !quiet && <span className={styles.own}>{words.ownWord(own)}</span>}
    </span>
  );
}
