import { useVirtualizer, type Range, defaultRangeExtractor } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWords } from '#views/words-context.tsx';
import type { ConnectionPage, ConnectionQuery } from '#worker/engine-api.ts';
import { columnTemplate } from './column-template.ts';
import { ConnectionRow } from './connection-row.tsx';
import { EmptyConnections } from './empty-connections.tsx';
import { PairCount } from './pair-count.tsx';
import { connectionQueryOf } from './shown-connections.ts';
import { useConnectionRows } from './use-connection-rows.ts';
import styles from './connections.module.css';

const ROW_HEIGHT = 26;
const HEADER_HEIGHT = 24;
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
  onShowAll,
  client,
}: ConnectionsTableProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const filter = { hiddenVerdicts, namespaces, findText, selection, only };
  const [range, setRange] = useState({ first: 0, last: 60 });
  const { rowAt, sample, total, waiting, failed, retry } = useConnectionRows({ mode, picture, filter, client, range });
  // Where nothing is needed, a column that says so for every row would only take room.
  const needed = picture.needed > 0;
  const template = useMemo(() => columnTemplate(sample, picture, words, needed), [sample, picture, words, needed]);
  const count = Math.min(total, MOST_ROWS);
  const [walkedTo, setWalkedTo] = useState(0);
  const active = Math.max(0, Math.min(walkedTo, count - 1));

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    rangeExtractor: useCallback((visible: Range) => withActive(defaultRangeExtractor(visible), active, visible.count), [active]),
    onChange: (instance) => {
      const { startIndex: first, endIndex: last } = instance.range ?? { startIndex: 0, endIndex: 0 };
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    },
  });

  const selectedIndex = indexOfSelection(selection, rowAt, range, mode === 'drawn' || only ? count : 0);
  const followed = useRef<Selection>(undefined);
  useEffect(() => {
    // Once for each selection: a row that comes into sight later must not pull the table to itself.
    if (followed.current === selection) return;
    followed.current = selection;
    if (selectedIndex === undefined) return;
    setWalkedTo(selectedIndex);
    virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selection, selectedIndex, virtualizer]);

  const narrowedBy = JSON.stringify(connectionQueryOf(filter));
  useEffect(() => {
    // Another filter, other rows: begin with the first, unless one of them is selected.
    if (followed.current?.kind !== 'connection') virtualizer.scrollToOffset(0);
  }, [narrowedBy, virtualizer]);

  const walk = (index: number) => {
    setWalkedTo(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    // The row may only be made by this walk, so the focus follows in the next frame.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 1}"]`)?.focus({ preventScroll: true }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(active);
    if ((event.key === 'Enter' || event.key === ' ') && row) onSelect(selectionOf(row));
    else {
      const target = stepFrom(event.key, active, count, Math.floor((scroller.current?.clientHeight ?? 200) / ROW_HEIGHT) - 1);
      if (target === undefined) return;
      walk(target);
    }
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const clicked = event.target instanceof Element ? event.target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') : undefined;
    if (!clicked) return;
    const index = Number(clicked) - 1;
    const row = rowAt(index);
    setWalkedTo(index);
    if (row) onSelect(selectionOf(row));
  };

  const columns = words.panels.connections;
  return (
    <div className={styles.frame}>
      {mode === 'all' && !only && <PairCount picture={picture} selection={selection} onSelect={onSelect} shown={count} total={total} />}
      <div
        ref={scroller}
        className={styles.table}
        role="table"
        aria-label={columns.table}
        aria-rowcount={total}
        aria-busy={waiting}
        style={{ '--columns': template.columns, '--least': `${template.least}px` } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="rowgroup" className={styles.header}>
          <div role="row" className={styles.columns}>
            {[
              columns.from,
              columns.to,
              columns.port,
              columns.verdict,
              columns.leaving,
              columns.arriving,
              ...(needed ? [columns.neededBy] : []),
            ].map((title) => (
              <span key={title} role="columnheader" className={styles.cell}>
                {title}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: count * ROW_HEIGHT }}>
          {virtualizer.getVirtualItems().map((item) => (
            <ConnectionRow
              key={item.index}
              index={item.index}
              top={item.start - HEADER_HEIGHT}
              picture={picture}
              connection={rowAt(item.index)}
              selected={item.index === selectedIndex}
              tabbable={item.index === active}
              needed={needed}
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

function selectionOf({ source, destination }: Connection): Selection {
  return { kind: 'connection', source, destination };
}

/** The rows to make, and always the one that holds the tab stop. */
function withActive(indices: number[], active: number, count: number): number[] {
  return indices.includes(active) || active >= count ? indices : [...indices, active].sort((a, b) => a - b);
}

function stepFrom(key: string, active: number, count: number, page: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? undefined : Math.max(0, Math.min(target, count - 1));
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
