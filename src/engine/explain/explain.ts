import type { Evaluation, Half, Halves } from '#engine/evaluate/evaluation.ts';
import { judge } from '#engine/evaluate/port-pairs.ts';
import type { Cluster, Protocol } from '#engine/model/cluster.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { describeConnection, policyReference } from '#engine/overview/describe-connection.ts';
import type { NeedSummary } from '#engine/overview/picture.ts';
import type { Direction } from '#engine/rules/policy.ts';
import type { Explanation, HalfExplanation, Reason } from './explanation.ts';
import { nearestRule, overruledRules } from './nearest-rule.ts';
import { reasonsOfSlice } from './slice-reasons.ts';
import { tierWalks } from './tier-walk.ts';

/** Ports to explain: the declared ones unless a single port is asked about. */
export interface AskedPort {
  readonly protocol: Protocol;
  readonly port: number;
}

/**
 * Explains one pair of endpoints (by index) from the slices that gave it its color; nothing is evaluated anew.
 * @param ownNode where single pods are asked about: whether the traffic comes from the destination pod's own node (NP-21)
 */
export function explainPair(
  source: number,
  destination: number,
  cluster: Cluster,
  evaluation: Evaluation,
  needed: readonly NeedSummary[] = [],
  asked?: AskedPort,
  ownNode?: boolean,
): Explanation {
  const connection = describeConnection(source, destination, evaluation, needed);
  const halves = evaluation.halves(source, destination);
  if (typeof halves === 'string') {
    const reason: Reason = { kind: 'no-connection', because: halves, ports: PortSet.ALL.toRanges() };
    const half = (direction: Direction): HalfExplanation => ({ direction, verdict: 'denied', reasons: [reason] });
    return { connection, egress: half('egress'), ingress: half('ingress') };
  }
  const judged = judgedPorts(destination, evaluation, asked);
  const port = asked ?? deniedNeed(needed) ?? firstPort(judged);
  const explainHalf = (direction: Direction): HalfExplanation => {
    const half = halves[direction];
    const verdict = half.exempt ? 'allowed' : judge(half.decision, judged);
    const peer = evaluation.endpoints[direction === 'egress' ? destination : source]!;
    const isDenied = verdict === 'denied';
    const nearest = isDenied ? nearestRule(half, direction, { peer, ...(port ? { port } : {}) }, cluster, evaluation) : undefined;
    const walks = tierWalks(half, judged, evaluation);
    const overruled = isDenied ? overruledRules(half, direction, port, evaluation) : [];
    return {
      direction,
      verdict,
      reasons: reasonsOf(half, judged, evaluation),
      ...(walks.length > 0 ? { walks } : {}),
      ...(nearest ? { nearest } : {}),
      ...(overruled.length > 0 ? { overruled } : {}),
    };
  };
  const nodeDecides = ownNodeDecides(source, destination, halves, evaluation);
  const explainOf = (direction: Direction): HalfExplanation => {
    if (direction !== nodeDecides || ownNode === false) return explainHalf(direction);
    if (ownNode) return { direction, verdict: 'allowed', reasons: [{ kind: 'exempt', because: 'own-node', ports: judged.toRanges() }] };
    return perhapsOwnNode(direction, halves[direction]);
  };
  return { connection, egress: explainOf('egress'), ingress: explainOf('ingress') };
}

function judgedPorts(destination: number, evaluation: Evaluation, asked: AskedPort | undefined): PortSet {
  if (asked) return PortSet.single(asked.protocol, asked.port);
  const to = evaluation.endpoints[destination]!;
  return to.kind === 'workload' && !to.declared.isEmpty ? to.declared : PortSet.ALL;
}

function deniedNeed(needed: readonly NeedSummary[]): AskedPort | undefined {
  return needed.find(({ verdict }) => verdict === 'denied');
}

/** The lowest port, to ask about one where several are meant. */
export function firstPort(ports: PortSet): AskedPort | undefined {
  if (ports.isAll) return undefined;
  const ranges = ports.toRanges();
  const protocol = PROTOCOLS.find((each) => ranges[each].length > 0);
  return protocol ? { protocol, port: ranges[protocol][0]![0] } : undefined;
}

/** The slices that hold the judged ports, as reasons. */
export function reasonsOf(half: Half, judged: PortSet, evaluation: Evaluation): readonly Reason[] {
  if (half.exempt) return [{ kind: 'exempt', because: half.exempt, ports: judged.toRanges() }];
  return half.decision.slices.flatMap((slice) => {
    const ports = slice.ports.intersect(judged);
    return ports.isEmpty ? [] : reasonsOfSlice(slice, ports, half, evaluation);
  });
}

/** Where only some of the pods are on a node: the half that this leaves open. Into them (NP-21), or out of them to their node. */
function ownNodeDecides(source: number, destination: number, { ingress }: Halves, evaluation: Evaluation): Direction | undefined {
  if (evaluation.pair(source, destination).because !== 'own-node') return undefined;
  return ingress.exempt === 'external' || ingress.exempt === 'host-network' ? 'egress' : 'ingress';
}

function perhapsOwnNode(direction: Direction, { isolatedBy }: Half): HalfExplanation {
  const policies = isolatedBy.map(policyReference);
  const ports = PortSet.ALL.toRanges();
  return { direction, verdict: 'depends', reasons: [{ kind: 'depends', because: 'own-node', rules: [], policies, ports }] };
}
