import type { Half, Evaluation } from '#engine/evaluate/evaluation.ts';
import { judge } from '#engine/evaluate/port-pairs.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Policy, PolicyReference, Rule, RuleReference } from '#engine/rules/policy.ts';
import type { Connection, NeedSummary, SideSummary } from './picture.ts';

/** One pair in the words of the picture: its verdict, its ports and a short form of both halves. */
export function describeConnection(
  source: number,
  destination: number,
  evaluation: Evaluation,
  needed: readonly NeedSummary[] = [],
): Connection {
  const pair = evaluation.pair(source, destination);
  const to = evaluation.endpoints[destination]!;
  const declared = to.kind === 'workload' ? to.declared : PortSet.NONE;
  const judged = declared.isEmpty ? PortSet.ALL : declared;
  const halves = evaluation.halves(source, destination);
  const sides = typeof halves === 'string' ? undefined : halves;
  const leaving = sides ? describeSide(sides.egress, judged, evaluation) : NO_SIDE;
  const arriving = sides ? describeSide(sides.ingress, judged, evaluation) : NO_SIDE;
  const verdict = pair.declared ?? pair.verdict;
  return {
    source: evaluation.endpoints[source]!.id,
    destination: to.id,
    verdict,
    allPorts: pair.verdict,
    ports: pair.allowed.toRanges(),
    ...(pair.verdict === 'depends' ? { possible: pair.possible.toRanges() } : {}),
    openPorts: portsText(pair.allowed.intersect(judged)),
    declaredPorts: declared.isEmpty ? '' : portsText(declared),
    noPolicy: verdict === 'allowed' && sides !== undefined && isUnpoliced(sides.egress) && isUnpoliced(sides.ingress),
    ...(verdict === 'denied' && sides ? { deniedAt: deniedAt(leaving.verdict, arriving.verdict) } : {}),
    ...(verdict === 'depends' && pair.because ? { because: pair.because } : {}),
    leaving,
    arriving,
    ...(needed.length > 0 ? { needed } : {}),
  };
}

const NO_SIDE: SideSummary = { verdict: 'denied', isolatedBy: [], allowedBy: [] };

/** One half in short. */
export function describeSide(half: Half, judged: PortSet, evaluation: Evaluation): SideSummary {
  if (half.exempt) return { verdict: 'allowed', isolatedBy: [], allowedBy: [] };
  const deniedBy = decidingRules(half, judged, evaluation, false);
  return {
    verdict: judge(half.decision, judged),
    isolatedBy: half.isolatedBy.map(({ id }) => id),
    allowedBy: decidingRules(half, judged, evaluation, true),
    ...(deniedBy.length > 0 ? { deniedBy } : {}),
    ...(half.decision.slices.some(({ reason }) => reason.kind === 'isolated' && reason.policies.length === 0)
      ? { unselected: true as const }
      : {}),
  };
}

/** Whether no policy has a say in a half: none isolates, and no rule of an admin policy is about it. */
export function isUnpoliced({ exempt, policies }: Half): boolean {
  return exempt !== undefined || policies.length === 0;
}

/** The rules that let (some of) the judged ports through, or stop them. */
function decidingRules(half: Half, judged: PortSet, evaluation: Evaluation, letsIn: boolean): readonly RuleReference[] {
  return half.decision.slices.flatMap(({ allowed, ports, reason }) => {
    if (allowed !== letsIn || reason.kind !== 'rule' || ports.intersect(judged).isEmpty) return [];
    return evaluation
      .rulesBehind(reason.bundle, half)
      .filter(({ certain }) => certain)
      .map(({ policy, rule }) => ruleReference(policy, rule));
  });
}

/** With both halves denied (or each open on other ports), it stops at both ends. */
function deniedAt(leaving: Verdict, arriving: Verdict): 'leaving' | 'arriving' | 'both' {
  if (leaving === 'denied' && arriving !== 'denied') return 'leaving';
  if (arriving === 'denied' && leaving !== 'denied') return 'arriving';
  return 'both';
}

/** A policy, as sentences name it. */
export function policyReference(policy: Policy): PolicyReference {
  return { policy: policy.id, policyName: policy.name, origin: policy.origin };
}

/** A rule, as sentences name it: counted from 1. */
export function ruleReference(policy: Policy, rule: Rule): RuleReference {
  const reference = { policy: policy.id, policyName: policy.name, direction: rule.direction, rule: rule.index + 1, origin: rule.origin };
  const { tier, priority } = policy;
  if (tier === 'network-policy') return reference;
  const named = { ...(priority === undefined ? {} : { priority }), ...(rule.name === undefined ? {} : { name: rule.name }) };
  return { ...reference, standing: { tier, ...named, action: rule.action } };
}

/** Ports as people write them: `5432`, `8000–8010`, `UDP 53`, `all TCP`; nothing for all ports. */
export function portsText(ports: PortSet): string {
  if (ports.isAll) return '';
  let text = writtenPorts.get(ports.key);
  if (text === undefined) writtenPorts.set(ports.key, (text = writePorts(ports)));
  return text;
}

/** Few sets of ports stand for many pairs: each is written once. */
const writtenPorts = new Map<string, string>();

function writePorts(ports: PortSet): string {
  const ranges = ports.toRanges();
  return PROTOCOLS.flatMap((protocol) =>
    ranges[protocol].map(([low, high]) => {
      if (low === 1 && high === 65535) return `all ${protocol}`;
      const numbers = low === high ? `${low}` : `${low}–${high}`;
      return protocol === 'TCP' ? numbers : `${protocol} ${numbers}`;
    }),
  ).join(', ');
}
