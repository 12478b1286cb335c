import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import type { DifferingPairs } from '#views/profiles/profile-differences-query.ts';
import { pairKey } from '#views/questions/kept.ts';
import { useWords } from '#views/words-context.tsx';
import type { ConnectionPage, ConnectionQuery } from '#worker/engine-api.ts';
import { classNames } from '#ui/class-names.ts';
import rowTable from '#ui/row-table.module.css';
import { useWalkedRows } from '#ui/walked-rows.ts';
import { columnTemplate } from './column-template.ts';
import { ConnectionRow } from './connection-row.tsx';
import { EmptyConnections } from './empty-connections.tsx';
import { PairCount } from './pair-count.tsx';
import { connectionQueryOf } from './shown-connections.ts';
import { useConnectionRows } from './use-connection-rows.ts';
import styles from './connections.module.css';

/** Above this a scrollbar cannot address single rows any more (browsers cut off heights above some 17 million pixels). */
const MOST_ROWS = 600_000;

interface ConnectionsTableProps {
  /** The drawn connections, or every pair, asked for page by page. */
  readonly mode: 'drawn' | 'all';
  readonly picture: Picture;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly hiddenVerdicts: ReadonlySet<Verdict>;
  readonly namespaces: readonly string[];
  readonly findText: string;
  /** The connections of an answer, instead of all. */
  readonly only?: readonly Connection[] | undefined;
  /** Pairs (`source destination`) that other profiles judge otherwise. */
  readonly differing?: DifferingPairs | undefined;
  /** Takes every filter away: the way back from an empty table. */
  readonly onShowAll: () => void;
  readonly client: { readonly connections: (query: ConnectionQuery) => Promise<ConnectionPage> };
}

/** Connections as rows: all that the graph shows can be read, and done, here. One tab stop; arrows walk, Enter selects the edge. */
export function ConnectionsTable({
  mode,
  picture,
  selection,
  onSelect,
  hiddenVerdicts,
  namespaces,
  findText,
  only,
  differing,
  onShowAll,
  client,
}: ConnectionsTableProps) {
  const words = useWords();
  const filter = { hiddenVerdicts, namespaces, findText, selection, only };
  const [range, setRange] = useState({ first: 0, last: 60 });
  const { rowAt, sample, total, waiting, failed, retry } = useConnectionRows({ mode, picture, filter, client, range });
  // Where nothing is needed, a column that says so for every row would only take room.
  const needed = picture.needed > 0;
  const differs = (differing?.size ?? 0) > 0;
  const template = useMemo(() => columnTemplate(sample, picture, words, needed, differs), [sample, picture, words, needed, differs]);
  const count = Math.min(total, MOST_ROWS);
  const selectedIndex = indexOfSelection(selection, rowAt, range, mode === 'drawn' || only ? count : 0);
  const { active, table, height, rows, scrollToTop } = useWalkedRows({
    count,
    firstRow: 1,
    selected: selectedIndex,
    selection,
    pick: (index) => {
      const row = rowAt(index);
      if (row) onSelect({ kind: 'connection', source: row.source, destination: row.destination });
    },
    onRange: (first, last) => setRange((before) => (before.first === first && before.last === last ? before : { first, last })),
  });

  const narrowedBy = JSON.stringify(connectionQueryOf(filter));
  const isConnectionSelected = useRef(false);
  useEffect(() => {
    isConnectionSelected.current = selection.kind === 'connection';
  }, [selection]);
  useEffect(() => {
    // Another filter, other rows: begin with the first, unless one of them is selected.
    if (!isConnectionSelected.current) scrollToTop();
  }, [narrowedBy, scrollToTop]);

  const columns = words.panels.connections;
  return (
    <div className={styles.frame}>
      {mode === 'all' && !only && <PairCount picture={picture} selection={selection} onSelect={onSelect} shown={count} total={total} />}
      <div
        {...table}
        className={classNames(rowTable.table, styles.table)}
        role="table"
        aria-label={columns.table}
        aria-rowcount={total}
        aria-busy={waiting}
        style={{ '--columns': template.columns, '--least': `${template.least}px` } as CSSProperties}
      >
        <div role="rowgroup" className={rowTable.header}>
          <div role="row" className={rowTable.columns}>
            {[
              columns.from,
              columns.to,
              columns.port,
              columns.verdict,
              columns.leaving,
              columns.arriving,
              ...(needed ? [columns.neededBy] : []),
            ].map((title) => (
              <span key={title} role="columnheader" className={rowTable.cell}>
                {title}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={rowTable.rows} style={{ height }}>
          {rows.map(({ index, top }) => (
            <ConnectionRow
              key={index}
              index={index}
              top={top}
              picture={picture}
              connection={rowAt(index)}
              selected={index === selectedIndex}
              tabbable={index === active}
              needed={needed}
              differs={differing?.has(pairOf(rowAt(index))) ?? false}
            />
          ))}
        </div>
      </div>
      {total === 0 && !waiting && (
        <EmptyConnections mode={mode} picture={picture} filter={filter} failed={failed} retry={retry} showAll={onShowAll} />
      )}
    </div>
  );
}

function pairOf(connection: Connection | undefined): string {
  return connection === undefined ? '' : pairKey(connection);
}

/** Where the selected connection stands: among all drawn ones, or among the rows in sight. */
function indexOfSelection(
  selection: Selection,
  rowAt: (index: number) => Connection | undefined,
  range: { readonly first: number; readonly last: number },
  searched: number,
): number | undefined {
  if (selection.kind !== 'connection') return undefined;
  const [from, to] = searched > 0 ? [0, searched - 1] : [range.first, range.last];
  for (let index = from; index <= to; index++) {
    const row = rowAt(index);
    if (row && row.source === selection.source && row.destination === selection.destination) return index;
  }
  return undefined;
}
