import type { Evaluation, Half } from '#engine/evaluate/evaluation.ts';
import type { RuleBundle, Slice, SliceReason } from '#engine/evaluate/slice.ts';
import type { PortRanges, PortSet } from '#engine/model/port-set.ts';
import type { DependsReason } from '#engine/model/verdict.ts';
import { policyReference, ruleReference } from '#engine/overview/describe-connection.ts';
import type { RuleReference } from '#engine/rules/policy.ts';
import type { Reason } from './explanation.ts';

/** Why some of a slice's ports have their outcome, or why that cannot be said. */
export function reasonsOfSlice(slice: Slice, ports: PortSet, half: Half, evaluation: Evaluation): readonly Reason[] {
  const { reason, doubts, rivals, selecting = [] } = slice;
  if (slice.because === undefined) return outcomeReasons(reason, ports.toRanges(), half, evaluation);
  const rules = distinctRules(rivals.length > 0 ? rivals : doubts, half, evaluation);
  const isolating = reason.kind === 'isolated' && rivals.length === 0 ? reason.policies : [];
  const policies = [...new Set([...isolating, ...selecting])].map(policyReference);
  const because = doubtOf(slice, half, evaluation);
  const unknownNode = because === 'unknown-address' && asksForNodes(doubts, half, evaluation) ? { unknownNode: true as const } : {};
  const unlabeled = evaluation.hasUnknownLabels(half.subject) ? 'subject' : 'peer';
  const labels = because === 'unknown-labels' ? { unlabeled: unlabeled as typeof unlabeled } : {};
  return [{ kind: 'depends', because, ...unknownNode, ...labels, rules, policies, ports: ports.toRanges() }];
}

/** Why a slice has its outcome, if nothing that is doubtful happens. */
export function outcomeReasons(reason: SliceReason, ports: PortRanges, half: Half, evaluation: Evaluation): readonly Reason[] {
  switch (reason.kind) {
    case 'default':
      return [{ kind: 'not-isolated', ports }];
    case 'isolated':
      if (reason.policies.length === 0) return [{ kind: 'unselected', ports }];
      return [{ kind: 'isolated', tier: reason.tier, policies: reason.policies.map(policyReference), ports }];
    case 'rule': {
      const { tier, action } = reason.bundle;
      return evaluation
        .rulesBehind(reason.bundle, half)
        .filter(({ certain }) => certain)
        .map(({ policy, rule }) => ({
          kind: 'rule',
          tier,
          rule: ruleReference(policy, rule),
          action: action === 'deny' ? 'deny' : 'allow',
          ports,
        }));
    }
  }
}

function doubtOf({ because = 'unknown-address' }: Slice, { peer }: Half, evaluation: Evaluation): DependsReason {
  return because === 'unknown-address' && evaluation.isDomain(peer) ? 'domain-name' : because;
}

/** Whether it is peers of nodes alone that perhaps match. */
function asksForNodes(bundles: readonly RuleBundle[], half: Half, evaluation: Evaluation): boolean {
  const unsure = bundles
    .flatMap((bundle) => evaluation.rulesBehind(bundle, half))
    .filter(({ certain }) => !certain)
    .flatMap(({ rule }) => rule.peers.filter(({ predicate }) => evaluation.classMatches(predicate, half.peer) === 'maybe'));
  return unsure.length > 0 && unsure.every(({ predicate }) => predicate.kind === 'nodes');
}

function distinctRules(bundles: readonly RuleBundle[], half: Half, evaluation: Evaluation): readonly RuleReference[] {
  const rules = bundles.flatMap((bundle) => evaluation.rulesBehind(bundle, half));
  return [...new Map(rules.map(({ policy, rule }) => [rule, ruleReference(policy, rule)])).values()];
}
