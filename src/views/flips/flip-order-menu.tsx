import { ChevronDown } from 'lucide-react';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Menu, MenuChoice } from '#ui/menu.tsx';
import styles from './flips.module.css';
import { FLIP_ORDERS, type FlipOrder } from './sorted-flips.ts';

interface FlipOrderMenuProps {
  readonly order: FlipOrder;
  readonly onOrder: (order: FlipOrder) => void;
}

/** In which order a table lists flips. */
export function FlipOrderMenu({ order, onOrder }: FlipOrderMenuProps) {
  const { changes } = useWords();
  return (
    <Menu
      label={changes.sort}
      align="end"
      trigger={
        <Button className={styles.order} aria-label={`${changes.sort}: ${changes.order[order]}`}>
          {changes.order[order]}
          <ChevronDown size={13} aria-hidden="true" />
        </Button>
      }
    >
      <MenuChoice value={order} choices={FLIP_ORDERS.map((value) => ({ value, label: changes.order[value] }))} onChange={onOrder} />
    </Menu>
  );
}
