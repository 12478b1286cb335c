import { type Ref, useLayoutEffect } from 'react';
import type { GraphWords } from '#words/en/graph.ts';
import { cardName } from './card-words.ts';
import type { GraphCard } from './graph-model.ts';
import styles from './graph.module.css';
import type { PaintedFlipCount } from './paint-frame.ts';
import { COUNT_HEIGHT } from './paint-flips.ts';

interface FlipCountsProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly counts: readonly PaintedFlipCount[];
  readonly cards: ReadonlyMap<string, GraphCard>;
  readonly words: GraphWords;
  readonly onShow: ((endpoints: readonly string[]) => void) | undefined;
  /** They are in the page and want a place. */
  onMount(): void;
}

/** Under cards: how many more connections flip there. What is seen is painted; these are the buttons over it. */
export function FlipCounts({ ref, counts, cards, words, onShow, onMount }: FlipCountsProps) {
  useLayoutEffect(onMount);
  return (
    <div ref={ref} className={styles.flipCounts}>
      {counts.map(({ card, text, place, width }) => {
        const of = cards.get(card);
        const label = words.showMoreFlips(text, of ? cardName(of, words) : '');
        return (
          <button
            key={card}
            type="button"
            className={styles.flipCount}
            style={{ left: place.x - width / 2, top: place.y, width, height: COUNT_HEIGHT }}
            aria-label={label}
            title={label}
            onClick={() => onShow?.(of?.members.map(({ id }) => id) ?? [])}
          />
        );
      })}
    </div>
  );
}
