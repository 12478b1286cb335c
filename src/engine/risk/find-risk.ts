import type { Analysis } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { isFromInternet, pathsFromInternet } from '#engine/paths/paths-from-internet.ts';
import { FINDING_SEVERITIES } from '#engine/security/severity.ts';
import { type CountingFindings, FindingsByWorkload } from './counting-findings.ts';
import type { ExposedWorkload, RiskAnswer, RiskQuestion } from './risk.ts';

/** Which workloads with findings that count can be reached from the internet, and how. */
export function findRisk({ analysis }: Analyzed, question: RiskQuestion): RiskAnswer {
  const { security, evaluation } = analysis;
  const nothing: RiskAnswer = { question, exposed: [], notReached: [], notRated: [] };
  if (!security) return nothing;
  const findings = new FindingsByWorkload(security, question);
  const paths = new Map(pathsFromInternet(analysis).map((found) => [found.endpoint, found]));
  const closed = closedDoors(analysis);
  const listed = evaluation.endpoints.flatMap((endpoint): readonly Listed[] => {
    const found = endpoint.kind === 'workload' ? findings.of(endpoint.workload.id) : undefined;
    if (!found) return [];
    const way = paths.get(endpoint.id);
    const { counts, worst, otherImage, isRated } = found;
    const workload = {
      endpoint: endpoint.id,
      counts,
      worst,
      path: way?.path ?? [],
      ...(way?.uncertain ? { uncertain: true as const } : {}),
      ...(closed.has(endpoint.index) ? { exposedButDenied: true as const } : {}),
      ...(otherImage ? { otherImage: true as const } : {}),
    };
    return [{ workload, isRated }];
  });
  const inOrder = listed.toSorted((a, b) => compare(a.workload, b.workload));
  const rated = inOrder.filter(({ isRated }) => isRated).map(({ workload }) => workload);
  return {
    question,
    exposed: rated.filter(({ path }) => path.length > 0),
    notReached: rated.filter(({ path }) => path.length === 0),
    notRated: inOrder.filter(({ isRated }) => !isRated).map(({ workload }) => workload),
  };
}

interface Listed extends Pick<CountingFindings, 'isRated'> {
  readonly workload: ExposedWorkload;
}

/** The fewest steps first, certain ones before others, then the graver; what cannot be reached last. */
function compare(a: ExposedWorkload, b: ExposedWorkload): number {
  const steps = ({ path }: ExposedWorkload): number => (path.length === 0 ? Infinity : path.length);
  if (steps(a) !== steps(b)) return steps(a) - steps(b);
  if (a.uncertain !== b.uncertain) return a.uncertain ? 1 : -1;
  const graver = FINDING_SEVERITIES.find((severity) => a.counts[severity] !== b.counts[severity]);
  if (graver) return b.counts[graver] - a.counts[graver];
  return a.endpoint < b.endpoint ? -1 : 1;
}

/** Workloads (by index) with a way in from the internet, none of which lets anybody in for certain, and one of which policies close. */
function closedDoors(analysis: Analysis): ReadonlySet<number> {
  const ways = analysis.waysIn.filter((way) => isFromInternet(way, analysis));
  const open = new Set(
    ways.filter((way) => way.verdict === 'allowed' || way.verdict === 'partial').map(({ destination }) => destination.index),
  );
  const closed = ways.filter((way) => isClosed(way, analysis)).map(({ destination }) => destination.index);
  return new Set(closed.filter((index) => !open.has(index)));
}

/** Denied, or so but for the pod's own node, which no policy shuts out (S-4, NP-21). */
function isClosed({ verdict, because, destination, ports }: WayInVerdict, { evaluation }: Analysis): boolean {
  if (verdict === 'denied') return true;
  if (verdict !== 'depends' || because.kind !== 'node-address') return false;
  return evaluation.endpoints.every((outside) => {
    if (outside.kind !== 'external' || outside.domain !== undefined) return true;
    const halves = evaluation.halves(outside.index, destination.index);
    return typeof halves === 'string' || halves.ingress.exempt === 'own-node' || halves.ingress.decision.allowed.intersect(ports).isEmpty;
  });
}
