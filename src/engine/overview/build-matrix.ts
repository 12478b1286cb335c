import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { CellLooks } from './cell-looks.ts';
import { GroupTable } from './group-table.ts';
import type { Matrix, MatrixQuery } from './matrix.ts';
import { MatrixDraft } from './matrix-draft.ts';
import { closedNamespaces, isInternet, outsideUnits, wayInUnits, workloadsInScope, workloadUnits } from './matrix-units.ts';
import type { JudgedNeed } from './needs-by-pair.ts';

export interface MatrixInput {
  readonly evaluation: Evaluation;
  readonly needs: readonly JudgedNeed[];
  readonly waysIn: readonly WayInVerdict[];
}

/** All pairs as rows that send and columns that receive. */
export function buildMatrix({ evaluation, needs, waysIn }: MatrixInput, query: MatrixQuery): Matrix {
  const byNamespace = workloadsInScope(evaluation, query.namespaces);
  const workloads = [...byNamespace.values()].flat().map(({ index }) => index);
  const outside = evaluation.endpoints.filter(({ kind }) => kind === 'external').map(({ index }) => index);
  const looks = new CellLooks();
  const table = new GroupTable(evaluation, [...workloads, ...outside], looks);
  const kinds = [...table.weigh(workloads).keys()];

  const { closed, heldClosed } = closedNamespaces(byNamespace, query.closed);
  const inside = workloadUnits(byNamespace, closed);
  const needed = new Set(needs.flatMap(({ pair }) => pair));
  const senders = outsideUnits(evaluation, workloads, needed, (part) => kinds.map((kind) => table.row(table.placeOf[part]!)[kind]).join());
  const receivers = outsideUnits(evaluation, workloads, needed, (part) => {
    const place = table.placeOf[part]!;
    return kinds.map((kind) => table.row(kind)[place]).join();
  });
  const doors = wayInUnits(waysIn, new Set(workloads));
  // A Service opens the cluster to the internet, or nothing does: then one row says so.
  const clients = doors.length > 0 ? senders.filter(({ end }) => !isInternet(end)) : senders;

  const draft = new MatrixDraft([...doors, ...clients, ...inside], [...inside, ...receivers], table, looks);
  const rowOrder = draft.order('rows', query.order);
  const columnOrder = draft.order('columns', query.order);
  const found = draft.mark(needs, query.onlyNeeded);
  return {
    rows: rowOrder.map((row) => draft.rows[row]!.end),
    columns: columnOrder.map((column) => draft.columns[column]!.end),
    looks: looks.all,
    cells: draft.cellsInOrder(rowOrder, columnOrder),
    needed: found,
    closed: [...closed].sort(),
    heldClosed,
  };
}
