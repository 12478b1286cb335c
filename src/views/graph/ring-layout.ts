import { boundsOf, type GraphLayout, type LayoutInput, type Point, type Rect, type Route } from './layout-model.ts';

/** More cards in a ring, and their lines become a star that nobody can follow. */
const MOST_CARDS = 8;
/** Half the distance between the two lines of a pair, in pixels. */
const APART = 4;
const BOX_PADDING = 24;
const BOX_TOP = 42;
/** Free room round a card, for its lines and arrow heads. */
const ROOM = { width: 56, height: 44 };

/** Whether a graph in which everything reaches everything can be drawn as a ring: few cards, at most one namespace. */
export function fitsRing({ cards }: LayoutInput): boolean {
  return cards.length <= MOST_CARDS && new Set(cards.map((card) => card.box ?? '')).size === 1;
}

/** Cards on an ellipse, `aspect` times as wide as high, and straight lines between them: the two of a pair side by side. */
export function ringLayout(input: LayoutInput, aspect: number): GraphLayout {
  const width = Math.max(...input.cards.map((card) => card.width)) + ROOM.width;
  const height = Math.max(...input.cards.map((card) => card.height)) + ROOM.height;
  const down = Math.max(height, (height * input.cards.length) / 4.5);
  const across = Math.max(width * 0.9, Math.min(down * aspect, 2.2 * width));
  const cards = new Map(
    input.cards.map((card, at) => {
      const angle = (2 * Math.PI * at) / input.cards.length - Math.PI / 2;
      const x = across * Math.cos(angle) - card.width / 2;
      const y = down * Math.sin(angle) - card.height / 2;
      return [card.id, { x, y, width: card.width, height: card.height }] as const;
    }),
  );
  const bounds = boundsOf(cards.values());
  const box = bounds && {
    x: bounds.x - BOX_PADDING,
    y: bounds.y - BOX_TOP,
    width: bounds.width + 2 * BOX_PADDING,
    height: bounds.height + BOX_TOP + BOX_PADDING,
  };
  const routes = input.edges.flatMap((edge): readonly (readonly [string, Route])[] => {
    const from = cards.get(edge.source);
    const to = cards.get(edge.target);
    return from && to && from !== to ? [[edge.id, { points: straight(from, to) }]] : [];
  });
  return {
    cards,
    boxes: new Map(box ? input.boxes.map((id) => [id, box]) : []),
    routes: new Map(routes),
    simple: false,
  };
}

/** From border to border, a little to the right of the line between the middles, so that the way back lies beside it. */
function straight(from: Rect, to: Rect): readonly Point[] {
  const a = middle(from);
  const b = middle(to);
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const aside = { x: -along.y * APART, y: along.x * APART };
  const start = { x: a.x + aside.x, y: a.y + aside.y };
  const end = { x: b.x + aside.x, y: b.y + aside.y };
  return [leave(from, start, along), leave(to, end, { x: -along.x, y: -along.y })];
}

function middle({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where a line that begins inside a rectangle crosses its border. */
function leave(rect: Rect, { x, y }: Point, direction: Point): Point {
  const toSide = direction.x > 0 ? rect.x + rect.width - x : x - rect.x;
  const toEnd = direction.y > 0 ? rect.y + rect.height - y : y - rect.y;
  const distance = Math.min(
    direction.x === 0 ? Infinity : toSide / Math.abs(direction.x),
    direction.y === 0 ? Infinity : toEnd / Math.abs(direction.y),
  );
  return { x: x + direction.x * distance, y: y + direction.y * distance };
}
