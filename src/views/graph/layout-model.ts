/** What a layout works on: sizes and who is joined to whom. Everything in pixels at zoom 1. */
export interface LayoutInput {
  readonly boxes: readonly string[];
  readonly cards: readonly LayoutCard[];
  readonly edges: readonly LayoutEdge[];
}

export interface LayoutCard {
  readonly id: string;
  readonly box?: string;
  readonly width: number;
  readonly height: number;
  /** Where it stands when it is outside all boxes: what only sends is on the left. */
  readonly outside?: 'left' | 'right';
}

export interface LayoutEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Long lines of one look from the same card may share a track. */
  readonly look: string;
  /** Width of a chip that is always shown, so that room is kept for it. */
  readonly chipWidth?: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Route {
  /** From the source's border to the target's border, bends between. */
  readonly points: readonly Point[];
  /** The middle of the room kept for a chip. */
  readonly chip?: Point;
}

export interface GraphLayout {
  readonly cards: ReadonlyMap<string, Rect>;
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly routes: ReadonlyMap<string, Route>;
  /** The layout engine did not answer in time. */
  readonly simple: boolean;
  /** Of namespaces packed in rows: the channels between them, for lines that come later. */
  readonly channels?: Channels;
}

export interface Channels {
  /** Top and bottom of every row of namespaces, from above. */
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
  readonly bounds: Rect;
  /** How wide a channel is. */
  readonly width: number;
  /** What a card's lines must leave before they are in a channel: its namespace, widened to its column. */
  readonly frames: ReadonlyMap<string, Rect>;
}

/** The smallest rectangle that holds all of them; undefined for none. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** What points cover: a rectangle that may be a line. */
export function boundsOfPoints(points: Iterable<Point>): Rect | undefined {
  return boundsOf([...points].map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

export function moved(rect: Rect, dx: number, dy: number): Rect {
  return { ...rect, x: rect.x + dx, y: rect.y + dy };
}

export function movedRoute(route: Route, dx: number, dy: number): Route {
  const shift = ({ x, y }: Point) => ({ x: x + dx, y: y + dy });
  return { points: route.points.map(shift), ...(route.chip ? { chip: shift(route.chip) } : {}) };
}
