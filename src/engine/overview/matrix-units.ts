import type { Endpoint, Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { wayInId } from './describe-way-in.ts';
import type { MatrixEnd, MatrixQuery } from './matrix.ts';

/** A row or a column, and what it stands for. */
export interface MatrixUnit {
  readonly end: MatrixEnd;
  /** Indices of endpoints; none for a way in. */
  readonly members: readonly number[];
  /** `false`: of a name outside, from which nothing is known to come. */
  readonly isSource?: false;
  /** What a way in leads to. */
  readonly leadsTo?: readonly WayInVerdict[];
}

/** Above this many workloads `auto` closes the namespaces. */
const MOST_READABLE = 300;
/** More rows (or columns) than this are not made: some nine million cells. */
const MOST_ENDS = 3000;

export interface ClosedNamespaces {
  readonly closed: ReadonlySet<string>;
  readonly heldClosed: number;
}

/** The workloads in scope, by namespace and in each by name. */
export function workloadsInScope(evaluation: Evaluation, namespaces: readonly string[]): ReadonlyMap<string, readonly WorkloadEndpoint[]> {
  const scope = namespaces.length === 0 ? undefined : new Set(namespaces);
  const found = new Map<string, WorkloadEndpoint[]>();
  for (const endpoint of evaluation.endpoints) {
    if (endpoint.kind !== 'workload') continue;
    const { namespace } = endpoint.workload;
    if (!scope || scope.has(namespace)) addTo(found, namespace, endpoint);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which namespaces are one row and one column: those that were asked for, and the largest others where all would be too many. */
export function closedNamespaces(
  workloads: ReadonlyMap<string, readonly WorkloadEndpoint[]>,
  asked: MatrixQuery['closed'],
): ClosedNamespaces {
  const all = [...workloads].map(([name, { length }]) => ({ name, length }));
  const sum = all.reduce((count, { length }) => count + length, 0);
  const wanted = asked === 'auto' ? (sum > MOST_READABLE && all.length > 1 ? all.map(({ name }) => name) : []) : asked;
  const closed = new Set(wanted.filter((name) => workloads.has(name)));
  let ends = all.reduce((count, { name, length }) => count + (closed.has(name) ? 1 : length), 0);
  let heldClosed = 0;
  for (const { name, length } of all.sort((a, b) => b.length - a.length)) {
    if (ends <= MOST_ENDS) break;
    if (closed.has(name)) continue;
    closed.add(name);
    heldClosed++;
    ends -= length - 1;
  }
  return { closed, heldClosed };
}

/** One unit a workload, or one for all of a closed namespace. */
export function workloadUnits(
  workloads: ReadonlyMap<string, readonly WorkloadEndpoint[]>,
  closed: ReadonlySet<string>,
): readonly MatrixUnit[] {
  return [...workloads].flatMap(([namespace, endpoints]): readonly MatrixUnit[] => {
    if (!closed.has(namespace)) return endpoints.map(({ id, index }) => ({ end: { kind: 'endpoint', id, namespace }, members: [index] }));
    const members = endpoints.map(({ index }) => index);
    return [{ end: { kind: 'namespace', id: `namespace:${namespace}`, namespace, workloads: members.length }, members }];
  });
}

/** One unit a Service, an Ingress or a route that opens a way to a workload in scope. */
export function wayInUnits(waysIn: readonly WayInVerdict[], inScope: ReadonlySet<number>): readonly MatrixUnit[] {
  const byOpener = new Map<string, WayInVerdict[]>();
  for (const wayIn of waysIn) if (inScope.has(wayIn.destination.index)) addTo(byOpener, wayInId(wayIn.wayIn.opener.id), wayIn);
  return [...byOpener].map(([id, leadsTo]) => ({ end: { kind: 'way-in', id }, members: [], leadsTo }));
}

/** The whole of one family of addresses but what rules mention: the internet. */
export function isInternet({ id }: Pick<Endpoint, 'id'>): boolean {
  return id === 'external:0.0.0.0/0' || id === 'external:::/0';
}

/** A name outside: nothing is known to come from it, for traffic that arrives bears an address. */
export function isName(endpoint: Endpoint): boolean {
  return endpoint.kind === 'external' && endpoint.domain !== undefined;
}

/**
 * The parts of the outside that are told apart. A part that every workload treats as it treats the internet is shown
 * with it (`also`), unless something needs it or it is a name; one that no workload can speak to has no place.
 * @param treats equal texts for parts that are treated equally
 */
export function outsideUnits(
  evaluation: Evaluation,
  workloads: readonly number[],
  needed: ReadonlySet<number>,
  treats: (external: number) => string,
): readonly MatrixUnit[] {
  const parts = evaluation.endpoints.filter((endpoint) => endpoint.kind === 'external' && speaks(endpoint, evaluation, workloads));
  const internet = parts.filter(isInternet);
  const others = parts.filter((part) => !isInternet(part));
  const units: { readonly id: string; readonly members: number[]; readonly also: string[] }[] = [];
  const byTreatment = new Map<string, (typeof units)[number]>();
  for (const { id, index } of internet) {
    const treated = treats(index);
    const same = byTreatment.get(treated);
    if (same && !needed.has(index)) {
      same.members.push(index);
      same.also.push(id);
    } else byTreatment.set(treated, units[units.push({ id, members: [index], also: [] }) - 1]!);
  }
  const apart = others.flatMap(({ id, index }) => {
    const same = needed.has(index) || isName(evaluation.endpoints[index]!) ? undefined : byTreatment.get(treats(index));
    if (!same) return [{ id, members: [index], also: [] }];
    same.members.push(index);
    same.also.push(id);
    return [];
  });
  return [...apart, ...units].map(({ id, members, also }) => ({
    end: { kind: 'external', id, ...(also.length > 0 ? { also } : {}) },
    members,
    ...(members.every((member) => isName(evaluation.endpoints[member]!)) ? { isSource: false as const } : {}),
  }));
}

function speaks(endpoint: Endpoint, evaluation: Evaluation, workloads: readonly number[]): boolean {
  return workloads.some((workload) => typeof evaluation.halves(workload, endpoint.index) !== 'string');
}
