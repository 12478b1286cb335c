import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import { type ProblemRowsProps, walkRows } from './plain-rows.tsx';
import { ProblemRow } from './problem-row.tsx';
import styles from './problems.module.css';

const ROW_HEIGHT = 49;

/** Only the rows in sight: for lists of hundreds and thousands. */
export function VirtualRows({ rows, active, open, revealOrigin, scroller }: ProblemRowsProps) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const activeRow = rows.findIndex(({ index }) => index === active);
  useEffect(() => {
    if (activeRow >= 0) virtualizer.scrollToIndex(activeRow, { align: 'auto' });
  }, [activeRow, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const tabbable = items.some((item) => item.index === activeRow) ? activeRow : items[0]?.index;
  return (
    <ul className={styles.virtual} style={{ height: virtualizer.getTotalSize() }} onKeyDown={walkRows}>
      {items.map((item) => {
        const row = rows[item.index];
        return (
          row && (
            <ProblemRow
              key={row.index}
              diagnostic={row.diagnostic}
              index={row.index}
              active={row.index === active}
              tabbable={item.index === tabbable}
              silenced={row.silenced}
              open={open}
              revealOrigin={revealOrigin}
              place={{ measure: virtualizer.measureElement, position: item.index, top: item.start, total: rows.length }}
            />
          )
        );
      })}
    </ul>
  );
}
