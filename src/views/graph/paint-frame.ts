import type { FlipKind } from '#engine/compare/comparison.ts';
import { pairKey } from '#views/questions/kept.ts';
import type { GraphWords } from '#words/en/graph.ts';
import { cardSize, drawCard, type DrawInstruction } from './card.ts';
import type { CardScan } from './card-scan.ts';
import { cardName } from './card-words.ts';
import { type Chip, differingChip, edgeChip } from './chip.ts';
import { chipPlace, chipRect, chipWidth } from './chip-place.ts';
import type { FlipOverlay } from './flip-overlay.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';
import type { Highlight } from './highlight.ts';
import type { GraphLayout, Point, Rect, Route } from './layout-model.ts';
import type { MeasureText } from './measure.ts';
import { type PaintedStep, placeSteps, stepRect } from './numbered-path.ts';

/** Everything that the painter draws above Cytoscape, with its place: plain data. */
export interface PaintFrame {
  readonly boxes: readonly PaintedBox[];
  readonly cards: readonly PaintedCard[];
  readonly chips: readonly PaintedChip[];
  /** What flips, on its line. */
  readonly flips: readonly PaintedFlip[];
  /** How many more flip at a card, under it. */
  readonly flipCounts: readonly PaintedFlipCount[];
  /** The numbers of a way, on its lines. */
  readonly steps: readonly PaintedStep[];
  /** Needed and denied: drawn once more where Cytoscape's lines have become too thin. */
  readonly loudLines: readonly (readonly Point[])[];
}

export interface PaintedBox {
  readonly rect: Rect;
  readonly title: string;
  readonly count: string;
  readonly faded: boolean;
}

export interface PaintedCard {
  readonly id: string;
  readonly rect: Rect;
  readonly name: string;
  /** Of a closed namespace: how much is in it. */
  readonly holds?: string;
  readonly body: readonly DrawInstruction[];
  readonly stacked: boolean;
  /** Stands for a whole namespace: named from afar too. */
  readonly namespace: boolean;
  readonly finding: boolean;
  /** It has alerts, which are marked from afar too. */
  readonly scan?: CardScan;
  readonly chosen: boolean;
  readonly faded: boolean;
  /** Whether it stands on a namespace or on the canvas. */
  readonly inBox: boolean;
  /** The shown state does not have it. */
  readonly gone: boolean;
}

export interface PaintedChip extends Chip {
  readonly place: Point;
  readonly width: number;
  readonly faded: boolean;
  readonly chosen: boolean;
  /** Visible from afar too. */
  readonly loud: boolean;
}

export interface PaintedFlip {
  readonly place: Point;
  readonly kind: FlipKind;
  readonly color: FlipColor;
  readonly faded: boolean;
}

export interface PaintedFlipCount {
  readonly card: string;
  readonly text: string;
  /** The middle of its upper edge. */
  readonly place: Point;
  readonly width: number;
  readonly color: FlipColor;
}

/** `sim`: it is tried and not in the input. */
export type FlipColor = 'sim' | 'ink';

export interface FrameInput {
  readonly model: GraphModel;
  readonly layout: GraphLayout;
  /** Drawn edges with their routes, extra ones too. */
  readonly edges: readonly { readonly edge: GraphEdge; readonly route: Route }[];
  readonly highlight: Highlight | undefined;
  readonly hoveredEdge: string | undefined;
  readonly flips?: FlipOverlay | undefined;
  /** Numbers of the steps of a way, by edge. */
  readonly numbers?: ReadonlyMap<string, string> | undefined;
  /** Pairs that other profiles judge otherwise. */
  readonly differing?: { has(pair: string): boolean } | undefined;
  readonly words: GraphWords;
  readonly measure: MeasureText;
}

/** The side of the square that the mark of a flip takes. */
export const FLIP_SIDE = 17;
/** Between a card and what is counted under it. */
const FLIP_GAP = 3;

/** Fewer edges than this all say their ports. */
const FEW_EDGES = 8;
/** Above this many edges only those that stand out say something. */
const MANY_EDGES = 50;
/** So many edges of a chosen card say their ports. */
const FEW_KEPT = 12;

export function paintFrame(input: FrameInput): PaintFrame {
  const { model, layout, edges, highlight, flips, words, measure } = input;
  const flipCounts = flipCountsOf(input);
  const badges = flipsOf(input, flipCounts);
  const steps = placeSteps(
    edges,
    input.numbers,
    model.cards.flatMap((card) => layout.cards.get(card.id) ?? []),
  );
  return {
    boxes: model.boxes.flatMap((box) => {
      const rect = layout.boxes.get(box.id);
      return rect
        ? [
            {
              rect,
              title: box.name,
              count: words.boxCount(box.workloads, box.policies),
              faded: highlight !== undefined && highlight.chosenBox !== box.id,
            },
          ]
        : [];
    }),
    cards: model.cards.flatMap((card) => {
      const rect = layout.cards.get(card.id);
      if (!rect) return [];
      return [
        {
          id: card.id,
          rect,
          name: cardName(card, words),
          ...(card.kind === 'namespace' ? { holds: words.workloads(card.members.length) } : {}),
          body: drawCard(card, { width: rect.width, height: Math.max(rect.height, cardSize(card, words, measure).height) }, words, measure),
          stacked: card.kind === 'group' || card.kind === 'namespace',
          namespace: card.kind === 'namespace',
          finding: card.finding,
          ...(card.scan && card.scan.alerts > 0 ? { scan: card.scan } : {}),
          chosen: highlight?.chosenCards.has(card.id) ?? false,
          faded: highlight !== undefined && !highlight.keptCards.has(card.id),
          inBox: card.box !== undefined,
          gone: flips?.goneCards.has(card.id) ?? false,
        },
      ];
    }),
    chips: chipsOf(input, badges, steps),
    flips: badges,
    flipCounts,
    steps,
    loudLines: loudLines(edges, highlight),
  };
}

/** Chips that stand out take their places first; those that find no free place are left out unless they must be seen. */
function chipsOf(input: FrameInput, badges: readonly PaintedFlip[], steps: readonly PaintedStep[]): readonly PaintedChip[] {
  const { model, layout, edges, highlight, hoveredEdge, flips, differing, words, measure } = input;
  const fewKept = highlight !== undefined && highlight.chosenBox === undefined && highlight.keptEdges.size <= FEW_KEPT;
  const wanted = edges.flatMap(({ edge, route }) => {
    const kept = highlight?.keptEdges.has(edge.id) ?? false;
    const chosen = highlight?.chosenEdges.has(edge.id) ?? false;
    const near = chosen || edge.id === hoveredEdge;
    const flipped = flips?.edges.has(edge.id) ?? false;
    // Its mark says enough.
    if (flipped && !near && !edge.loud) return [];
    const differs = differing !== undefined && edge.connections.some((connection) => differing.has(pairKey(connection)));
    const own = edgeChip(
      edge,
      { near, few: edges.length < FEW_EDGES || (kept && fewKept), many: edges.length > MANY_EDGES && !(kept && fewKept) },
      words,
    );
    const chip = differs ? differingChip(own, edge) : own;
    const faded = highlight !== undefined && !kept && !near;
    return chip
      ? [
          {
            ...chip,
            flipped,
            // The number of its step must not be hidden.
            numbered: input.numbers?.has(edge.id) ?? false,
            route: flipped ? { points: route.points } : route,
            faded,
            chosen,
            near,
            loud: edge.loud,
            width: chipWidth(measure(chip.text, 'chip'), chip.text.length === 1),
          },
        ]
      : [];
  });
  const importance = (chip: (typeof wanted)[number]) => (chip.near ? 0 : chip.loud ? 1 : chip.route.chip ? 2 : chip.faded ? 4 : 3);
  const obstacles = [
    ...model.cards.flatMap((card) => layout.cards.get(card.id) ?? []),
    ...badges.map(({ place }) => chipRect(place, FLIP_SIDE)),
    ...steps.map(({ place }) => stepRect(place)),
  ];
  return wanted
    .sort((a, b) => importance(a) - importance(b))
    .flatMap(({ route, near, flipped, numbered, ...chip }) => {
      const found = chipPlace(route, chip.width, obstacles);
      // The mark of a flip must not be hidden, not even by what its own line says.
      const must = !flipped && !numbered && (near || chip.loud || chip.look === 'depends');
      if (!found || !(found.free || must)) return [];
      obstacles.push(chipRect(found.place, chip.width));
      return [{ ...chip, place: found.place }];
    });
}

/** Routes that are seen from afar too. */
function loudLines(edges: FrameInput['edges'], highlight: Highlight | undefined): readonly (readonly Point[])[] {
  return edges.flatMap(({ edge, route }) =>
    edge.loud && (highlight === undefined || highlight.keptEdges.has(edge.id)) ? [route.points] : [],
  );
}

/** A mark on every line that flips, where it hides no card. */
function flipsOf({ model, layout, edges, highlight, flips }: FrameInput, counts: readonly PaintedFlipCount[]): readonly PaintedFlip[] {
  if (!flips || flips.edges.size === 0) return [];
  const cards = model.cards.flatMap((card) => layout.cards.get(card.id) ?? []);
  const signs = counts.map(({ place, width }) => chipRect({ x: place.x, y: place.y + FLIP_SIDE / 2 }, width));
  return edges.flatMap(({ edge, route }) => {
    const kind = flips.edges.get(edge.id);
    if (!kind) return [];
    const best = chipPlace(route, FLIP_SIDE, [...cards, ...signs]);
    // Rather over a card than over another sign.
    const place = (best?.free ? best : chipPlace(route, FLIP_SIDE, signs))?.place;
    if (!place) return [];
    signs.push(chipRect(place, FLIP_SIDE));
    const faded = highlight !== undefined && !highlight.keptEdges.has(edge.id);
    return [{ place, kind, faded, color: flipColor(flips) }];
  });
}

function flipCountsOf({ layout, flips, words, measure }: FrameInput): readonly PaintedFlipCount[] {
  return (flips?.counts ?? []).flatMap((count) => {
    const rect = layout.cards.get(count.card);
    if (!flips || !rect) return [];
    const text = words.moreFlips(count);
    const place = { x: rect.x + rect.width / 2, y: rect.y + rect.height + FLIP_GAP };
    return [{ card: count.card, text, place, width: Math.ceil(measure(text, 'kind')) + 16, color: flipColor(flips) }];
  });
}

function flipColor(flips: FlipOverlay): FlipColor {
  return flips.with === 'input' ? 'sim' : 'ink';
}
