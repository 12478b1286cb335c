import { type KeyboardEvent, type Ref, useLayoutEffect, useRef, useState } from 'react';
import type { GraphWords } from '#words/en/graph.ts';
import { cardLabel } from './card-words.ts';
import type { DrawnEdge } from './drawn-edges.ts';
import { type WalkPlace, walk } from './edge-walk.ts';
import styles from './graph.module.css';
import { type GraphCard, NAMESPACE_PREFIX } from './graph-model.ts';
import type { GraphLayout, Rect } from './layout-model.ts';
import { middleOf } from './route.ts';

interface AccessLayerProps {
  readonly cards: readonly GraphCard[];
  /** Edges that are drawn, where they are drawn. */
  readonly edges: readonly DrawnEdge[];
  readonly layout: GraphLayout;
  readonly chosen: ReadonlySet<string>;
  readonly words: GraphWords;
  /** The element that is moved and scaled with the view. */
  readonly layer: Ref<HTMLDivElement>;
  edgeLabel(edge: DrawnEdge): string;
  onActivate(card: GraphCard): void;
  onActivateEdge(edge: DrawnEdge): void;
  /** Opens a group or a closed namespace; false for what cannot be opened. */
  onOpen(card: GraphCard): boolean;
  /** A card has the focus and must be seen. */
  onFocus(card: GraphCard): void;
}

/** The side of the square that stands for an edge, in pixels at zoom 1. */
const EDGE_SIDE = 24;

/**
 * The cards once more, as invisible buttons where they lie, and the edge that the keyboard is on: one tab stop, arrows
 * walk along edges, Enter chooses or opens. The pointer passes through; what is seen is painted.
 */
export function AccessLayer(props: AccessLayerProps) {
  const { cards, edges, layout, chosen, words, layer } = props;
  const [place, setPlace] = useState<WalkPlace>();
  /** The keyboard goes where the place is, once that is in the page. */
  const moving = useRef(false);
  /** A card that is being opened: the keyboard goes to the first of what was in it. */
  const opening = useRef<GraphCard>(undefined);
  const stop = useRef<HTMLButtonElement>(null);

  /** An edge that is drawn for the selection only goes away for a moment when it is itself selected. */
  const [walked, setWalked] = useState<DrawnEdge>();
  const edge = place?.kind === 'edge' ? [...edges, ...(walked ? [walked] : [])].find((each) => each.edge.id === place.edge) : undefined;
  const current = cards.find((card) => card.id === place?.card)?.id ?? cards.find((card) => chosen.has(card.id))?.id ?? cards[0]?.id;

  useLayoutEffect(() => {
    const opened = opening.current;
    if (opened && !cards.some((card) => card.id === opened.id)) {
      opening.current = undefined;
      const inside = new Set(opened.members.map((member) => member.id));
      const first = cards.find((card) => card.members.some((member) => inside.has(member.id)));
      if (first) {
        moving.current = true;
        setPlace({ kind: 'card', card: first.id });
        return;
      }
    }
    if (!moving.current) return;
    moving.current = false;
    stop.current?.focus({ preventScroll: true });
  }, [cards, place]);

  const goTo = (next: WalkPlace) => {
    moving.current = true;
    setPlace(next);
    const onto = next.kind === 'edge' ? edges.find((each) => each.edge.id === next.edge) : undefined;
    setWalked(onto);
    if (onto) props.onActivateEdge(onto);
  };
  const pressed = (event: KeyboardEvent<HTMLButtonElement>, from: WalkPlace) => {
    const key = event.key;
    if (key === 'Escape' && from.kind === 'edge') goTo({ kind: 'card', card: from.card });
    if (key === 'Enter' && from.kind === 'card') {
      const card = cards.find((each) => each.id === from.card);
      if (card && props.onOpen(card)) {
        opening.current = card;
        event.preventDefault();
      }
    }
    if (key !== 'ArrowLeft' && key !== 'ArrowRight' && key !== 'ArrowUp' && key !== 'ArrowDown') return;
    event.preventDefault();
    const next = walk(from, key, edges, placesOf(cards, layout));
    if (next) goTo(next);
  };

  return (
    <div ref={layer} className={styles.access} role="group" aria-label={words.cards}>
      {cards.map((card) => {
        const isStop = card.id === current && edge === undefined;
        return (
          <button
            key={card.id}
            ref={isStop ? stop : undefined}
            type="button"
            className={styles.accessButton}
            style={styleOf(layout.cards.get(card.id))}
            tabIndex={isStop ? 0 : -1}
            aria-label={cardLabel(card, words)}
            aria-pressed={chosen.has(card.id)}
            {...(card.kind === 'namespace'
              ? { 'data-namespace': card.id.slice(NAMESPACE_PREFIX.length) }
              : { 'data-endpoint': card.service?.id ?? card.members[0]?.id })}
            onClick={() => props.onActivate(card)}
            onFocus={() => {
              setPlace({ kind: 'card', card: card.id });
              props.onFocus(card);
            }}
            onKeyDown={(event) => pressed(event, { kind: 'card', card: card.id })}
          />
        );
      })}
      {place?.kind === 'edge' && edge && (
        <button
          ref={stop}
          type="button"
          className={styles.accessButton}
          style={styleOf(aroundMiddle(edge))}
          tabIndex={0}
          aria-label={props.edgeLabel(edge)}
          data-source={edge.edge.connections[0]?.source ?? edge.edge.source}
          data-destination={edge.edge.client ? edge.edge.target : (edge.edge.connections[0]?.destination ?? edge.edge.target)}
          onClick={() => props.onActivateEdge(edge)}
          onKeyDown={(event) => pressed(event, place)}
        />
      )}
    </div>
  );
}

function styleOf(rect: Rect | undefined) {
  return rect && { left: rect.x, top: rect.y, width: rect.width, height: rect.height };
}

function aroundMiddle({ route }: DrawnEdge): Rect {
  const { x, y } = route.chip ?? middleOf(route.points);
  return { x: x - EDGE_SIDE / 2, y: y - EDGE_SIDE / 2, width: EDGE_SIDE, height: EDGE_SIDE };
}

function placesOf(cards: readonly GraphCard[], layout: GraphLayout): ReadonlyMap<string, Rect> {
  const drawn = new Set(cards.map((card) => card.id));
  return new Map([...layout.cards].filter(([id]) => drawn.has(id)));
}
