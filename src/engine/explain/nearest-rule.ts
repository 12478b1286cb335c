import type { Evaluation, Half } from '#engine/evaluate/evaluation.ts';
import type { Slice } from '#engine/evaluate/slice.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import { ruleReference } from '#engine/overview/describe-connection.ts';
import type { Direction, Policy, Rule, RuleReference, TierName } from '#engine/rules/policy.ts';
import { checkPeer, checkPort, type CheckedTraffic } from './checks.ts';
import type { NearestRule } from './explanation.ts';

interface RuleOfPolicy {
  readonly policy: Policy;
  readonly rule: Rule;
}

/**
 * Of all rules that are read before the traffic is stopped and could let it through, the one that fails in the fewest
 * requirements; absent where there are none.
 */
export function nearestRule(
  half: Half,
  direction: Direction,
  traffic: CheckedTraffic,
  cluster: Cluster,
  evaluation: Evaluation,
): NearestRule | undefined {
  const { port } = traffic;
  const candidates = readBeforeDenial(half, direction, port)
    .filter(({ rule }) => rule.action === 'allow')
    .flatMap(({ policy, rule }) => {
      const portCheck = checkPort(rule, port === undefined || evaluation.portsOf(rule, half).has(port.protocol, port.port));
      return rule.peers.map((peer): NearestRule => ({
        rule: ruleReference(policy, rule),
        checks: [...checkPeer(peer, traffic, cluster, evaluation), ...portCheck],
      }));
    });
  const [nearest] = candidates.sort((a, b) => failures(a) - failures(b) || b.checks.length - a.checks.length);
  // The rules of admin policies are about all that goes on in a cluster: one that fits in nothing is not near.
  const isNear = nearest?.rule.standing === undefined || nearest.checks.some(({ passed }) => passed);
  return isNear ? nearest : undefined;
}

/** Rules that would let the traffic through, and are never asked, since a rule of an admin policy denies before them. */
export function overruledRules(
  half: Half,
  direction: Direction,
  port: CheckedTraffic['port'],
  evaluation: Evaluation,
): readonly RuleReference[] {
  const denial = denialOf(half, port);
  if (denial?.reason.kind !== 'rule') return [];
  const { members } = denial.reason.bundle;
  const rules = rulesInOrder(half, direction);
  const behind = rules.slice(rules.findIndex(({ rule }) => members.some((member) => member.rule === rule)) + 1);
  return behind
    .filter(({ rule }) => rule.action === 'allow')
    .filter(({ rule }) => {
      const opens = port
        ? evaluation.portsOf(rule, half).has(port.protocol, port.port)
        : denial.ports.isSubsetOf(evaluation.portsOf(rule, half));
      return opens && rule.peers.some(({ predicate }) => evaluation.classMatches(predicate, half.peer) === 'yes');
    })
    .map(({ policy, rule }) => ruleReference(policy, rule));
}

/** The rules that are asked, in their order, up to the one that denies; where isolation does, all of the tiers up to it. */
function readBeforeDenial(half: Half, direction: Direction, port: CheckedTraffic['port']): readonly RuleOfPolicy[] {
  const rules = rulesInOrder(half, direction);
  const denial = denialOf(half, port);
  const asked = rules.filter(({ policy }, at) => !skipped(rules, policy.tier, at, denial));
  if (denial?.reason.kind !== 'rule') return asked.filter(({ policy }) => policy.tier !== 'baseline');
  const { members } = denial.reason.bundle;
  const end = asked.findIndex(({ rule }) => members.some((member) => member.rule === rule));
  return end < 0 ? asked : asked.slice(0, end);
}

/** Whether a rule stands in its tier behind one that passed the traffic on. */
function skipped(rules: readonly RuleOfPolicy[], tier: TierName, at: number, denial: Slice | undefined): boolean {
  const passes = denial?.passes.find((bundle) => bundle.tier === tier);
  if (!passes) return false;
  const passing = rules.findIndex(({ rule }) => passes.members.some((member) => member.rule === rule));
  return passing >= 0 && at >= passing;
}

function rulesInOrder({ policies }: Half, direction: Direction): readonly RuleOfPolicy[] {
  return policies.flatMap((policy) => policy.rules.filter((rule) => rule.direction === direction).map((rule) => ({ policy, rule })));
}

function denialOf({ decision }: Half, port: CheckedTraffic['port']): Slice | undefined {
  return decision.slices.find(({ allowed, ports }) => !allowed && (port === undefined || ports.has(port.protocol, port.port)));
}

function failures({ checks }: NearestRule): number {
  // A check that no label could pass (an address outside, a pod on the host's network) is further away than one that fails by a label.
  return checks.reduce((sum, { passed, notAPod }) => sum + (passed ? 0 : notAPod === undefined ? 1 : 3), 0);
}
