import { memo } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { VerdictState } from '#views/marks/verdict-state.tsx';
import { DiffersMark } from '#views/profiles/differs-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import rowTable from '#ui/row-table.module.css';
import { neededCell, portCell, servicesOn, sideCell, verdictCell } from './connection-cells.ts';
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
  /** Other network plugins judge it otherwise. */
  readonly differs: boolean;
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
  differs,
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
      <div {...place} className={classNames(rowTable.columns, rowTable.row)}>
        <span role="cell" className={classNames(rowTable.cell, styles.waiting)}>
          {words.panels.connections.loading}
        </span>
      </div>
    );
  }
  return (
    <div
      {...place}
      className={classNames(rowTable.columns, rowTable.row, selected && rowTable.selected)}
      data-source={connection.source}
      data-destination={connection.destination}
      data-verdict={connection.verdict}
      aria-selected={selected}
    >
      <span role="cell" className={rowTable.cell} title={connection.source}>
        <EndpointName picture={picture} id={connection.source} oneLine />
      </span>
      <span role="cell" className={rowTable.cell} title={connection.destination}>
        <span className={styles.destination}>
          <EndpointName picture={picture} id={connection.destination} oneLine />
          <ThroughService picture={picture} connection={connection} />
        </span>
      </span>
      <TextCell text={portCell(connection, words)} fixedWidth />
      <span role="cell" className={rowTable.cell}>
        <span className={styles.verdict}>
          <VerdictState connection={connection} text={verdictCell(connection, words)} />
          {differs && <DiffersMark />}
        </span>
      </span>
      <TextCell text={sideCell(connection, 'leaving', words)} />
      <TextCell text={sideCell(connection, 'arriving', words)} />
      {needed && <TextCell text={neededCell(connection)} fixedWidth />}
    </div>
  );
});

/** The Service that leads there, where it is called otherwise than the workload. */
function ThroughService({ picture, connection }: { readonly picture: Picture; readonly connection: Connection }) {
  const { services } = useWords();
  const through = servicesOn(connection, picture);
  return through === '' ? null : (
    <span className={styles.through} title={services.via(through)}>
      {services.via(through)}
    </span>
  );
}

/** A cell whose whole text shows on hover where it had to be shortened. */
function TextCell({ text, fixedWidth = false }: { readonly text: string; readonly fixedWidth?: boolean }) {
  return (
    <span role="cell" className={classNames(rowTable.cell, fixedWidth ? styles.fixed : rowTable.quiet)} title={text}>
      {text}
    </span>
  );
}
