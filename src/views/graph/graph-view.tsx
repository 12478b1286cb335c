import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { Selection } from '#state/selection-type.ts';
import type { DifferingPairs } from '#views/profiles/profile-differences-query.ts';
import { type Kept, pairKey } from '#views/questions/kept.ts';
import type { GraphWords } from '#words/en/graph.ts';
import { AccessLayer } from './access-layer.tsx';
import { announcement } from './announcement.ts';
import { flippedLabel } from './card-words.ts';
import type { OpenState } from './collapse.ts';
import styles from './graph.module.css';
import { aroundCard, type Highlight } from './highlight.ts';
import { Legend } from './legend.tsx';
import { neededDenied, nextConnection } from './connection-walk.ts';
import { Notices } from './notices.tsx';
import { OpenButton } from './open-button.tsx';
import { FlipCounts } from './flip-counts.tsx';
import { openActionOf, openAround } from './open-state.ts';
import { overlayScale } from './painter.ts';
import { openedNames, readOpened } from './opened-names.ts';
import { pressKey } from './press-key.ts';
import type { GraphScene } from './scene.ts';
import { selectionOf } from './tap-selection.ts';
import { useFonts } from './use-fonts.ts';
import { useGraphContent } from './use-graph-content.ts';
import { useHovered } from './use-hovered.ts';
import { useInsets } from './use-insets.ts';
import { useScene } from './use-scene.ts';
import { ZoomControls } from './zoom-controls.tsx';

export interface GraphViewProps {
  readonly picture: Picture;
  /** Grows with every analysis; handed back by `onReady`. */
  readonly revision?: number;
  readonly selection: Selection;
  onSelect(selection: Selection): void;
  readonly hiddenVerdicts: ReadonlySet<Verdict>;
  /** Only what touches these namespaces; empty: all. */
  readonly namespaces: readonly string[];
  /** Connections of the selected endpoint that are not in the picture: drawn without moving anything. */
  readonly extraConnections: readonly Connection[];
  /** What an answer is about: it stays in sight, the rest fades. */
  readonly kept?: Kept | undefined;
  /** A way of several steps that stands out, with a number on each of its edges. */
  readonly path?: readonly Connection[] | undefined;
  /** Pairs (`source destination`) that other profiles judge otherwise. */
  readonly differing?: DifferingPairs;
  /** While something is tried: the picture of the input, whose places are kept. */
  readonly input?: Picture | undefined;
  /** What differs from another state: its flips stand out. */
  readonly comparison?: PresentComparison | undefined;
  /** Which of the two states is shown. */
  readonly side?: 'before' | 'after';
  /** What does not flip stands back. */
  readonly fades?: boolean;
  /** The matrix or the table lies over it, in a room of another size. */
  readonly covered?: boolean;
  /** A bar lies over the upper edge: notices go to the foot. */
  readonly barred?: boolean;
  /** Shows what flips at these endpoints. */
  onShowFlips?(endpoints: readonly string[]): void;
  /** What the reader has opened and closed: names that `onOpened` gave. */
  readonly opened: readonly string[];
  onOpened(opened: readonly string[]): void;
  /** What can be done with the selection is asked for, at a point of the window. */
  onAsked(x: number, y: number): void;
  readonly words: GraphWords;
  readonly reducedMotion?: boolean;
  /** A new analysis is on its way: the old picture stays, faded. */
  readonly busy?: boolean;
  /** The colors of this revision are painted. */
  onReady?(revision: number): void;
  onOpenMatrix?(): void;
}

/**
 * The picture as a graph: cards in namespace boxes, edges in the colors of their verdicts. Its group carries
 * `data-nodes` (cards and boxes drawn), `data-edges`, and `data-flips` (edges that differ from what is compared with).
 */
export function GraphView(props: GraphViewProps) {
  const { picture, revision = 0, selection, onSelect, words } = props;
  const root = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const notices = useRef<HTMLDivElement>(null);
  const [latest, setLatest] = useState<readonly string[]>([]);
  const open = useMemo(() => readOpened(props.opened, latest), [props.opened, latest]);
  const setOpen = (apply: (state: OpenState) => OpenState) => {
    const next = apply(open);
    setLatest(next.latest);
    props.onOpened(openedNames(next));
  };
  const [round, setRound] = useState(0);
  const covered = props.covered === true;
  const [wasShown, setWasShown] = useState(!covered);
  // What was arranged before anybody saw it was arranged for the room of the view over it.
  if (!covered && !wasShown) {
    setWasShown(true);
    setRound(round + 1);
  }
  const [hovered, hover] = useHovered();
  const fonts = useFonts(root);

  const { model, folded, arranged, edges, plainEdges, highlight, flips, content } = useGraphContent({
    ...props,
    revision,
    open,
    round,
    hovered,
    fonts,
    surface,
  });
  const loud = useMemo(() => neededDenied(model), [model]);

  const nameById = useMemo(() => new Map([...picture.endpoints, ...picture.services].map(({ id, name }) => [id, name])), [picture]);
  const cardById = useMemo(() => new Map(arranged?.model.cards.map((card) => [card.id, card])), [arranged]);
  const flipLayer = useRef<HTMLDivElement>(null);
  const chosenCard = highlight && selection.kind !== 'none' ? cardById.get([...highlight.chosenCards][0] ?? '') : undefined;
  const action =
    selection.kind === 'connection'
      ? undefined
      : chosenCard
        ? openActionOf(chosenCard, words)
        : highlight?.chosenBox
          ? openActionOf({ box: highlight.chosenBox }, words)
          : undefined;
  const actionPlace = chosenCard?.id ?? highlight?.chosenBox;
  const button = useRef<HTMLButtonElement>(null);

  const follow = (now: GraphScene | undefined) => {
    if (!now || !layer.current) return;
    const { x, y } = now.pan;
    layer.current.style.setProperty('--zoom', String(now.zoom));
    layer.current.style.transform = `translate(${x}px, ${y}px) scale(${now.zoom})`;
  };
  const followFlips = (now: GraphScene | undefined) => {
    if (!now || !flipLayer.current) return;
    const { x, y } = now.pan;
    flipLayer.current.style.transform = `translate(${x}px, ${y}px) scale(${now.zoom})`;
    flipLayer.current.style.setProperty('--sign-scale', String(overlayScale(now.zoom)));
  };
  const placeButton = (now: GraphScene | undefined) => {
    const rect =
      actionPlace === undefined ? undefined : (arranged?.layout.cards.get(actionPlace) ?? arranged?.layout.boxes.get(actionPlace));
    if (!now || !button.current || !rect) return;
    const { x, y } = now.buttonPlace(rect);
    button.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translateX(-50%)`;
  };

  const scene = useScene(surface, canvas, fonts, content, {
    tapped: (what) => {
      const next = selectionOf(what, cardById, edges, selection);
      if (next) onSelect(next);
    },
    opened: (what) => {
      const card = cardById.get(what.id);
      const opening = what.kind === 'box' ? openActionOf({ box: what.id }, words) : card && openActionOf(card, words);
      if (opening) setOpen(opening.apply);
      else if (card) scene?.zoomOn([...aroundCard(card.id, plainEdges).keptCards]);
    },
    hovered: hover,
    asked: (what, at) => {
      const next = selectionOf(what, cardById, edges, { kind: 'none' });
      if (!next || next.kind === 'none') return;
      onSelect(next);
      props.onAsked(at.x, at.y);
    },
    viewChanged: () => {
      placeButton(scene);
      followFlips(scene);
      if (layer.current?.contains(document.activeElement)) follow(scene);
    },
    rested: () => follow(scene),
    painted: (painted) => {
      follow(scene);
      props.onReady?.(painted);
    },
  });
  const selectedParts = useMemo(() => (highlight && selection.kind !== 'none' ? partsOf(highlight) : undefined), [highlight, selection]);
  const reveal = useEffectEvent(() => {
    if (selectedParts) scene?.reveal(selectedParts.chosen);
  });
  useEffect(() => reveal(), [selection]);
  const marks = {
    flips: props.comparison !== undefined,
    differs: (props.differing?.size ?? 0) > 0,
    services: arranged?.model.cards.some(({ kind }) => kind === 'service') ?? false,
  };
  const scans = {
    counts: arranged?.model.cards.some(({ scan }) => scan?.counts !== undefined) ?? false,
    alerts: arranged?.model.cards.some(({ scan }) => (scan?.alerts ?? 0) > 0) ?? false,
  };
  const { narrow, tooLow } = useInsets(root, notices, scene, {
    barred: props.barred ?? false,
    scans: scans.counts || scans.alerts,
    ...marks,
  });

  const isDiffering = (connection: Connection) => props.differing?.has(pairKey(connection)) ?? false;
  const nameOf = (id: string) => nameById.get(id) ?? id;
  const drawnPairs = edges.reduce((sum, { edge }) => sum + edge.connections.length, 0);
  return (
    <div
      ref={root}
      className={[styles.graph, props.busy ? styles.busy : '', props.reducedMotion ? styles.still : '', props.barred ? styles.barred : '']
        .filter(Boolean)
        .join(' ')}
      role="group"
      aria-label={words.label}
      data-nodes={(arranged?.model.cards.length ?? 0) + (arranged?.model.boxes.length ?? 0)}
      data-edges={edges.length}
      data-flips={flips?.edges.size ?? 0}
      onKeyDown={(event) => pressKey(event, scene)}
    >
      <div className={styles.picture}>
        <div ref={surface} className={styles.surface} aria-hidden="true" />
        <canvas ref={canvas} className={styles.painted} aria-hidden="true" />
      </div>
      {arranged && (
        <AccessLayer
          layer={layer}
          cards={arranged.model.cards}
          edges={edges}
          layout={arranged.layout}
          chosen={highlight && selection.kind !== 'none' ? highlight.chosenCards : NO_CARDS}
          words={words}
          onActivate={(card) => {
            const next = selectionOf({ kind: 'card', id: card.id }, cardById, edges, selection);
            if (next) onSelect(next);
          }}
          edgeLabel={({ edge }) =>
            [flippedLabel(edge, flips, nameOf, words), ...(edge.connections.some(isDiffering) ? [words.differs] : [])].join(', ')
          }
          onActivateEdge={({ edge }) => {
            const next = selectionOf({ kind: 'edge', id: edge.id }, cardById, edges, selection);
            if (next) onSelect(next);
          }}
          onOpen={(card) => {
            if (card.kind !== 'namespace' && card.kind !== 'group') return false;
            const opening = openActionOf(card, words);
            if (opening) setOpen(opening.apply);
            return opening !== undefined;
          }}
          onFocus={(card) => scene?.reveal([card.id])}
        />
      )}
      {content && content.frame.flipCounts.length > 0 && (
        <FlipCounts
          ref={flipLayer}
          counts={content.frame.flipCounts}
          cards={cardById}
          words={words}
          onShow={props.onShowFlips}
          onMount={() => followFlips(scene)}
        />
      )}
      {action && (
        <OpenButton ref={button} action={action} words={words} onPress={() => setOpen(action.apply)} onMount={() => placeButton(scene)} />
      )}
      <Notices
        ref={notices}
        words={words}
        notices={(arranged ?? folded).notices}
        neededDenied={loud.length}
        drawn={drawnPairs}
        pairs={picture.totals.pairs}
        simple={arranged?.layout.simple ?? false}
        onNextNeeded={() => {
          const next = nextConnection(loud, selection);
          if (next?.kind !== 'connection') return;
          setOpen((state) => openAround(state, folded.model, [next.source, next.destination]));
          onSelect(next);
        }}
        onOpenAll={() => setOpen((state) => ({ ...state, all: true, latest: [] }))}
        onOpenMatrix={props.onOpenMatrix}
      />
      {!tooLow && (
        <div className={styles.controls}>
          <ZoomControls
            words={words}
            onZoom={(factor) => scene?.zoomBy(factor)}
            onFit={() => scene?.fit()}
            onZoomToSelection={selectedParts && (() => scene?.zoomOn(selectedParts.kept))}
            onArrange={() => setRound(round + 1)}
          />
          <Legend
            words={words}
            narrow={narrow}
            flips={props.comparison?.with}
            differs={marks.differs}
            services={marks.services}
            scans={scans}
          />
        </div>
      )}
      {arranged && arranged.model.cards.length === 0 && (
        <p className={styles.empty}>
          <strong>{words.nothingToDraw}</strong>
          {words.nothingToDrawHint}
        </p>
      )}
      <p className={styles.unseen} aria-live="polite">
        {announcement(selection, nameOf, edges, flips, words)}
      </p>
    </div>
  );
}

const NO_CARDS: ReadonlySet<string> = new Set();

/** The cards and the box that a selection is about, and those that stay in sight with it. */
function partsOf({ chosenCards, chosenBox, keptCards }: Highlight): {
  readonly chosen: readonly string[];
  readonly kept: readonly string[];
} {
  const chosen = chosenBox === undefined ? [...chosenCards] : [chosenBox];
  return { chosen, kept: chosenBox === undefined ? [...keptCards] : chosen };
}
