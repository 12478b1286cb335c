import type { WayInReason, WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { VERDICTS } from '#engine/model/verdict.ts';
import type { CellLooks } from './cell-looks.ts';
import { portsText } from './describe-connection.ts';
import type { GroupTable } from './group-table.ts';
import type { Matrix, MatrixOrder } from './matrix.ts';
import { byOpenness, bySimilarity, type Patterns } from './matrix-order.ts';
import { edgeNeeds } from './edge-needs.ts';
import { isInternet, type MatrixUnit } from './matrix-units.ts';
import type { JudgedNeed } from './needs-by-pair.ts';

/** As many looks as two bytes can number. */
const MOST_IN_TWO_BYTES = 0x10000;

/** What is needed of a cell: by one endpoint of another, or by a way in, which is none. */
type NeedInCell = Pick<JudgedNeed, 'pair' | 'verdict'>;
const OUTSIDE = -1;

/** The cells of a matrix, with rows and columns in the order in which they were listed. */
export class MatrixDraft {
  readonly rows: readonly MatrixUnit[];
  readonly columns: readonly MatrixUnit[];
  readonly #table: GroupTable;
  readonly #looks: CellLooks;
  readonly #cells: Uint32Array;
  /** Per column: the kind of its one endpoint; -1 for a closed namespace. */
  readonly #places: Int32Array;
  readonly #weights: readonly (ReadonlyMap<number, number> | undefined)[];

  constructor(rows: readonly MatrixUnit[], columns: readonly MatrixUnit[], table: GroupTable, looks: CellLooks) {
    this.rows = rows;
    this.columns = columns;
    this.#table = table;
    this.#looks = looks;
    this.#cells = new Uint32Array(rows.length * columns.length);
    this.#places = Int32Array.from(columns, ({ end, members }) => (end.kind === 'namespace' ? -1 : table.placeOf[members[0]!]!));
    this.#weights = columns.map(({ end, members }) => (end.kind === 'namespace' ? table.weigh(members) : undefined));
    const exposed = new Set(rows.flatMap(({ leadsTo = [] }) => leadsTo.map(({ destination }) => destination.index)));
    rows.forEach((row, at) => {
      const cells = this.#row(at);
      if (row.leadsTo) this.#fillWayIn(row.leadsTo, exposed, cells);
      else if (row.isSource === false || isInternet(row.end))
        cells.set(columns.map(({ end }) => (end.kind === 'external' ? looks.none : looks.noWayIn)));
      else this.#fill(row, cells);
    });
  }

  #row(at: number): Uint32Array {
    return this.#cells.subarray(at * this.columns.length, (at + 1) * this.columns.length);
  }

  #fill({ end, members }: MatrixUnit, cells: Uint32Array): void {
    const isClosed = end.kind === 'namespace';
    const own = this.#table.weigh(isClosed ? members : members.slice(0, 1));
    const row = this.#table.row(this.#table.placeOf[members[0]!]!);
    for (let at = 0; at < cells.length; at++) {
      const place = this.#places[at]!;
      if (!isClosed && place !== -1) cells[at] = row[place]!;
      else {
        const other = this.#weights[at] ?? new Map([[place, 1]]);
        const same = this.columns[at]!.end.id === end.id;
        // A closed namespace with one workload has no pairs with itself.
        cells[at] = same && members.length === 1 ? this.#looks.self : this.#looks.ofCounts(this.#table.count(own, other, same));
      }
    }
  }

  #fillWayIn(leadsTo: readonly WayInVerdict[], exposed: ReadonlySet<number>, cells: Uint32Array): void {
    const led = new Map(leadsTo.map((each) => [each.destination.index, each]));
    this.columns.forEach(({ end, members }, at) => {
      const reached = members.flatMap((member) => led.get(member) ?? []);
      const [only] = reached;
      if (end.kind === 'external') cells[at] = this.#looks.none;
      else if (only === undefined) cells[at] = members.some((member) => exposed.has(member)) ? this.#looks.none : this.#looks.noWayIn;
      else if (end.kind === 'endpoint') cells[at] = this.#looks.number(wayInLook(only));
      else cells[at] = this.#looks.ofCounts(VERDICTS.map((verdict) => reached.filter((each) => each.verdict === verdict).length));
    });
  }

  /** The positions of rows or columns in another order; what lies outside keeps its place. */
  order(side: 'rows' | 'columns', order: MatrixOrder): readonly number[] {
    const units = this[side];
    const all = units.map((_, at) => at);
    if (order === 'namespace') return all;
    const inside = all.filter((at) => isInside(units[at]!));
    const width = this.columns.length;
    const patterns: Patterns = {
      count: inside.length,
      length: side === 'rows' ? width : this.rows.length,
      code: (index, at) => {
        const cell = side === 'rows' ? inside[index]! * width + at : at * width + inside[index]!;
        return this.#looks.code(this.#cells[cell]!);
      },
    };
    const ordered = (order === 'similarity' ? bySimilarity(patterns) : byOpenness(patterns)).map((index) => inside[index]!);
    const outside = all.filter((at) => !isInside(units[at]!));
    return side === 'rows' ? [...outside, ...ordered] : [...ordered, ...outside];
  }

  /** Marks what is needed, and the cells of one and the same end. With `only`, every other cell is blank. */
  mark(needs: readonly JudgedNeed[], only: boolean): Matrix['needed'] {
    const rowOf = positions(this.rows);
    const columnOf = positions(this.columns);
    const needed = new Map<number, Map<string, NeedInCell[]>>();
    const add = (row: number | undefined, column: number | undefined, need: NeedInCell): void => {
      if (row === undefined || column === undefined) return;
      const cell = row * this.columns.length + column;
      const pairs = needed.get(cell) ?? new Map<string, NeedInCell[]>();
      needed.set(cell, pairs);
      pairs.set(need.pair.join(), [...(pairs.get(need.pair.join()) ?? []), need]);
    };
    for (const need of needs) add(rowOf.get(need.pair[0]), columnOf.get(need.pair[1]), need);
    this.rows.forEach(({ leadsTo = [] }, row) => {
      for (const wayIn of leadsTo) {
        const { index } = wayIn.destination;
        for (const { verdict } of edgeNeeds(wayIn)) add(row, columnOf.get(index), { pair: [OUTSIDE, index], verdict });
      }
    });
    const before = new Map([...needed.keys()].map((cell) => [cell, this.#cells[cell]!]));
    if (only) this.#cells.fill(this.#looks.none);
    let [pairs, denied] = [0, 0];
    for (const [cell, byPair] of needed) {
      const stopped = [...byPair.values()].filter((each) => each.some(({ verdict }) => verdict === 'denied')).length;
      pairs += byPair.size;
      denied += stopped;
      const look = only ? this.#lookOfNeeded(before.get(cell)!, [...byPair.values()]) : before.get(cell)!;
      this.#cells[cell] = this.#looks.needed(look, stopped > 0);
    }
    this.rows.forEach(({ end, members: [own = -1] }, row) => {
      const column = end.kind === 'endpoint' ? columnOf.get(own) : undefined;
      if (column !== undefined) this.#row(row)[column] = this.#looks.self;
    });
    return { pairs, denied };
  }

  /** Where only what is needed counts, a closed namespace counts only that. */
  #lookOfNeeded(look: number, pairs: readonly (readonly NeedInCell[])[]): number {
    if (this.#looks.all[look]!.counts === undefined) return look;
    const counts = [0, 0, 0, 0];
    for (const [first] of pairs) {
      const { pair, verdict } = first!;
      counts[pair[0] === OUTSIDE ? VERDICTS.indexOf(verdict) : this.#looks.code(this.#table.look(...pair))]!++;
    }
    return this.#looks.ofCounts(counts);
  }

  /** The cells with rows and columns in these orders. */
  cellsInOrder(rows: readonly number[], columns: readonly number[]): Matrix['cells'] {
    const size = rows.length * columns.length;
    const cells = this.#looks.all.length <= MOST_IN_TWO_BYTES ? new Uint16Array(size) : new Uint32Array(size);
    const order = Uint32Array.from(columns);
    let at = 0;
    for (const row of rows) {
      const from = this.#row(row);
      for (let column = 0; column < order.length; column++) cells[at++] = from[order[column]!]!;
    }
    return cells;
  }
}

function isInside({ end }: MatrixUnit): boolean {
  return end.kind === 'endpoint' || end.kind === 'namespace';
}

function positions(units: readonly MatrixUnit[]): ReadonlyMap<number, number> {
  return new Map(units.flatMap(({ members }, at) => members.map((member) => [member, at] as const)));
}

const NO_POLICY: ReadonlySet<string> = new Set<WayInReason['kind']>(['not-isolated', 'not-enforced', 'host-network']);

function wayInLook({ verdict, because, ports }: WayInVerdict): Parameters<CellLooks['number']>[0] {
  return {
    kind: verdict === 'allowed' && NO_POLICY.has(because.kind) ? 'no-policy' : verdict,
    ports: verdict === 'allowed' ? portsText(ports) : '',
    needed: false,
    neededDenied: false,
    ...(verdict === 'partial' ? { someAddresses: true } : {}),
  };
}
