import { Button } from '#ui/button.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './matrix.module.css';

interface MatrixStateProps {
  readonly kind: 'waiting' | 'failed' | 'empty' | 'verdicts' | 'text' | 'needed' | 'filter';
  readonly text?: string;
  readonly onAct: () => void;
}

/** Why there is nothing to see, and the way back. */
export function MatrixState({ kind, text = '', onAct }: MatrixStateProps) {
  const { matrix } = useWords();
  const sentence = {
    waiting: matrix.loading,
    failed: matrix.failed,
    empty: matrix.empty,
    verdicts: matrix.emptyVerdicts,
    text: matrix.emptyText(text),
    needed: matrix.emptyNeeded,
    filter: matrix.emptyFilter,
  }[kind];
  const act = kind === 'waiting' || kind === 'empty' ? undefined : kind === 'failed' ? matrix.retry : matrix.showAll;
  return (
    <div className={styles.state} role="status">
      <span className={styles.stateText}>{sentence}</span>
      {act !== undefined && <Button onClick={onAct}>{act}</Button>}
    </div>
  );
}
