import { ChevronLeft } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { engine } from '#state/engine.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { useSelection } from '#state/selection.ts';
import type { Selection } from '#state/selection-type.ts';
import { ExplanationPanel } from '#views/explanation/explanation-panel.tsx';
import { namingPicture } from '#views/flips/naming-picture.ts';
import { presentSelection } from '#views/what-if/present-selection.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './changes.module.css';
import { FlipItem } from './flip-item.tsx';

export interface SelectedFlipProps {
  readonly picture: Picture;
  readonly compared: PresentComparison;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** The former state is asked for pairs alone. */
const formerEngine = {
  explain: (source: string, destination: string) => engine.explainFormer(source, destination),
  connectionsOf: (endpoint: string, limit: number) => engine.connectionsOf(endpoint, limit),
};

/** Over the explanation of a selected connection: that it flips, and why; and the way back to all changes. */
export function SelectedFlip({ picture, compared, selection, onSelect }: SelectedFlipProps) {
  const { changes } = useWords();
  const side = useSelection((state) => state.side);
  const { comparison } = compared;
  const flip =
    selection.kind === 'connection'
      ? comparison.flips.find(({ source, destination }) => source === selection.source && destination === selection.destination)
      : undefined;
  // Of an end that is gone the present manifests know nothing.
  const isFormer = flip !== undefined && (side === 'before' || flip.after === undefined);
  return (
    <div className={styles.selected}>
      <div className={styles.selectedHead}>
        <Button look="quiet" className={styles.back} onClick={() => onSelect({ kind: 'none' })}>
          <ChevronLeft size={14} aria-hidden="true" />
          {changes.view.back}
        </Button>
        {flip && (
          <FlipItem picture={namingPicture(picture, comparison)} comparison={comparison} flip={flip} tried={compared.with === 'input'} />
        )}
      </div>
      <div className={styles.selectedRest}>
        {isFormer && flip.before ? (
          <ExplanationPanel
            picture={compared.former}
            selection={{ kind: 'connection', source: flip.before.source, destination: flip.before.destination }}
            onSelect={onSelect}
            client={formerEngine}
            revealOrigin={revealOrigin}
          />
        ) : (
          <ExplanationPanel
            picture={picture}
            selection={presentSelection(selection, picture, compared)}
            onSelect={onSelect}
            client={engine}
            revealOrigin={revealOrigin}
          />
        )}
      </div>
    </div>
  );
}
