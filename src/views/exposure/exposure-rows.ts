import { EXPOSED_TO, type ExposedTo, type Exposure, type WorkloadExposure } from '#engine/exposure/exposure.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';

export const EXPOSURE_ORDERS = ['exposed', 'name'] as const;
export type ExposureOrder = (typeof EXPOSURE_ORDERS)[number];

export interface ExposureGroup {
  readonly namespace: string;
  readonly rows: readonly WorkloadExposure[];
}

const RANK: Readonly<Record<Verdict, number>> = { allowed: 3, partial: 2, depends: 1, denied: 0 };

/** What is open from there; undefined where nobody can come from there. */
export function exposureTo({ exposures }: WorkloadExposure, to: ExposedTo): Exposure | undefined {
  const found = exposures.find((each) => each.to === to);
  return found === undefined || (found.of === 0 && found.verdict === 'denied') ? undefined : found;
}

export function isOpen(exposure: Exposure | undefined): boolean {
  return exposure?.verdict === 'allowed' || exposure?.verdict === 'partial';
}

/** How many workloads are open to the internet, and of how many it cannot be said. */
export function internetCounts(exposures: readonly WorkloadExposure[]): { readonly open: number; readonly perhaps: number } {
  const toInternet = exposures.map((each) => exposureTo(each, 'internet'));
  return { open: toInternet.filter(isOpen).length, perhaps: toInternet.filter((each) => each?.verdict === 'depends').length };
}

interface RowsWanted {
  readonly namespaces: readonly string[];
  readonly order: ExposureOrder;
  readonly onlyInternet: boolean;
}

/** The workloads in scope by namespace; what is open the widest comes first, or all by name. */
export function exposureGroups(
  picture: Picture,
  exposures: readonly WorkloadExposure[],
  { namespaces, order, onlyInternet }: RowsWanted,
): readonly ExposureGroup[] {
  const groups = new Map<string, WorkloadExposure[]>();
  for (const each of exposures) {
    const namespace = endpointOf(picture, each.workload)?.namespace;
    if (namespace === undefined || (namespaces.length > 0 && !namespaces.includes(namespace))) continue;
    if (onlyInternet && !isOpen(exposureTo(each, 'internet'))) continue;
    const known = groups.get(namespace);
    if (known) known.push(each);
    else groups.set(namespace, [each]);
  }
  const byName = (a: WorkloadExposure, b: WorkloadExposure) =>
    compareText(endpointTitle(picture, a.workload), endpointTitle(picture, b.workload));
  const byExposure = (a: WorkloadExposure, b: WorkloadExposure) => weight(b) - weight(a) || byName(a, b);
  const sorted = [...groups].map(([namespace, rows]) => ({ namespace, rows: rows.toSorted(order === 'name' ? byName : byExposure) }));
  const first = ({ rows }: ExposureGroup) => (rows[0] === undefined ? 0 : weight(rows[0]));
  return sorted.sort((a, b) => (order === 'name' ? 0 : first(b) - first(a)) || compareText(a.namespace, b.namespace));
}

/** From the internet counts before all else, then other namespaces, and so on. */
function weight(exposure: WorkloadExposure): number {
  return EXPOSED_TO.reduce((sum, to) => {
    const found = exposureTo(exposure, to);
    return sum * 4 + (found ? RANK[found.verdict] : 0);
  }, 0);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
