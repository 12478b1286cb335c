import { type KeyboardEvent, type Ref, useState } from 'react';
import type { GraphWords } from '#words/en/graph.ts';
import { cardLabel } from './card-words.ts';
import styles from './graph.module.css';
import type { GraphCard, GraphEdge } from './graph-model.ts';
import type { GraphLayout } from './layout-model.ts';
import { type ArrowKey, nearestCard } from './nearest-card.ts';

interface AccessLayerProps {
  readonly cards: readonly GraphCard[];
  readonly edges: readonly GraphEdge[];
  readonly layout: GraphLayout;
  readonly chosen: ReadonlySet<string>;
  readonly words: GraphWords;
  /** The element that is moved and scaled with the view. */
  readonly layer: Ref<HTMLDivElement>;
  onActivate(card: GraphCard): void;
  /** A card has the focus and must be seen. */
  onFocus(card: GraphCard): void;
}

/**
 * The cards once more, as invisible buttons where they lie: one tab stop, arrows go to the next card in that direction,
 * Enter chooses. The pointer passes through; what is seen is painted.
 */
export function AccessLayer({ cards, edges, layout, chosen, words, layer, onActivate, onFocus }: AccessLayerProps) {
  const [current, setCurrent] = useState<string>();
  const stop = cards.find((card) => card.id === current)?.id ?? cards.find((card) => chosen.has(card.id))?.id ?? cards[0]?.id;

  const goTo = (event: KeyboardEvent<HTMLButtonElement>, from: GraphCard) => {
    const key = event.key;
    if (key !== 'ArrowLeft' && key !== 'ArrowRight' && key !== 'ArrowUp' && key !== 'ArrowDown') return;
    event.preventDefault();
    const next = nearestCard(placesOf(cards, layout), from.id, key satisfies ArrowKey, joinedTo(edges, from.id));
    if (next === undefined) return;
    const index = cards.findIndex((card) => card.id === next);
    const button = event.currentTarget.parentElement?.children[index];
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
  };

  return (
    <div ref={layer} className={styles.access} role="group" aria-label={words.cards}>
      {cards.map((card) => {
        const rect = layout.cards.get(card.id);
        return (
          <button
            key={card.id}
            type="button"
            className={styles.accessButton}
            style={rect ? { left: rect.x, top: rect.y, width: rect.width, height: rect.height } : undefined}
            tabIndex={card.id === stop ? 0 : -1}
            aria-label={cardLabel(card, words)}
            aria-pressed={chosen.has(card.id)}
            onClick={() => onActivate(card)}
            onFocus={() => {
              setCurrent(card.id);
              onFocus(card);
            }}
            onKeyDown={(event) => goTo(event, card)}
          />
        );
      })}
    </div>
  );
}

function placesOf(cards: readonly GraphCard[], layout: GraphLayout) {
  const drawn = new Set(cards.map((card) => card.id));
  return new Map([...layout.cards].filter(([id]) => drawn.has(id)));
}

function joinedTo(edges: readonly GraphEdge[], card: string): ReadonlySet<string> {
  return new Set(edges.flatMap((edge) => (edge.source === card ? [edge.target] : edge.target === card ? [edge.source] : [])));
}
