import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';

/** As in row-table.module.css. */
const ROW_HEIGHT = 26;
const HEADER_HEIGHT = 24;

interface WalkedRowsOptions {
  readonly count: number;
  /** The `aria-rowindex` of the first row: 2 where the header counts as a row. */
  readonly firstRow: number;
  /** Where the selected row stands, if it is known. */
  readonly selected: number | undefined;
  /** Changes with every selection: the table goes there once for each, so that no row pulls it back later. */
  readonly selection: unknown;
  readonly pick: (index: number) => void;
  readonly onRange?: (first: number, last: number) => void;
}

/** Rows under a header, of which only those in sight are made. One tab stop: arrows walk, Enter and a click pick. */
export function useWalkedRows({ count, firstRow, selected, selection, pick, onRange }: WalkedRowsOptions) {
  const scroller = useRef<HTMLDivElement>(null);
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
    onChange: ({ range }) => onRange?.(range?.startIndex ?? 0, range?.endIndex ?? 0),
  });

  const followed = useRef<unknown>(undefined);
  useEffect(() => {
    if (followed.current === selection) return;
    followed.current = selection;
    if (selected === undefined) return;
    setWalkedTo(selected);
    virtualizer.scrollToIndex(selected, { align: 'auto' });
  }, [selection, selected, virtualizer]);

  const walk = (index: number) => {
    setWalkedTo(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    // The row may only be made by this walk, so the focus follows in the next frame.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + firstRow}"]`)?.focus({ preventScroll: true }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') pick(active);
    else {
      const page = Math.floor((scroller.current?.clientHeight ?? 200) / ROW_HEIGHT) - 1;
      const target = stepFrom(event.key, active, count, page);
      if (target === undefined) return;
      walk(target);
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') : undefined;
    const index = Number(row ?? 0) - firstRow;
    if (index < 0) return;
    setWalkedTo(index);
    pick(index);
  };

  return {
    active,
    /** What the element that scrolls takes. */
    table: { ref: scroller, onKeyDown, onClick },
    height: count * ROW_HEIGHT,
    /** The rows to make, with their distance from the first. */
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - HEADER_HEIGHT })),
    scrollToTop: useCallback(() => virtualizer.scrollToOffset(0), [virtualizer]),
  };
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
