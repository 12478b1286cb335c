import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { Selection } from '#state/selection-type.ts';
import { namingPicture } from '#views/flips/naming-picture.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './changes.module.css';
import { FlipItem } from './flip-item.tsx';

export interface SelectedFlipProps {
  readonly picture: Picture;
  readonly compared: PresentComparison;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** The explanation of what is selected. */
  readonly children: ReactNode;
}

/** Over the explanation of a selected connection: that it flips, and why; and the way back to all changes. */
export function SelectedFlip({ picture, compared, selection, onSelect, children }: SelectedFlipProps) {
  const { changes } = useWords();
  const { comparison } = compared;
  const flip =
    selection.kind === 'connection'
      ? comparison.flips.find(({ source, destination }) => source === selection.source && destination === selection.destination)
      : undefined;
  return (
    <div className={styles.selected}>
      <div className={styles.selectedHead}>
        <Button look="quiet" className={styles.back} onClick={() => onSelect({ kind: 'none' })}>
          <ChevronLeft size={14} aria-hidden="true" />
          {changes.view.back}
        </Button>
        {flip && <FlipItem picture={namingPicture(picture, comparison)} comparison={comparison} flip={flip} />}
      </div>
      <div className={styles.selectedRest}>{children}</div>
    </div>
  );
}
