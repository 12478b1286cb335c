import type { Connection } from '#engine/overview/picture.ts';

/** One direction of an endpoint's connections: what is open, or worth seeing, and what is refused. */
interface SplitDirection {
  readonly open: readonly Connection[];
  readonly refused: readonly Connection[];
}

/** Sorts an endpoint's connections into who reaches it and whom it reaches. A needed one that is refused stands with the open ones, in front. */
export function splitConnections(
  rows: readonly Connection[],
  endpoint: string,
): { readonly reachedBy: SplitDirection; readonly canReach: SplitDirection } {
  return {
    reachedBy: split(rows.filter((row) => row.destination === endpoint)),
    canReach: split(rows.filter((row) => row.source === endpoint)),
  };
}

function split(rows: readonly Connection[]): SplitDirection {
  const neededDenied = rows.filter((row) => row.verdict === 'denied' && isNeeded(row));
  return {
    open: [...neededDenied, ...rows.filter((row) => row.verdict !== 'denied')],
    refused: rows.filter((row) => row.verdict === 'denied' && !isNeeded(row)),
  };
}

function isNeeded(row: Connection): boolean {
  return (row.needed?.length ?? 0) > 0;
}
