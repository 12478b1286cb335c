import { classNames } from '#ui/class-names.ts';
import rowTable from '#ui/row-table.module.css';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { useWalkedRows } from '#ui/walked-rows.ts';
import type { Flip } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWords } from '#views/words-context.tsx';
import { FlipRow } from './flip-row.tsx';
import styles from './flips.module.css';

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
  const selected = selection.kind === 'connection' ? flips.findIndex((flip) => isSame(flip, selection)) : -1;
  const { active, table, height, rows } = useWalkedRows({
    count: flips.length,
    firstRow: 2,
    selected: selected === -1 ? undefined : selected,
    selection,
    pick: (index) => {
      const flip = flips[index];
      if (flip) onSelect({ kind: 'connection', source: flip.source, destination: flip.destination });
    },
  });

  const titles = [changes.column.from, changes.column.to, columns.before, columns.after, columns.last];
  return (
    <div {...table} className={classNames(rowTable.table, styles.table)} role="table" aria-label={label} aria-rowcount={flips.length + 1}>
      <div role="rowgroup" className={rowTable.header}>
        <div role="row" aria-rowindex={1} className={rowTable.columns}>
          <span role="columnheader" className={styles.markCell}>
            <VisuallyHidden>{changes.column.kind}</VisuallyHidden>
          </span>
          {titles.map((title) => (
            <span key={title} role="columnheader" className={rowTable.cell}>
              {title}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={rowTable.rows} style={{ height }}>
        {rows.map(({ index, top }) => {
          const flip = flips[index];
          return (
            flip && (
              <FlipRow
                key={index}
                index={index}
                top={top}
                picture={picture}
                flip={flip}
                text={columns.lastOf(flip)}
                tried={tried}
                selected={index === selected}
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
