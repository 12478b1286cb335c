import type { ReactNode } from 'react';
import type { Comparison, Flip } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import type { Selection } from '#state/selection-type.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import { CauseSentences } from '#views/flips/cause-sentences.tsx';
import { FlipState } from '#views/flips/flip-state.tsx';
import { FlipMark } from '#views/marks/flip-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './changes.module.css';

interface FlipItemProps {
  /** Names the ends of flips: see `namingPicture`. */
  readonly picture: Picture;
  readonly comparison: Comparison;
  readonly flip: Flip;
  /** Not in the input: marked in violet. */
  readonly tried: boolean;
  /** Absent: it is the one that is open, and named elsewhere. */
  readonly onSelect?: (selection: Selection) => void;
  /** In the place of the causes in the manifests. */
  readonly because?: ReactNode;
}

/** A flip in the reading panel: both ends, what it was and is, and what brought it about. */
export function FlipItem({ picture, comparison, flip, tried, onSelect, because }: FlipItemProps) {
  const { changes } = useWords();
  const { source, destination, kind, before, after } = flip;
  return (
    <div className={styles.flip}>
      <FlipMark kind={kind} tried={tried} />
      <div className={styles.flipText}>
        {onSelect ? (
          <button
            type="button"
            className={styles.flipEnds}
            data-source={source}
            data-destination={destination}
            onClick={() => onSelect({ kind: 'connection', source, destination })}
          >
            <VisuallyHidden>{changes.kind[kind]}: </VisuallyHidden>
            <ConnectionEnds picture={picture} source={source} destination={destination} />
          </button>
        ) : (
          <p className={styles.flipKind}>{changes.kindTitle[kind]}</p>
        )}
        <div className={styles.flipStates}>
          <FlipState connection={before} />
          <span className={styles.becomes}>
            <span className={styles.arrow} aria-hidden="true">
              →
            </span>
            <FlipState connection={after} />
          </span>
        </div>
        <p className={styles.flipCauses}>
          {because ?? <CauseSentences picture={picture} comparison={comparison} flip={flip} revealOrigin={revealOrigin} />}
        </p>
      </div>
    </div>
  );
}
