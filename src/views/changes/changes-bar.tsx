import type { PresentComparison } from '#state/comparison-query.ts';
import { useSelection } from '#state/selection.ts';
import { useWords } from '#views/words-context.tsx';
import { SegmentedControl } from '#ui/segmented-control.tsx';
import { Switch } from '#ui/switch.tsx';
import styles from './changes.module.css';

export interface ChangesBarProps {
  readonly compared: PresentComparison;
}

/** Over the graph of a comparison: how many pairs change, which side is drawn, and whether the rest stands back. */
export function ChangesBar({ compared }: ChangesBarProps) {
  const { changes } = useWords();
  const { side, fades, change } = useSelection();
  const { totals } = compared.comparison;
  return (
    <div className={styles.bar}>
      <p className={styles.barText}>{changes.ofPairs(totals.added + totals.removed + totals.changed, totals.pairs)}</p>
      <div className={styles.barText}>
        <Switch label={changes.view.fade} on={fades} onChange={(on) => change({ fades: on }, 'quiet')} />
        <span aria-hidden="true">{changes.view.fade}</span>
      </div>
      <span className={styles.barGap} />
      {compared.with === 'before' && (
        <SegmentedControl
          label={changes.view.sides}
          value={side}
          size="small"
          choices={[
            { value: 'before', label: changes.compare.before },
            { value: 'after', label: changes.compare.after },
          ]}
          onChange={(next) => change({ side: next }, 'quiet')}
        />
      )}
    </div>
  );
}
