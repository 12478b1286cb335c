import type { Ref } from 'react';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import type { GraphWords } from '#words/en/graph.ts';
import type { GraphNotices } from './collapse.ts';
import styles from './graph.module.css';

interface NoticesProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly words: GraphWords;
  readonly notices: GraphNotices;
  readonly neededDenied: number;
  /** Pairs that the picture shows, and all there are. */
  readonly drawn: number;
  readonly pairs: number;
  readonly simple: boolean;
  onNextNeeded(): void;
  onOpenAll(): void;
  onOpenMatrix?: (() => void) | undefined;
}

/** What the picture must say about itself: what is denied though needed, and what is not drawn. */
export function Notices({ ref, words, notices, neededDenied, drawn, pairs, simple, onNextNeeded, onOpenAll, onOpenMatrix }: NoticesProps) {
  return (
    <div ref={ref} className={styles.notices}>
      {neededDenied > 0 && (
        <button type="button" className={styles.needed} title={words.neededDeniedHint} onClick={onNextNeeded}>
          <VerdictMark kind="denied" />
          {words.neededDenied(neededDenied)}
        </button>
      )}
      {drawn < pairs && (
        <p className={styles.notice}>
          {words.pairsDrawn(drawn, pairs)}{' '}
          {onOpenMatrix ? (
            <button type="button" className={styles.link} onClick={onOpenMatrix}>
              {words.matrix}
            </button>
          ) : (
            words.matrix
          )}
        </p>
      )}
      {notices.closedByBudget.length > 0 && (
        <p className={styles.notice}>
          {words.closedByBudget(notices.closedByBudget.length)}{' '}
          {notices.canOpenAll && (
            <button type="button" className={styles.link} onClick={onOpenAll}>
              {words.openAll}
            </button>
          )}
        </p>
      )}
      {notices.edgesOnSelection > 0 && <p className={styles.notice}>{words.edgesOnSelection(notices.edgesOnSelection)}</p>}
      {simple && <p className={styles.notice}>{words.simpleLayout}</p>}
    </div>
  );
}
