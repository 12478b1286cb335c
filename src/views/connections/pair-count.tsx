import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWords } from '#views/words-context.tsx';
import { FilterChip } from './filter-chip.tsx';
import styles from './connections.module.css';

interface PairCountProps {
  readonly picture: Picture;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** How many rows can be scrolled to. */
  readonly shown: number;
  readonly total: number;
}

/** Over the table of all pairs: how many there are, of how many, and what narrows them down. */
export function PairCount({ picture, selection, onSelect, shown, total }: PairCountProps) {
  const { connections } = useWords().panels;
  const { pairs } = picture.totals;
  return (
    <div className={styles.filters}>
      <span>{total === pairs ? connections.pairs(total) : connections.of(total, pairs)}</span>
      {shown < total && <span>{connections.cut(shown)}</span>}
      <FilterChip picture={picture} selection={selection} onSelect={onSelect} />
    </div>
  );
}
