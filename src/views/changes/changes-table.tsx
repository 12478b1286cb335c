import { useMemo } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { Selection } from '#state/selection-type.ts';
import { FlipOrderMenu } from '#views/flips/flip-order-menu.tsx';
import { FlipsTable } from '#views/flips/flips-table.tsx';
import { namingPicture } from '#views/flips/naming-picture.ts';
import { distinctCauses, flipsOf, sortedFlips } from '#views/flips/sorted-flips.ts';
import { useWords } from '#views/words-context.tsx';
import { orderFlips, useChangesFocus } from './changes-focus.ts';
import styles from './changes.module.css';

export interface ChangesTableProps {
  readonly picture: Picture;
  /** Absent until the engine has compared. */
  readonly compared: PresentComparison | undefined;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** Every flip that is described, as a table: what it was, what it is, and why. */
export function ChangesTable({ compared, ...rest }: ChangesTableProps) {
  const { changes } = useWords();
  if (compared === undefined) return <p className={styles.emptyTable}>{changes.view.loading}</p>;
  return <Rows {...rest} compared={compared} />;
}

function Rows({ picture, compared, selection, onSelect }: ChangesTableProps & { readonly compared: PresentComparison }) {
  const { changes } = useWords();
  const { object, order } = useChangesFocus();
  const { comparison } = compared;
  const flips = useMemo(() => {
    const known = object !== undefined && comparison.objects.some(({ key }) => key === object);
    return sortedFlips(known ? flipsOf(comparison.flips, object) : comparison.flips, order);
  }, [comparison, object, order]);
  if (flips.length === 0) return <p className={styles.emptyTable}>{changes.nothing}</p>;
  return (
    <FlipsTable
      label={changes.table}
      picture={namingPicture(picture, comparison)}
      flips={flips}
      columns={{
        before: changes.column.before,
        after: changes.column.after,
        last: changes.column.because,
        lastOf: ({ causes }) => distinctCauses(causes).map(changes.causeShort).join('; '),
      }}
      tried={compared.with === 'input'}
      selection={selection}
      onSelect={onSelect}
    />
  );
}

/** In which order the table lists them. */
export function ChangesOrder() {
  const order = useChangesFocus((state) => state.order);
  return <FlipOrderMenu order={order} onOrder={orderFlips} />;
}
