import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import type { GroupsWords } from '#words/en/groups.ts';
import styles from './groups.module.css';

/** What the lines (or the cells) mean. */
export function PairLegend({ texts, asRing }: { readonly texts: GroupsWords; readonly asRing: boolean }) {
  return (
    <p className={styles.legend}>
      {(
        [
          ['allowed', texts.legend.open],
          ['denied', texts.legend.closed],
          ['depends', texts.legend.perhaps],
        ] as const
      ).map(([kind, word]) => (
        <span key={kind} className={styles.legendItem}>
          <VerdictMark kind={kind} width={20} />
          {word}
        </span>
      ))}
      {!asRing && <span>{texts.matrixNote}</span>}
    </p>
  );
}
