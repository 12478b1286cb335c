import type { Endpoint, Evaluation, ExternalEndpoint, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { IpRange } from '#engine/model/ip-range.ts';

/** One end as both analyses know it, by its position among their endpoints; absent where an analysis does not have it. */
export interface CommonEnd {
  /** As the analysis prints it that says more: the smaller block of addresses, the variant of a workload. */
  readonly id: string;
  readonly external: boolean;
  readonly before?: number;
  readonly after?: number;
}

/**
 * Brings the endpoints of two analyses together: workloads by id; the outside, which either cuts by its own blocks, in the
 * pieces that both cuts make; then the names. Every address, every name and every workload is in exactly one of them.
 */
export function commonEnds(before: Evaluation, after: Evaluation): readonly CommonEnd[] {
  const workloads = commonWorkloads(before.endpoints.filter(isWorkload), after.endpoints.filter(isWorkload));
  const outside = commonAddresses(before.endpoints.filter(isExternal), after.endpoints.filter(isExternal));
  return [...workloads.sort(byId), ...outside, ...commonNames(before, after)];
}

/** A name that only one side mentions is, on the other, what the narrowest name around it is, or an address like any other. */
function commonNames(before: Evaluation, after: Evaluation): readonly CommonEnd[] {
  const ids = new Set([...before.endpoints, ...after.endpoints].flatMap((each) => (isNamed(each) ? [each.id] : [])));
  return [...ids].sort().map((id) => withSides(id, true, standsForName(id, before)?.index, standsForName(id, after)?.index));
}

function standsForName(id: string, evaluation: Evaluation): Endpoint | undefined {
  const labels = id.slice('external:'.length).split('.');
  const wider = labels.map((_, at) => `external:*.${labels.slice(at + 1).join('.')}`);
  const known = [id, ...wider, 'external:0.0.0.0/0', 'external:::/0'].map((each) => evaluation.endpoint(each));
  return known.find((each) => each !== undefined);
}

function isNamed(endpoint: Endpoint): boolean {
  return endpoint.kind === 'external' && endpoint.domain !== undefined;
}

function commonWorkloads(before: readonly WorkloadEndpoint[], after: readonly WorkloadEndpoint[]): CommonEnd[] {
  const variants = new Map<string, { before: WorkloadEndpoint[]; after: WorkloadEndpoint[] }>();
  const of = (id: string): { before: WorkloadEndpoint[]; after: WorkloadEndpoint[] } => {
    const known = variants.get(id) ?? { before: [], after: [] };
    variants.set(id, known);
    return known;
  };
  for (const endpoint of before) of(endpoint.workload.id).before.push(endpoint);
  for (const endpoint of after) of(endpoint.workload.id).after.push(endpoint);
  return [...variants.values()].flatMap(commonVariants);
}

/** Where one side knows a workload as one, that one is held against every variant of the other side. */
function commonVariants({
  before,
  after,
}: {
  readonly before: readonly WorkloadEndpoint[];
  readonly after: readonly WorkloadEndpoint[];
}): readonly CommonEnd[] {
  const [onlyBefore, onlyAfter] = [before.length === 1 ? before[0] : undefined, after.length === 1 ? after[0] : undefined];
  if (onlyBefore && after.length > 0)
    return after.map(({ id, index }) => ({ id, external: false, before: onlyBefore.index, after: index }));
  if (onlyAfter && before.length > 0)
    return before.map(({ id, index }) => ({ id, external: false, before: index, after: onlyAfter.index }));
  const later = new Map(after.map((endpoint) => [endpoint.id, endpoint.index]));
  const kept = new Set(before.map(({ id }) => id));
  return [
    ...before.map(({ id, index }) => withSides(id, false, index, later.get(id))),
    ...after.filter(({ id }) => !kept.has(id)).map(({ id, index }) => withSides(id, false, undefined, index)),
  ];
}

function withSides(id: string, external: boolean, before: number | undefined, after: number | undefined): CommonEnd {
  return { id, external, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

interface Piece extends IpRange {
  readonly endpoint: ExternalEndpoint;
}

/** Both sides cover every address, and two blocks are disjoint or one holds the other: the smaller one names what they share. */
function commonAddresses(before: readonly ExternalEndpoint[], after: readonly ExternalEndpoint[]): readonly CommonEnd[] {
  const [former, later] = [inOrder(before), inOrder(after)];
  const found = new Map<string, CommonEnd>();
  let at = 0;
  for (const piece of later) {
    while (at < former.length && endsBefore(former[at]!, piece)) at++;
    for (let next = at; next < former.length && !endsBefore(piece, former[next]!); next++) {
      const [a, b] = [piece.endpoint, former[next]!.endpoint];
      const { id } = prefixLength(a) >= prefixLength(b) ? a : b;
      found.set(`${b.index} ${a.index}`, { id, external: true, before: b.index, after: a.index });
    }
  }
  return [...found.values()];
}

function inOrder(endpoints: readonly ExternalEndpoint[]): readonly Piece[] {
  const pieces = endpoints.flatMap((endpoint) => endpoint.ranges.map((range) => ({ ...range, endpoint })));
  return pieces.sort((a, b) => a.family - b.family || (a.low < b.low ? -1 : 1));
}

function endsBefore(a: IpRange, b: IpRange): boolean {
  return a.family === b.family ? a.high < b.low : a.family < b.family;
}

function prefixLength({ id }: ExternalEndpoint): number {
  return Number(id.slice(id.lastIndexOf('/') + 1));
}

function byId(a: CommonEnd, b: CommonEnd): number {
  return a.id < b.id ? -1 : 1;
}

function isWorkload(endpoint: Endpoint): endpoint is WorkloadEndpoint {
  return endpoint.kind === 'workload';
}

function isExternal(endpoint: Endpoint): endpoint is ExternalEndpoint {
  return endpoint.kind === 'external';
}
