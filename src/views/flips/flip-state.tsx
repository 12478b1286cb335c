import type { Connection } from '#engine/overview/picture.ts';
import { VerdictState } from '#views/marks/verdict-state.tsx';
import { useWords } from '#views/words-context.tsx';
import { connectionState } from '#words/connection-state.ts';
import styles from './flips.module.css';

/** What became of a connection on one side: mark, verdict and ports; or that there is no such pair. */
export function FlipState({ connection }: { readonly connection: Connection | undefined }) {
  const words = useWords();
  if (!connection) return <span className={styles.notThere}>{words.changes.notThere}</span>;
  return <VerdictState connection={connection} text={connectionState(connection, words)} />;
}
