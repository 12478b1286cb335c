import type { GraphWords } from '#words/en/graph.ts';
import { cardSize, drawCard, type DrawInstruction } from './card.ts';
import { cardName } from './card-words.ts';
import { type Chip, edgeChip } from './chip.ts';
import { chipPlace, chipRect, chipWidth } from './chip-place.ts';
import type { GraphEdge, GraphModel } from './graph-model.ts';
import type { Highlight } from './highlight.ts';
import type { GraphLayout, Point, Rect, Route } from './layout-model.ts';
import type { MeasureText } from './measure.ts';

/** Everything that the painter draws above Cytoscape, with its place: plain data. */
export interface PaintFrame {
  readonly boxes: readonly PaintedBox[];
  readonly cards: readonly PaintedCard[];
  readonly chips: readonly PaintedChip[];
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
  readonly chosen: boolean;
  readonly faded: boolean;
  /** Whether it stands on a namespace or on the canvas. */
  readonly inBox: boolean;
}

export interface PaintedChip extends Chip {
  readonly place: Point;
  readonly width: number;
  readonly faded: boolean;
  readonly chosen: boolean;
  /** Visible from afar too. */
  readonly loud: boolean;
}

export interface FrameInput {
  readonly model: GraphModel;
  readonly layout: GraphLayout;
  /** Drawn edges with their routes, extra ones too. */
  readonly edges: readonly { readonly edge: GraphEdge; readonly route: Route }[];
  readonly highlight: Highlight | undefined;
  readonly hoveredEdge: string | undefined;
  readonly words: GraphWords;
  readonly measure: MeasureText;
}

/** Fewer edges than this all say their ports. */
const FEW_EDGES = 8;
/** Above this many edges only those that stand out say something. */
const MANY_EDGES = 50;
/** So many edges of a chosen card say their ports. */
const FEW_KEPT = 12;

export function paintFrame(input: FrameInput): PaintFrame {
  const { model, layout, edges, highlight, words, measure } = input;
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
          chosen: highlight?.chosenCards.has(card.id) ?? false,
          faded: highlight !== undefined && !highlight.keptCards.has(card.id),
          inBox: card.box !== undefined,
        },
      ];
    }),
    chips: chipsOf(input),
    loudLines: loudLines(edges, highlight),
  };
}

/** Chips that stand out take their places first; those that find no free place are left out unless they must be seen. */
function chipsOf({ model, layout, edges, highlight, hoveredEdge, words, measure }: FrameInput): readonly PaintedChip[] {
  const fewKept = highlight !== undefined && highlight.chosenBox === undefined && highlight.keptEdges.size <= FEW_KEPT;
  const wanted = edges.flatMap(({ edge, route }) => {
    const kept = highlight?.keptEdges.has(edge.id) ?? false;
    const chosen = highlight?.chosenEdges.has(edge.id) ?? false;
    const near = chosen || edge.id === hoveredEdge;
    const chip = edgeChip(
      edge,
      { near, few: edges.length < FEW_EDGES || (kept && fewKept), many: edges.length > MANY_EDGES && !(kept && fewKept) },
      words,
    );
    const faded = highlight !== undefined && !kept && !near;
    return chip
      ? [{ ...chip, route, faded, chosen, near, loud: edge.loud, width: chipWidth(measure(chip.text, 'chip'), chip.text.length === 1) }]
      : [];
  });
  const importance = (chip: (typeof wanted)[number]) => (chip.near ? 0 : chip.loud ? 1 : chip.route.chip ? 2 : chip.faded ? 4 : 3);
  const obstacles = model.cards.flatMap((card) => layout.cards.get(card.id) ?? []);
  return wanted
    .sort((a, b) => importance(a) - importance(b))
    .flatMap(({ route, near, ...chip }) => {
      const found = chipPlace(route, chip.width, obstacles);
      if (!found || !(found.free || near || chip.loud || chip.look === 'depends')) return [];
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
