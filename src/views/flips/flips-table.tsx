import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Flip } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWords } from '#views/words-context.tsx';
import { FlipRow } from './flip-row.tsx';
import styles from './flips.module.css';

const ROW_HEIGHT = 26;
const HEADER_HEIGHT = 24;

/** What the columns are called that are not the same everywhere, and what stands in the last one. */
export interface FlipColumns {
  readonly before: string;
  readonly after: string;
  readonly last: string;
  readonly lastOf: (flip: Flip) => string;
}

interface FlipsTableProps {
  readonly label: string;
  /** Names the ends of flips: see `namingPicture`. */
  readonly picture: Picture;
  readonly flips: readonly Flip[];
  readonly columns: FlipColumns;
  /** Something is tried: the marks are violet. */
  readonly tried: boolean;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** Flips as rows, each with both sides. One tab stop; arrows walk, Enter selects the edge. */
export function FlipsTable({ label, picture, flips, columns, tried, selection, onSelect }: FlipsTableProps) {
  const { changes } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [walkedTo, setWalkedTo] = useState(0);
  const active = Math.max(0, Math.min(walkedTo, flips.length - 1));
  const virtualizer = useVirtualizer({
    count: flips.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    rangeExtractor: useCallback((visible: Range) => withActive(defaultRangeExtractor(visible), active, visible.count), [active]),
  });

  const selectedIndex = selection.kind === 'connection' ? flips.findIndex((flip) => isSame(flip, selection)) : -1;
  const followed = useRef<Selection>(undefined);
  useEffect(() => {
    if (followed.current === selection) return;
    followed.current = selection;
    if (selectedIndex === -1) return;
    setWalkedTo(selectedIndex);
    virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selection, selectedIndex, virtualizer]);

  const pick = (index: number) => {
    const flip = flips[index];
    if (flip === undefined) return;
    setWalkedTo(index);
    onSelect({ kind: 'connection', source: flip.source, destination: flip.destination });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') pick(active);
    else {
      const page = Math.floor((scroller.current?.clientHeight ?? 200) / ROW_HEIGHT) - 1;
      const target = stepFrom(event.key, active, flips.length, page);
      if (target === undefined) return;
      setWalkedTo(target);
      virtualizer.scrollToIndex(target, { align: 'auto' });
      // The row may only be made by this step, so the focus follows in the next frame.
      requestAnimationFrame(() => rowAt(scroller.current, target)?.focus({ preventScroll: true }));
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[role="row"][data-flip]') : null;
    const index = row?.getAttribute('aria-rowindex');
    if (index) pick(Number(index) - 2);
  };

  const titles = [changes.column.from, changes.column.to, columns.before, columns.after, columns.last];
  return (
    <div
      ref={scroller}
      className={styles.table}
      role="table"
      aria-label={label}
      aria-rowcount={flips.length + 1}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="rowgroup" className={styles.header}>
        <div role="row" aria-rowindex={1} className={styles.columns}>
          <span role="columnheader" className={styles.markCell}>
            <span className={styles.hidden}>{changes.column.kind}</span>
          </span>
          {titles.map((title) => (
            <span key={title} role="columnheader" className={styles.cell}>
              {title}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: flips.length * ROW_HEIGHT }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const flip = flips[index];
          return (
            flip && (
              <FlipRow
                key={index}
                index={index}
                top={start - HEADER_HEIGHT}
                picture={picture}
                flip={flip}
                text={columns.lastOf(flip)}
                tried={tried}
                selected={index === selectedIndex}
                tabbable={index === active}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function isSame(flip: Flip, { source, destination }: { readonly source: string; readonly destination: string }): boolean {
  return flip.source === source && flip.destination === destination;
}

function rowAt(table: HTMLElement | null, index: number): HTMLElement | null | undefined {
  return table?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`);
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
