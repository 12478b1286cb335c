import { withoutCollinear } from './edge-geometry.ts';
import { type EdgeLook, type GraphEdge, isExtra } from './graph-model.ts';
import type { Point } from './layout-model.ts';
import { FADED_EDGE, GONE, lookColor } from './looks.ts';
import type { Palette } from './palette.ts';
import type { SceneContent } from './scene-content.ts';
import { element, svgNumber } from './svg-text.ts';

/** How one line is drawn, as the stylesheet of the screen draws it. */
export interface EdgeStyle {
  readonly look: EdgeLook;
  /** No verdict: who stands behind a Service. */
  readonly plain?: boolean;
  readonly deniedAt?: GraphEdge['deniedAt'];
  readonly width: number;
  readonly opacity: number;
  /** Color and opacity of what shines round it. */
  readonly halo?: { readonly color: string; readonly opacity: number };
}

const DASH: Readonly<Record<EdgeLook, string | undefined>> = {
  allowed: undefined,
  open: undefined,
  partial: '12 5',
  denied: '8 5',
  depends: '2 4',
};
const BEND = 8;
const HALO = 5;
/** Half the width of an arrow's head, its length, and the thickness of a bar. */
const HEAD = { half: 3.9, length: 7.8, bar: 2.6 };

/** The look of an edge in the present situation. */
export function edgeStyle(edge: GraphEdge, { highlight, flips }: SceneContent, palette: Palette): EdgeStyle {
  const chosen = highlight?.chosenEdges.has(edge.id) ?? false;
  const kept = highlight === undefined || highlight.keptEdges.has(edge.id);
  const flipped = flips?.edges.has(edge.id) ?? false;
  const plain = edge.look === 'open' ? 1.2 : edge.behind?.plain ? 1.3 : 2;
  const width = chosen ? 3 : edge.loud ? 2.6 : flipped ? Math.max(plain, 1.4) : isExtra(edge) ? 1.3 : plain;
  const halo = chosen
    ? { color: palette.ink, opacity: 0.1 }
    : flipped
      ? flips?.with === 'input'
        ? { color: palette.simH, opacity: 1 }
        : { color: palette.ink, opacity: 0.1 }
      : undefined;
  return {
    look: edge.look,
    ...(edge.behind?.plain ? { plain: true } : {}),
    ...(edge.deniedAt ? { deniedAt: edge.deniedAt } : {}),
    width,
    opacity: !kept ? FADED_EDGE : flips?.goneEdges.has(edge.id) ? GONE : 1,
    ...(halo ? { halo } : {}),
  };
}

/** A line along its points with what stands at its ends. */
export function svgEdge(route: readonly Point[], style: EdgeStyle, palette: Palette): string {
  const points = withoutCollinear(route);
  const [first, second] = points;
  const [beforeLast, last] = points.slice(-2);
  if (!first || !second || !beforeLast || !last) return '';
  const color = style.plain ? palette.edge : palette[lookColor(style.look)];
  const { source, target } = heads(style);
  const start = target === 'none' ? first : towards(first, second, room(source, style));
  const end = towards(last, beforeLast, room(target, style));
  const line = bentLine([start, ...points.slice(1, -1), end]);
  const stroke = { d: line, fill: 'none', stroke: color, 'stroke-width': style.width, 'stroke-dasharray': DASH[style.look] };
  const halo = style.halo
    ? element('path', {
        d: bentLine(points),
        fill: 'none',
        stroke: style.halo.color,
        'stroke-opacity': style.halo.opacity === 1 ? undefined : style.halo.opacity,
        'stroke-width': style.width + 2 * HALO,
        'stroke-linecap': 'round',
      })
    : '';
  const drawn =
    halo +
    element('path', stroke) +
    svgHead(source, first, second, style.width, color) +
    svgHead(target, last, beforeLast, style.width, color);
  return style.opacity === 1 ? drawn : element('g', { opacity: style.opacity }, drawn);
}

type Head = 'none' | 'triangle' | 'hollow' | 'vee' | 'tee';

/** Denied is a bar on the side that stops it. */
function heads({ look, plain, deniedAt }: EdgeStyle): { readonly source: Head; readonly target: Head } {
  if (plain) return { source: 'none', target: 'none' };
  if (look === 'denied')
    return { source: deniedAt === 'leaving' || deniedAt === 'both' ? 'tee' : 'none', target: deniedAt === 'leaving' ? 'vee' : 'tee' };
  return { source: 'none', target: look === 'open' ? 'hollow' : look === 'depends' ? 'vee' : 'triangle' };
}

/** How far before the end the line stops, so that it does not look out of the head. */
function room(head: Head, { width }: EdgeStyle): number {
  if (head === 'hollow') return HEAD.length;
  return head === 'triangle' ? width * 1.8 : head === 'vee' ? width * 0.95 : head === 'tee' ? 1 : 0;
}

function svgHead(head: Head, tip: Point, from: Point, width: number, color: string): string {
  if (head === 'none') return '';
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const scale = Math.max(1, width / 2.6);
  const at = (along: number, across: number) =>
    `${svgNumber(tip.x - dx * along * scale - dy * across * scale)} ${svgNumber(tip.y - dy * along * scale + dx * across * scale)}`;
  const { half, bar } = HEAD;
  const shapes: Readonly<Record<Exclude<Head, 'none'>, string>> = {
    triangle: `M${at(HEAD.length, -half)}L${at(0, 0)}L${at(HEAD.length, half)}Z`,
    hollow: `M${at(HEAD.length, -half)}L${at(0.8, 0)}L${at(HEAD.length, half)}Z`,
    vee: `M${at(HEAD.length, -half)}L${at(0, 0)}L${at(HEAD.length, half)}L${at(HEAD.length / 2, 0)}Z`,
    tee: `M${at(0, -half)}L${at(0, half)}L${at(bar, half)}L${at(bar, -half)}Z`,
  };
  return head === 'hollow'
    ? element('path', { d: shapes.hollow, fill: 'none', stroke: color, 'stroke-width': width, 'stroke-linejoin': 'miter' })
    : element('path', { d: shapes[head], fill: color });
}

/** A polyline whose bends are arcs. */
function bentLine(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const parts = [`M${place(first)}`];
  for (let at = 1; at < points.length - 1; at++) {
    const [before, bend, after] = [points[at - 1]!, points[at]!, points[at + 1]!];
    const radius = Math.min(BEND, distance(before, bend) / 2, distance(bend, after) / 2);
    const [from, to] = [towards(bend, before, radius), towards(bend, after, radius)];
    parts.push(`L${place(from)}Q${place(bend)} ${place(to)}`);
  }
  const last = points.at(-1);
  if (last && last !== first) parts.push(`L${place(last)}`);
  return parts.join('');
}

function place({ x, y }: Point): string {
  return `${svgNumber(x)} ${svgNumber(y)}`;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** The point that lies `step` from `point` in the direction of `goal`, not beyond it. */
function towards(point: Point, goal: Point, step: number): Point {
  const length = distance(point, goal);
  if (length === 0 || step === 0) return point;
  const part = Math.min(1, step / length);
  return { x: point.x + (goal.x - point.x) * part, y: point.y + (goal.y - point.y) * part };
}
