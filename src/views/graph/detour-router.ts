import { withoutCollinear } from './edge-geometry.ts';
import { PriorityQueue } from './priority-queue.ts';
import type { Point, Rect } from './layout-model.ts';

/** How far tracks run from a card's side. */
const TRACKS = [8, 15, 22];
/** A bend costs as much as so many pixels of line. */
const BEND = 40;
/** A piece that another bundle of lines already uses costs so many times its length more; one of the same bundle, a part of it. */
const SHARED = 4;
const TOGETHER = 0.4;
/** How much the search believes that the rest of the way is as long as it looks: more is quicker, and misses some sharing. */
const HASTE = 0.5;
const CLEARANCE = 3;
/** Coordinates lie between -OFFSET and RANGE - OFFSET, so that a piece has a number of its own. */
const OFFSET = 8192;
const RANGE = 65536;

/**
 * Finds orthogonal ways round cards for lines that the layout does not know, from the right side of one card to the left
 * side of another. The tracks beside all cards form a grid; the way is the shortest with few bends (A*).
 */
export class DetourRouter {
  readonly #cards: readonly Rect[];
  /** For every piece of a track, the bundles that use it. */
  readonly #used = new Map<number, Set<string>>();

  constructor(cards: Iterable<Rect>) {
    this.#cards = [...cards];
  }

  /**
   * The points of the way from `start` to `end`; undefined where there is none. Lines of one `bundle` run together as
   * far as they can, others keep apart.
   */
  route(start: Point, end: Point, bundle: string): readonly Point[] | undefined {
    const grid = new Grid(this.#cards, start, end);
    const price = (piece: number): number => {
      const users = this.#used.get(piece);
      if (!users) return 1;
      return users.has(bundle) ? TOGETHER : 1 + SHARED * users.size;
    };
    const way = shortestWay(grid, { x: start.x + TRACKS[0]!, y: start.y }, { x: end.x - TRACKS[0]!, y: end.y }, price);
    if (!way) return undefined;
    for (const piece of way.pieces) this.#used.set(piece, new Set([...(this.#used.get(piece) ?? []), bundle]));
    return withoutCollinear([start, ...way.points, end]);
  }
}

/** The lines on which a way may run, and the pieces of them that no card blocks. */
class Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly #cards: readonly Rect[];
  readonly #nearby: (readonly Rect[] | undefined)[] = [];

  constructor(cards: readonly Rect[], start: Point, end: Point) {
    this.#cards = cards;
    const xs = cards.flatMap(({ x, width }) => TRACKS.flatMap((track) => [x - track, x + width + track]));
    const ys = cards.flatMap(({ y, height }) => TRACKS.flatMap((track) => [y - track, y + height + track]));
    this.xs = distinct([...xs, start.x + TRACKS[0]!, end.x - TRACKS[0]!]);
    this.ys = distinct([...ys, start.y, end.y]);
  }

  /** Whether no card lies on the piece between two crossings, or too near. */
  isFree(from: Point, to: Point, column: number): boolean {
    const left = Math.min(from.x, to.x) - CLEARANCE;
    const right = Math.max(from.x, to.x) + CLEARANCE;
    const top = Math.min(from.y, to.y) - CLEARANCE;
    const bottom = Math.max(from.y, to.y) + CLEARANCE;
    for (const card of this.#near(column)) {
      if (card.x < right && left < card.x + card.width && card.y < bottom && top < card.y + card.height) return false;
    }
    return true;
  }

  /** Cards that a piece at a column, or from it to the next on either side, could touch. */
  #near(column: number): readonly Rect[] {
    let near = this.#nearby[column];
    if (!near) {
      const left = (this.xs[column - 1] ?? this.xs[column]!) - CLEARANCE;
      const right = (this.xs[column + 1] ?? this.xs[column]!) + CLEARANCE;
      near = this.#cards.filter((card) => card.x < right && left < card.x + card.width);
      this.#nearby[column] = near;
    }
    return near;
  }
}

interface Step {
  readonly column: number;
  readonly row: number;
  readonly level: boolean;
  readonly cost: number;
  readonly before: Step | undefined;
}

function shortestWay(
  grid: Grid,
  start: Point,
  end: Point,
  price: (piece: number) => number,
): { points: readonly Point[]; pieces: readonly number[] } | undefined {
  const pointOf = (step: Step): Point => ({ x: grid.xs[step.column]!, y: grid.ys[step.row]! });
  const goal = { column: nearestIndex(grid.xs, end.x), row: nearestIndex(grid.ys, end.y) };
  const rest = (step: Step) => HASTE * (Math.abs(pointOf(step).x - end.x) + Math.abs(pointOf(step).y - end.y));
  const keyOf = (step: Step) => (step.row * grid.xs.length + step.column) * 2 + (step.level ? 1 : 0);
  const queue = new PriorityQueue<Step>();
  const done = new Set<number>();
  const first: Step = {
    column: nearestIndex(grid.xs, start.x),
    row: nearestIndex(grid.ys, start.y),
    level: true,
    cost: 0,
    before: undefined,
  };
  queue.add(first, rest(first));
  for (let step = queue.take(); step; step = queue.take()) {
    const key = keyOf(step);
    if (done.has(key)) continue;
    done.add(key);
    if (step.column === goal.column && step.row === goal.row) return wayOf(step, pointOf);
    const from = pointOf(step);
    for (const [columns, rows] of DIRECTIONS) {
      const column = step.column + columns;
      const row = step.row + rows;
      const next: Step = { column, row, level: rows === 0, cost: 0, before: step };
      if (column < 0 || row < 0 || column >= grid.xs.length || row >= grid.ys.length) continue;
      if (done.has(keyOf(next))) continue;
      const to = pointOf(next);
      if (!grid.isFree(from, to, step.column)) continue;
      const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
      const arrivesBent = column === goal.column && row === goal.row && !next.level ? BEND : 0;
      const cost = step.cost + length * price(pieceKey(from, to)) + (next.level === step.level ? 0 : BEND) + arrivesBent;
      queue.add({ ...next, cost }, cost + rest(next));
    }
  }
  return undefined;
}

const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function wayOf(last: Step, pointOf: (step: Step) => Point): { points: readonly Point[]; pieces: readonly number[] } {
  const points: Point[] = [];
  for (let step: Step | undefined = last; step; step = step.before) points.unshift(pointOf(step));
  return { points, pieces: points.slice(1).map((to, at) => pieceKey(points[at]!, to)) };
}

/** A number for each piece between two crossings: where it begins, how long it is, and whether it is level. */
function pieceKey(from: Point, to: Point): number {
  const x = Math.round(Math.min(from.x, to.x)) + OFFSET;
  const y = Math.round(Math.min(from.y, to.y)) + OFFSET;
  const length = Math.round(Math.abs(to.x - from.x) + Math.abs(to.y - from.y));
  return ((x * RANGE + y) * RANGE + length) * 2 + (from.y === to.y ? 1 : 0);
}

function distinct(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.filter((each, at) => at === 0 || each - sorted[at - 1]! > 0.5);
}

function nearestIndex(sorted: readonly number[], wanted: number): number {
  let best = 0;
  for (const [at, each] of sorted.entries()) if (Math.abs(each - wanted) < Math.abs(sorted[best]! - wanted)) best = at;
  return best;
}
