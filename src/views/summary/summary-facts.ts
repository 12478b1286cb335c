import type { Connection, EndpointSummary, Picture } from '#engine/overview/picture.ts';
import type { Direction } from '#engine/rules/policy.ts';

/** What can be said of the whole cluster from its picture alone. Nothing here guesses: what the picture does not prove is not said. */
export interface SummaryFacts {
  readonly workloads: number;
  /** How many workloads are isolated, per direction. */
  readonly isolated: Readonly<Record<Direction, number>>;
  /** Connections between workloads that policies let through, where they are few enough to be told one by one. */
  readonly told: readonly Connection[];
  /** Whether it is proven that no other pod reaches an isolated pod. */
  readonly toldAll: boolean;
  /** Directions in which policies of the whole cluster have rules about some workload. */
  readonly ruled: readonly Direction[];
  readonly neededDenied: readonly Connection[];
  readonly waysIn: readonly Connection[];
  /** Ends outside the cluster that rules speak of, most often named first. */
  readonly outside: readonly EndpointSummary[];
}

/** More connections than this are counted, not told. */
const MOST_TOLD = 5;

export function summaryFacts(picture: Picture): SummaryFacts {
  const endpoints = new Map(picture.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const kindOf = (id: string) => endpoints.get(id)?.kind;
  const workloads = picture.endpoints.filter((endpoint) => endpoint.kind === 'workload');
  const throughPolicies = picture.connections.filter(
    (connection) =>
      isOpen(connection) &&
      !connection.noPolicy &&
      kindOf(connection.source) === 'workload' &&
      kindOf(connection.destination) === 'workload',
  );
  return {
    workloads: workloads.length,
    isolated: { ingress: countIsolated(workloads, 'ingress'), egress: countIsolated(workloads, 'egress') },
    ruled: ruledDirections(picture),
    told: throughPolicies.length <= MOST_TOLD ? throughPolicies : [],
    toldAll: throughPolicies.length <= MOST_TOLD && drawsEveryOpening(picture),
    neededDenied: picture.connections.filter((each) => each.verdict === 'denied' && (each.needed?.length ?? 0) > 0),
    waysIn: picture.connections.filter((each) => kindOf(each.source) === 'way-in'),
    outside: picture.endpoints
      .filter((each) => each.kind === 'external' && (each.rules ?? 0) > 0)
      .sort((a, b) => (b.rules ?? 0) - (a.rules ?? 0)),
  };
}

/**
 * Whether every pair that is open because of a rule is drawn. The picture holds only some pairs, but the number of
 * all: if the open pairs that need no rule (neither end isolated) and the drawn ones that a rule opened add up to
 * it, there is no other.
 */
function drawsEveryOpening(picture: Picture): boolean {
  // Admin policies decide about pairs at whose ends nothing isolates: these are not to be counted so.
  if (picture.policies.some(({ tier, rules }) => tier !== 'network-policy' && rules > 0)) return false;
  const workloads = picture.endpoints.filter((endpoint) => endpoint.kind === 'workload');
  const externals = picture.endpoints.filter((endpoint) => endpoint.kind === 'external').length;
  if (workloads.some((endpoint) => endpoint.hostNetwork || endpoint.finished)) return false;
  const free = (direction: Direction) => workloads.filter((endpoint) => endpoint.isolatedBy[direction].length === 0);
  const [sources, destinations] = [free('egress'), free('ingress')];
  const both = sources.filter((endpoint) => endpoint.isolatedBy.ingress.length === 0).length;
  const withoutRule = sources.length * destinations.length - both + externals * (sources.length + destinations.length);
  const kinds = new Map(picture.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const isIsolated = (id: string, direction: Direction) => (kinds.get(id)?.isolatedBy[direction].length ?? 0) > 0;
  const byRule = picture.connections.filter(
    (each) =>
      each.verdict !== 'denied' &&
      kinds.get(each.source)?.kind !== 'way-in' &&
      (isIsolated(each.source, 'egress') || isIsolated(each.destination, 'ingress')),
  ).length;
  const { allowed, partial, depends } = picture.totals;
  return withoutRule + byRule === allowed + partial + depends;
}

function ruledDirections({ policies }: Picture): readonly Direction[] {
  const deciding = policies.filter(({ tier, selects }) => tier !== 'network-policy' && selects > 0);
  return (['ingress', 'egress'] as const).filter((direction) => deciding.some(({ directions = [] }) => directions.includes(direction)));
}

function countIsolated(workloads: readonly EndpointSummary[], direction: Direction): number {
  return workloads.filter((endpoint) => endpoint.isolatedBy[direction].length > 0).length;
}

function isOpen(connection: Connection): boolean {
  return connection.verdict === 'allowed' || connection.verdict === 'partial';
}
