import type { EndpointSummary } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { useWords } from '#views/words-context.tsx';
import { LongList } from './long-list.tsx';
import styles from './summary.module.css';

interface OutsideListProps {
  readonly outside: readonly EndpointSummary[];
  readonly onSelect: (selection: Selection) => void;
}

/** The addresses outside the cluster that rules speak of. */
export function OutsideList({ outside, onSelect }: OutsideListProps) {
  const { panels } = useWords();
  if (outside.length === 0) return null;
  return (
    <PanelSection title={panels.summary.outside} aside={outside.length}>
      <LongList
        items={outside}
        item={(endpoint) => (
          <li key={endpoint.id}>
            <button type="button" className={styles.outside} onClick={() => onSelect({ kind: 'endpoint', id: endpoint.id })}>
              <span className={styles.range}>{endpoint.name}</span>
              <span className={styles.note}>{endpoint.meaning === undefined ? '' : panels.meaning[endpoint.meaning]}</span>
              <span className={styles.note}>{panels.rules(endpoint.rules ?? 0)}</span>
            </button>
          </li>
        )}
      />
    </PanelSection>
  );
}
