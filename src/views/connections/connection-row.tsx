import { memo } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { markKindOf } from '#views/marks/mark-kind.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { neededCell, portCell, sideCell, verdictCell } from './connection-cells.ts';
import styles from './connections.module.css';

interface ConnectionRowProps {
  readonly index: number;
  /** Distance from the first row, in pixels. */
  readonly top: number;
  readonly picture: Picture;
  /** Absent while its page is on the way. */
  readonly connection: Connection | undefined;
  readonly selected: boolean;
  readonly tabbable: boolean;
  /** Whether there is a column for who needs it. */
  readonly needed: boolean;
}

/** A row; what is done with it the table hears from its events, so that rows in their hundreds need no handlers. */
export const ConnectionRow = memo(function ConnectionRow({
  index,
  top,
  picture,
  connection,
  selected,
  tabbable,
  needed,
}: ConnectionRowProps) {
  const words = useWords();
  const place = {
    role: 'row',
    'aria-rowindex': index + 1,
    tabIndex: tabbable ? 0 : -1,
    style: { transform: `translateY(${top}px)` },
  } as const;
  if (!connection) {
    return (
      <div {...place} className={`${styles.columns} ${styles.row}`}>
        <span role="cell" className={`${styles.cell} ${styles.waiting}`}>
          {words.panels.connections.loading}
        </span>
      </div>
    );
  }
  const kind = markKindOf(connection);
  return (
    <div
      {...place}
      className={`${styles.columns} ${styles.row} ${selected ? styles.selected : ''}`}
      data-source={connection.source}
      data-destination={connection.destination}
      data-verdict={connection.verdict}
      aria-selected={selected}
    >
      <span role="cell" className={styles.cell} title={connection.source}>
        <EndpointName picture={picture} id={connection.source} oneLine />
      </span>
      <span role="cell" className={styles.cell} title={connection.destination}>
        <EndpointName picture={picture} id={connection.destination} oneLine />
      </span>
      <TextCell text={portCell(connection, words)} fixedWidth />
      <span role="cell" className={`${styles.cell} ${styles.verdict} ${styles[kind]}`}>
        <VerdictMark kind={kind} deniedAt={connection.deniedAt} width={20} />
        <span className={styles.word}>{verdictCell(connection, words)}</span>
      </span>
      <TextCell text={sideCell(connection, 'leaving', words)} />
      <TextCell text={sideCell(connection, 'arriving', words)} />
      {needed && <TextCell text={neededCell(connection)} fixedWidth />}
    </div>
  );
});

/** A cell whose whole text shows on hover where it had to be shortened. */
function TextCell({ text, fixedWidth = false }: { readonly text: string; readonly fixedWidth?: boolean }) {
  return (
    <span role="cell" className={`${styles.cell} ${fixedWidth ? styles.fixed : styles.quiet}`} title={text}>
      {text}
    </span>
  );
}
