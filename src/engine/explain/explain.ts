import { isEnforced } from '#engine/rules/enforcement.ts';
import type { Evaluation, Half, Halves } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { judge } from '#engine/evaluate/port-pairs.ts';
import type { Slice } from '#engine/evaluate/slice.ts';
import type { Cluster, Protocol } from '#engine/model/cluster.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { describeConnection, policyReference, ruleReference } from '#engine/overview/describe-connection.ts';
import { describeWayInConnection } from '#engine/overview/describe-way-in.ts';
import type { NeedSummary } from '#engine/overview/picture.ts';
import type { Direction, Policy, RuleReference } from '#engine/rules/policy.ts';
import type { Explanation, HalfExplanation, Reason } from './explanation.ts';
import { nearestRule } from './nearest-rule.ts';

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
    const nearest =
      verdict === 'denied' ? nearestRule(half, direction, { peer, ...(port ? { port } : {}) }, cluster, evaluation) : undefined;
    return { direction, verdict, reasons: reasonsOf(half, judged, evaluation), ...(nearest ? { nearest } : {}) };
  };
  return {
    connection,
    egress: explainHalf('egress'),
    ingress: ownNode
      ? { direction: 'ingress', verdict: 'allowed', reasons: [{ kind: 'exempt', because: 'own-node', ports: judged.toRanges() }] }
      : ownNode === undefined
        ? withOwnNode(explainHalf('ingress'), source, destination, halves, evaluation)
        : explainHalf('ingress'),
  };
}

/** Explains the edge from a way in to the workload behind it. */
export function explainWayIn(judged: WayInVerdict, evaluation: Evaluation): Explanation {
  const { because, destination, verdict, ports } = judged;
  const connection = describeWayInConnection(judged);
  const egress: HalfExplanation = {
    direction: 'egress',
    verdict: 'allowed',
    reasons: [{ kind: 'exempt', because: 'way-in', ports: ports.toRanges() }],
  };
  const ingress = (reasons: readonly Reason[]): Explanation => ({
    connection,
    egress,
    ingress: { direction: 'ingress', verdict, reasons },
  });
  switch (because.kind) {
    case 'not-isolated': {
      const exempt = isEnforced(evaluation.profile) ? undefined : ('not-enforced' as const);
      return ingress([
        exempt ? { kind: 'exempt', because: exempt, ports: ports.toRanges() } : { kind: 'not-isolated', ports: ports.toRanges() },
      ]);
    }
    case 'node-address': {
      const isolating = evaluation.isolatedBy(destination.index, 'ingress');
      return ingress([
        { kind: 'depends', because: 'node-address', rules: [], policies: isolating.map(policyReference), ports: ports.toRanges() },
      ]);
    }
    case 'every-address':
    case 'client-address': {
      // The rest of the world stands for the client that nobody knows.
      const world = evaluation.endpoint('external:0.0.0.0/0') ?? evaluation.endpoint('external:::/0');
      const halves = world ? evaluation.halves(world.index, destination.index) : 'no-common-family';
      return ingress(typeof halves === 'string' ? [] : reasonsOf(halves.ingress, ports, evaluation));
    }
  }
}

function judgedPorts(destination: number, evaluation: Evaluation, asked: AskedPort | undefined): PortSet {
  if (asked) return PortSet.single(asked.protocol, asked.port);
  const to = evaluation.endpoints[destination]!;
  return to.kind === 'workload' && !to.declared.isEmpty ? to.declared : PortSet.ALL;
}

function deniedNeed(needed: readonly NeedSummary[]): AskedPort | undefined {
  return needed.find(({ verdict }) => verdict === 'denied');
}

function firstPort(ports: PortSet): AskedPort | undefined {
  if (ports.isAll) return undefined;
  const ranges = ports.toRanges();
  const protocol = PROTOCOLS.find((each) => ranges[each].length > 0);
  return protocol ? { protocol, port: ranges[protocol][0]![0] } : undefined;
}

/** The slices that hold the judged ports, as reasons. */
function reasonsOf(half: Half, judged: PortSet, evaluation: Evaluation): readonly Reason[] {
  if (half.exempt) return [{ kind: 'exempt', because: half.exempt, ports: judged.toRanges() }];
  return half.decision.slices.flatMap((slice) => {
    const ports = slice.ports.intersect(judged);
    return ports.isEmpty ? [] : reasonsOfSlice(slice, ports, half, evaluation);
  });
}

function reasonsOfSlice(slice: Slice, open: PortSet, half: Half, evaluation: Evaluation): readonly Reason[] {
  const ports = open.toRanges();
  const { reason, doubts } = slice;
  if (doubts.length > 0) {
    const rules = doubts.flatMap((bundle) => evaluation.rulesBehind(bundle, half).map(({ policy, rule }) => ruleReference(policy, rule)));
    const policies = reason.kind === 'isolated' ? reason.policies : [];
    return [{ kind: 'depends', because: 'unknown-address', rules, policies: policies.map(policyReference), ports }];
  }
  switch (reason.kind) {
    case 'default':
      return [{ kind: 'not-isolated', ports }];
    case 'isolated':
      if (reason.policies.length === 0) return [{ kind: 'unselected', ports }];
      return [{ kind: 'isolated', tier: reason.tier, policies: reason.policies.map((policy: Policy) => policyReference(policy)), ports }];
    case 'rule': {
      const { tier, action } = reason.bundle;
      const rules: readonly RuleReference[] = evaluation
        .rulesBehind(reason.bundle, half)
        .filter(({ certain }) => certain)
        .map(({ policy, rule }) => ruleReference(policy, rule));
      return rules.map((rule) => ({ kind: 'rule', tier, rule, action: action === 'deny' ? 'deny' : 'allow', ports }));
    }
  }
}

/** NP-21: where only some of the pods are on the source's node, that is why it cannot be said. */
function withOwnNode(half: HalfExplanation, source: number, destination: number, halves: Halves, evaluation: Evaluation): HalfExplanation {
  if (evaluation.pair(source, destination).because !== 'own-node') return half;
  const reason: Reason = {
    kind: 'depends',
    because: 'own-node',
    rules: [],
    policies: halves.ingress.isolatedBy.map(policyReference),
    ports: PortSet.ALL.toRanges(),
  };
  return { direction: half.direction, verdict: 'depends', reasons: [reason] };
}
