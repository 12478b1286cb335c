import type { Analysis } from '#engine/analyze.ts';
import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { type PortRanges, PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { portsText } from '#engine/overview/describe-connection.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import { alikeSources, type Sources } from './alike-sources.ts';

/** Where traffic may come from, the widest first. */
export const EXPOSED_TO = ['internet', 'other-namespaces', 'own-namespace', 'nodes'] as const;
export type ExposedTo = (typeof EXPOSED_TO)[number];

/** What of one workload is open, to whom, and through what. */
export interface WorkloadExposure {
  /** Endpoint id. */
  readonly workload: string;
  /** The widest first; one that is missing: nobody can come from there. */
  readonly exposures: readonly Exposure[];
  /** Ways in from the private network alone, by their card's id, that are not closed. */
  readonly privateWaysIn: readonly string[];
  /**
   * Parts of the outside (endpoint ids) that policies would let in if they arrived with their own address, whether or not
   * anything leads here from there.
   */
  readonly admits: readonly string[];
}

export interface Exposure {
  readonly to: ExposedTo;
  /** The widest verdict of those who come from there. */
  readonly verdict: Verdict;
  /** Ports that are open to somebody from there. */
  readonly ports: PortRanges;
  /** Ready to print, as on an edge: `8080`, '' for all. */
  readonly openPorts: string;
  /** `partial` means here: open, but to some addresses only. */
  readonly someAddresses?: true;
  /** How many endpoints (or ways in) of those there are get in, of how many. */
  readonly open: number;
  readonly of: number;
  /** Through what: ways in by their card's id (`way-in:shop/web`), namespaces by name. Empty for nodes. */
  readonly through: readonly string[];
}

/** The exposure of every workload, in the order of the endpoints. */
export function exposureOf(analysis: Analysis): readonly WorkloadExposure[] {
  const { evaluation } = analysis;
  const sources = alikeSources(evaluation);
  const waysIn = new Map<number, WayInVerdict[]>();
  for (const way of analysis.waysIn) addTo(waysIn, way.destination.index, way);
  return evaluation.endpoints
    .filter((endpoint): endpoint is WorkloadEndpoint => endpoint.kind === 'workload')
    .map((workload) => exposureOfWorkload(workload, waysIn.get(workload.index) ?? [], sources, analysis));
}

function exposureOfWorkload(
  workload: WorkloadEndpoint,
  waysIn: readonly WayInVerdict[],
  sources: Sources,
  { evaluation }: Analysis,
): WorkloadExposure {
  const fromInternet = waysIn.filter(({ wayIn }) => !wayIn.isInternal);
  const inside = (isOwn: boolean): readonly Opening[] =>
    sources.workloads
      .filter(({ namespace }) => (namespace === workload.workload.namespace) === isOwn)
      .map(({ namespace, first, second, count }) => {
        // A workload is no source of itself.
        const isAmong = sources.keyOf(workload.index) === sources.keyOf(first);
        const source = first === workload.index ? (second ?? first) : first;
        return { ...between(source, workload, evaluation), count: count - (isAmong ? 1 : 0), through: namespace ?? '' };
      });
  const judged = workload.declared.isEmpty ? PortSet.ALL : workload.declared;
  return {
    workload: workload.id,
    exposures: [
      sum('internet', fromInternet.map(openingOfWayIn), judged),
      sum('other-namespaces', inside(false), judged),
      sum('own-namespace', inside(true), judged),
      fromNodes(workload, sources, judged, evaluation),
    ].filter((exposure) => exposure !== undefined),
    privateWaysIn: waysIn
      .filter(({ wayIn, verdict }) => wayIn.isInternal && verdict !== 'denied')
      .map(({ wayIn }) => wayInId(wayIn.opener.id)),
    admits: sources.outside.filter(({ index }) => evaluation.verdict(index, workload.index) !== 'denied').map(({ id }) => id),
  };
}

/** What some sources that are treated alike may send. */
interface Opening {
  readonly verdict: Verdict;
  readonly ports: PortSet;
  readonly count: number;
  readonly through: string;
  readonly someAddresses?: boolean;
}

function between(source: number, { index }: WorkloadEndpoint, evaluation: Analysis['evaluation']): Pick<Opening, 'verdict' | 'ports'> {
  const { verdict, declared, allowed } = evaluation.pair(source, index);
  return { verdict: declared ?? verdict, ports: allowed };
}

function openingOfWayIn({ verdict, open, ports, wayIn, because }: WayInVerdict): Opening {
  const someAddresses = verdict === 'partial' && because.kind === 'client-address';
  const isAbout = someAddresses || verdict === 'depends' ? ports : open;
  return { verdict, ports: isAbout, count: 1, through: wayInId(wayIn.opener.id), someAddresses };
}

/**
 * A pod's own node always gets in (NP-21). Where nobody knows on which node the pods are, and the nodes are let in no more than
 * others, it cannot be said of each.
 */
function fromNodes(
  workload: WorkloadEndpoint,
  { nodes }: Sources,
  judged: PortSet,
  evaluation: Analysis['evaluation'],
): Exposure | undefined {
  const openings = nodes.map(({ index }): Opening => ({ ...between(index, workload, evaluation), count: 1, through: '' }));
  const found = sum('nodes', openings, judged);
  const isSomewhere = workload.pods.some(({ nodeName }) => nodeName === undefined);
  if (!found || found.verdict !== 'denied' || !isSomewhere) return found;
  return { ...found, verdict: 'depends', ports: judged.toRanges(), openPorts: judged.isAll ? '' : portsText(judged) };
}

const WIDTH: Readonly<Record<Verdict, number>> = { denied: 0, depends: 1, partial: 2, allowed: 3 };

function sum(to: ExposedTo, openings: readonly Opening[], judged: PortSet): Exposure | undefined {
  const there = openings.filter(({ count }) => count > 0);
  if (there.length === 0) return undefined;
  const open = there.filter(({ verdict }) => verdict !== 'denied');
  const ports = PortSet.union(open.map((each) => each.ports));
  const widest = there.reduce((wide, { verdict }) => (WIDTH[verdict] > WIDTH[wide] ? verdict : wide), 'denied' as Verdict);
  const count = (some: readonly Opening[]): number => some.reduce((total, each) => total + each.count, 0);
  return {
    to,
    verdict: widest,
    ports: ports.toRanges(),
    ...(widest === 'partial' && open.every(({ verdict, someAddresses }) => verdict !== 'partial' || someAddresses)
      ? { someAddresses: true as const }
      : {}),
    openPorts: judged.isAll && ports.isAll ? '' : portsText(ports.intersect(judged)),
    open: count(open),
    of: count(there),
    through: [...new Set(open.map(({ through }) => through))].filter((name) => name !== '').sort(),
  };
}
