import type { Flip } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { Selection } from '#state/selection-type.ts';
import { neededCell } from '#views/connections/connection-cells.ts';
import { FlipsTable } from '#views/flips/flips-table.tsx';
import { namingPicture } from '#views/flips/naming-picture.ts';
import { type FlipOrder, sortedFlips } from '#views/flips/sorted-flips.ts';
import { useWords } from '#views/words-context.tsx';
import styles from './flipped.module.css';
import { flipsAt } from './flips-at.ts';

export interface FlippedTableProps {
  readonly picture: Picture;
  /** Absent until the engine has compared. */
  readonly compared: PresentComparison | undefined;
  /** Only the flips at these endpoints; empty: all. */
  readonly at: readonly string[];
  readonly order: FlipOrder;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** What flips by what is tried, as a table: in the input, and with the change. */
export function FlippedTable({ picture, compared, at, order, selection, onSelect }: FlippedTableProps) {
  const words = useWords();
  const { flipped } = words.whatIf;
  if (compared === undefined) return <p className={styles.none}>{words.whatIf.panel.comparing}</p>;
  const { comparison } = compared;
  const flips = sortedFlips(flipsAt(comparison.flips, at), order);
  if (flips.length === 0)
    return <p className={styles.none}>{comparison.flips.length === 0 ? words.whatIf.panel.nothingFlips : flipped.noneHere}</p>;
  return (
    <FlipsTable
      label={flipped.title}
      picture={namingPicture(picture, comparison)}
      flips={flips}
      columns={{ before: flipped.inInput, after: flipped.withChange, last: words.panels.connections.neededBy, lastOf }}
      tried
      selection={selection}
      onSelect={onSelect}
    />
  );
}

function lastOf({ before, after }: Flip): string {
  const connection = after?.needed ? after : before;
  return connection ? neededCell(connection) : '';
}
