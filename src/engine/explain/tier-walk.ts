import { TIER_ORDER } from '#engine/evaluate/decide.ts';
import type { Evaluation, Half } from '#engine/evaluate/evaluation.ts';
import type { RuleBundle, Slice } from '#engine/evaluate/slice.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import { policyReference, ruleReference } from '#engine/overview/describe-connection.ts';
import type { RuleReference, TierName } from '#engine/rules/policy.ts';
import type { Rung, TierWalk } from './explanation.ts';
import { outcomeReasons, reasonsOfSlice } from './slice-reasons.ts';

/**
 * The ways of the judged ports through the tiers, as far as a policy of the admin or the baseline tier selects the end:
 * without one there is nothing to climb.
 */
export function tierWalks(half: Half, judged: PortSet, evaluation: Evaluation): readonly TierWalk[] {
  if (half.exempt || half.policies.every(({ tier }) => tier === 'network-policy')) return [];
  const walks = new Map<string, { ports: PortSet; rungs: readonly Rung[] }>();
  for (const slice of half.decision.slices) {
    const ports = slice.ports.intersect(judged);
    if (ports.isEmpty) continue;
    const rungs = rungsOf(slice, ports, half, evaluation);
    // The ports stand in the reasons as well, and are no reason to tell two ladders apart.
    const key = JSON.stringify(rungs, (name, value: unknown) => (name === 'ports' ? undefined : value));
    const known = walks.get(key);
    const all = known ? known.ports.union(ports) : ports;
    walks.set(key, { ports: all, rungs: known ? rungsOf(slice, all, half, evaluation) : rungs });
  }
  return [...walks.values()].map(({ ports, rungs }) => ({ ports: ports.toRanges(), rungs }));
}

const RUNGS: readonly (TierName | 'default')[] = [...TIER_ORDER, 'default'];

function rungsOf(slice: Slice, ports: PortSet, half: Half, evaluation: Evaluation): readonly Rung[] {
  const last = lastTier(slice);
  const open = doubtfulTier(slice) ?? last;
  return RUNGS.map((tier): Rung => {
    const at = RUNGS.indexOf(tier);
    if (tier === open) return { tier, step: 'decides', reasons: reasonsOfSlice(slice, ports, half, evaluation) };
    if (tier === last) return { tier, step: 'perhaps', reasons: outcomeReasons(slice.reason, ports.toRanges(), half, evaluation) };
    if (at > RUNGS.indexOf(last) || tier === 'default') return { tier, step: 'not-reached' };
    const passes = slice.passes.filter((bundle) => bundle.tier === tier);
    if (passes.length > 0) return { tier, step: 'passes', rules: passes.flatMap((bundle) => rulesOf(bundle, half, evaluation)) };
    const policies = half.policies.filter((policy) => policy.tier === tier);
    if (policies.length === 0) return { tier, step: 'not-selected' };
    return { tier, step: 'no-match', policies: policies.map(policyReference) };
  });
}

function lastTier({ reason }: Slice): TierName | 'default' {
  switch (reason.kind) {
    case 'default':
      return 'default';
    case 'isolated':
      return reason.tier;
    case 'rule':
      return reason.bundle.tier;
  }
}

/** The first tier in which it cannot be said what comes of the ports. */
function doubtfulTier({ doubts, selecting = [] }: Slice): TierName | undefined {
  return TIER_ORDER.find((tier) => [...doubts, ...selecting].some((each) => each.tier === tier));
}

function rulesOf(bundle: RuleBundle, half: Half, evaluation: Evaluation): readonly RuleReference[] {
  return evaluation.rulesBehind(bundle, half).map(({ policy, rule }) => ruleReference(policy, rule));
}
