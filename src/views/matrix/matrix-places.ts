import type { Matrix, MatrixEnd } from '#engine/overview/matrix.ts';
import type { EndpointSummary, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import type { GridPlace } from './grid-walk.ts';

/** The rows and columns of a matrix by the ids of what they stand for. */
export interface MatrixPlaces {
  row(id: string): number;
  column(id: string): number;
}

/** What lies in a closed namespace is found at that namespace; the parts of the outside at the one that they are shown with. */
export function placesOf(matrix: Matrix, picture: Picture): MatrixPlaces {
  const [rows, columns] = [positions(matrix.rows), positions(matrix.columns)];
  const find = (known: ReadonlyMap<string, number>, id: string): number =>
    known.get(id) ?? known.get(closedId(endpointOf(picture, id))) ?? -1;
  return { row: (id) => find(rows, id), column: (id) => find(columns, id) };
}

function positions(ends: readonly MatrixEnd[]): ReadonlyMap<string, number> {
  return new Map(
    ends.flatMap((end, at) => [[end.id, at] as const, ...(end.kind === 'external' ? (end.also ?? []) : []).map((id) => [id, at] as const)]),
  );
}

function closedId(endpoint: EndpointSummary | undefined): string {
  return endpoint?.kind === 'workload' ? `namespace:${endpoint.namespace}` : '';
}

/** Where a selection stands: a cell, or the headers of a workload or namespace (-1: it has no such row or column). */
export function placeOfSelection(selection: Selection, places: MatrixPlaces): GridPlace | undefined {
  switch (selection.kind) {
    case 'none':
      return undefined;
    case 'connection':
      return { row: places.row(selection.source), column: places.column(selection.destination) };
    case 'endpoint':
      return { row: places.row(selection.id), column: places.column(selection.id) };
    case 'namespace':
      return { row: places.row(`namespace:${selection.name}`), column: places.column(`namespace:${selection.name}`) };
  }
}

/** What a place selects when it is opened; undefined where there is nothing to explain. */
export function selectionAt({ rows, columns, looks, cells }: Matrix, { row, column }: GridPlace): Selection | undefined {
  const [from, to] = [rows[row], columns[column]];
  if (from && to) {
    const { kind, counts } = looks[cells[row * columns.length + column]!]!;
    if (counts || kind === 'none' || kind === 'self' || kind === 'no-way-in') return undefined;
    return { kind: 'connection', source: from.id, destination: to.id };
  }
  const header = from ?? to;
  if (!header) return undefined;
  return header.kind === 'namespace' ? { kind: 'namespace', name: header.namespace } : { kind: 'endpoint', id: header.id };
}
