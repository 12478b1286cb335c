import type { Connection } from '#engine/overview/picture.ts';
import { markKindOf } from '#views/marks/mark-kind.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { connectionState } from '#words/connection-state.ts';
import styles from './flips.module.css';

/** What became of a connection on one side: mark, verdict and ports; or that there is no such pair. */
export function FlipState({ connection }: { readonly connection: Connection | undefined }) {
  const words = useWords();
  if (!connection) return <span className={styles.notThere}>{words.changes.notThere}</span>;
  const kind = markKindOf(connection);
  return (
    <span className={`${styles.state} ${styles[kind]}`}>
      <VerdictMark kind={kind} deniedAt={connection.deniedAt} width={20} />
      <span className={styles.word}>{connectionState(connection, words)}</span>
    </span>
  );
}
