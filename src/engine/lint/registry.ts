import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { blockOfOtherFamily } from './rules/block-of-other-family.ts';
import { denyPolicyOpensEverything } from './rules/deny-policy-opens-everything.ts';
import { dnsOverOneProtocol } from './rules/dns-over-one-protocol.ts';
import { egressWithoutDns } from './rules/egress-without-dns.ts';
import { emptyEgressDoesNotIsolate } from './rules/empty-egress-does-not-isolate.ts';
import { emptySelectorIsNotOutside } from './rules/empty-selector-is-not-outside.ts';
import { equalPriorities } from './rules/equal-priorities.ts';
import { exceptCanceled } from './rules/except-canceled.ts';
import { exceptLeavesNothing } from './rules/except-leaves-nothing.ts';
import { exposedButDenied } from './rules/exposed-but-denied.ts';
import { hostNetworkPeer } from './rules/host-network-peer.ts';
import { hostNetworkPodSelected } from './rules/host-network-pod-selected.ts';
import { ipBlockOfPod } from './rules/ip-block-of-pod.ts';
import { ipBlockOfService } from './rules/ip-block-of-service.ts';
import { ipv6Forgotten } from './rules/ipv6-forgotten.ts';
import { namedPortOnNoPod } from './rules/named-port-on-no-pod.ts';
import { namespaceWithoutPolicy } from './rules/namespace-without-policy.ts';
import { neededButDenied } from './rules/needed-but-denied.ts';
import { neededPortNotInService } from './rules/needed-port-not-in-service.ts';
import { peerMatchesNothing } from './rules/peer-matches-nothing.ts';
import { policyAddsNothing } from './rules/policy-adds-nothing.ts';
import { policyAllowsServicePortNotPodPort } from './rules/policy-allows-service-port-not-pod-port.ts';
import { policySelectsNothing } from './rules/policy-selects-nothing.ts';
import { policyTypesOmittedIsolatesIngress } from './rules/policy-types-omitted-isolates-ingress.ts';
import { portOnNoContainer } from './rules/port-on-no-container.ts';
import { ruleCoveredByAnother } from './rules/rule-covered-by-another.ts';
import type { LintRuleName } from './rule-names.ts';
import { ruleNeverDecides } from './rules/rule-never-decides.ts';
import { ruleOpensEverything } from './rules/rule-opens-everything.ts';
import { rulesInUndeclaredDirection } from './rules/rules-in-undeclared-direction.ts';
import { selectorsInTwoItems } from './rules/selectors-in-two-items.ts';
import type { LintInput } from './lint-rule.ts';
import { podCatalog } from './pod-catalog.ts';

/** Every lint rule, the loudest first. Adding one is a file in `rules` and a line here. */
export const LINT_RULES = [
  neededButDenied,
  exposedButDenied,
  selectorsInTwoItems,
  policyAllowsServicePortNotPodPort,
  policyTypesOmittedIsolatesIngress,
  emptyEgressDoesNotIsolate,
  denyPolicyOpensEverything,
  emptySelectorIsNotOutside,
  egressWithoutDns,
  dnsOverOneProtocol,
  rulesInUndeclaredDirection,
  ruleOpensEverything,
  ruleNeverDecides,
  equalPriorities,
  policySelectsNothing,
  peerMatchesNothing,
  hostNetworkPeer,
  portOnNoContainer,
  namedPortOnNoPod,
  exceptCanceled,
  exceptLeavesNothing,
  ipBlockOfService,
  ipBlockOfPod,
  blockOfOtherFamily,
  ipv6Forgotten,
  hostNetworkPodSelected,
  neededPortNotInService,
  policyAddsNothing,
  ruleCoveredByAnother,
  namespaceWithoutPolicy,
] as const satisfies readonly { readonly code: LintRuleName }[];

/** Every finding about an input: in the order of the rules, and inside a rule in the order of the input. */
export function lint(input: LintInput): readonly Diagnostic[] {
  const context = { ...input, pods: podCatalog(input.cluster) };
  return LINT_RULES.flatMap((rule): readonly Diagnostic[] => rule.check(context));
}
