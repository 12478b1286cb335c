import { type ReactNode, useState } from 'react';
import { useWords } from '#views/words-context.tsx';
import styles from './summary.module.css';

/** How many items show before "more". */
const SHOWN = 8;

interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** An item of the list, with its key. */
  readonly item: (item: Item) => ReactNode;
}

/** A list whose first items show; a button tells how many more there are, and shows them. */
export function LongList<Item>({ items, item }: LongListProps<Item>) {
  const { summary } = useWords().panels;
  const [whole, setWhole] = useState(false);
  const hidden = items.length - SHOWN;
  return (
    <>
      <ul>{(whole ? items : items.slice(0, SHOWN)).map(item)}</ul>
      {hidden > 0 && (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? summary.fewer : summary.more(hidden)}
        </button>
      )}
    </>
  );
}
