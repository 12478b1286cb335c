import type { Connection } from '#engine/overview/picture.ts';
import { verdictCell } from '#views/connections/connection-cells.ts';
import { markKindOf } from '#views/marks/mark-kind.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './report.module.css';

/** The verdict of a connection: its mark and its word. */
export function VerdictWord({ connection }: { readonly connection: Connection }) {
  const words = useWords();
  return (
    <span className={styles.verdict}>
      <VerdictMark kind={markKindOf(connection)} deniedAt={connection.deniedAt} width={22} />
      {verdictCell(connection, words)}
    </span>
  );
}
