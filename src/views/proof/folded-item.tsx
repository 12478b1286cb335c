import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from './proof.module.css';

interface FoldedItemProps {
  readonly summary: ReactNode;
  /** At the right of the summary. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A line that opens; what is in it is made when it is first opened. */
export function FoldedItem({ summary, aside, children }: FoldedItemProps) {
  const [opened, setOpened] = useState(false);
  return (
    <li className={styles.item}>
      <details className={styles.folded} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
        <summary className={styles.summary}>
          <ChevronRight size={13} className={styles.chevron} aria-hidden="true" />
          <span className={styles.summaryText}>{summary}</span>
        </summary>
        {opened && <div className={styles.unfolded}>{children}</div>}
      </details>
      {aside}
    </li>
  );
}
