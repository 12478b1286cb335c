import { X } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { FlipOrderMenu } from '#views/flips/flip-order-menu.tsx';
import type { FlipOrder } from '#views/flips/sorted-flips.ts';
import { useWords } from '#views/words-context.tsx';
import styles from './flipped.module.css';

export interface FlippedActionsProps {
  readonly picture: Picture;
  readonly at: readonly string[];
  readonly onAt: (endpoints: readonly string[]) => void;
  readonly order: FlipOrder;
  readonly onOrder: (order: FlipOrder) => void;
}

/** Beside the tabs: what the table of flips is limited to, and what comes first in it. */
export function FlippedActions({ picture, at, onAt, order, onOrder }: FlippedActionsProps) {
  const { panels } = useWords();
  const [first] = at;
  const filter = first === undefined ? '' : panels.connections.touching(endpointTitle(picture, first));
  return (
    <span className={styles.actions}>
      {first !== undefined && (
        <button type="button" className={styles.filter} aria-label={panels.connections.clear(filter)} onClick={() => onAt([])}>
          <span className={styles.filterText}>{filter}</span>
          <X size={13} aria-hidden="true" />
        </button>
      )}
      <FlipOrderMenu order={order} onOrder={onOrder} />
    </span>
  );
}
