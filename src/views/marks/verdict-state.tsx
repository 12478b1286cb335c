import type { Connection } from '#engine/overview/picture.ts';
import { markKindOf } from './mark-kind.ts';
import { VerdictMark } from './verdict-mark.tsx';
import styles from './verdict-state.module.css';
import verdictText from './verdict-text.module.css';

interface VerdictStateProps {
  readonly connection: Connection;
  readonly text: string;
}

/** The verdict of a connection in a cell: its mark, and a text in its color that is cut off where there is no room. */
export function VerdictState({ connection, text }: VerdictStateProps) {
  const kind = markKindOf(connection);
  return (
    <span className={`${styles.state} ${verdictText[kind]}`}>
      <VerdictMark kind={kind} deniedAt={connection.deniedAt} width={20} />
      <span className={styles.word}>{text}</span>
    </span>
  );
}
