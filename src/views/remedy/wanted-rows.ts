import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { WantedConnections, Wish } from '#engine/remedy/remedy.ts';

/** A connection that can be ticked. */
export interface WantedRow {
  readonly key: string;
  readonly connection: Connection;
  /** The manifests need it: a workload names it, or a Service opens it to the outside. */
  readonly isNeeded: boolean;
}

/** What can be let through: what is needed, and behind it what rules let through besides. */
export function wantedRows({ connections }: Picture): readonly WantedRow[] {
  const rows = connections.flatMap((connection): readonly WantedRow[] => {
    const isNeeded = connection.needed !== undefined || connection.wayIn !== undefined;
    if (!isNeeded && !isRuled(connection)) return [];
    return [{ key: `${connection.source}\n${connection.destination}`, connection, isNeeded }];
  });
  return rows.sort((a, b) => Number(b.isNeeded) - Number(a.isNeeded) || (a.key < b.key ? -1 : 1));
}

/** A rule of a policy lets it through: somebody has wanted it before. */
function isRuled({ verdict, leaving, arriving }: Connection): boolean {
  return (verdict === 'allowed' || verdict === 'partial') && leaving.allowedBy.length + arriving.allowedBy.length > 0;
}

/** The question for the ticked rows: everything that is needed, or pair by pair. */
export function wantedOf(rows: readonly WantedRow[], ticked: ReadonlySet<string>): WantedConnections {
  const isAllNeeded = rows.every(({ key, isNeeded }) => ticked.has(key) || !isNeeded);
  const one = rows.filter(({ key, isNeeded }) => ticked.has(key) && !(isNeeded && isAllNeeded));
  return { needed: isAllNeeded && ticked.size > 0, pairs: one.map(wishOf) };
}

/** As many ports as can be told one by one; more are a range that nobody wants to the letter. */
const MOST_PORTS = 16;

/** What is needed is known to the engine; of the others, what is open now is to stay open. */
function wishOf({ connection, isNeeded }: WantedRow): Wish {
  const { source, destination, ports } = connection;
  const wish = { source, destination, verdict: 'allowed' as const };
  if (isNeeded) return wish;
  const ranges = (['TCP', 'UDP', 'SCTP'] as const).flatMap((protocol) => ports[protocol].map(([low, high]) => ({ protocol, low, high })));
  const count = ranges.reduce((sum, { low, high }) => sum + high - low + 1, 0);
  if (count === 0 || count > MOST_PORTS) return wish;
  const single = ranges.flatMap(({ protocol, low, high }) =>
    Array.from({ length: high - low + 1 }, (_, at) => ({ protocol, port: low + at })),
  );
  return { ...wish, ports: single };
}
