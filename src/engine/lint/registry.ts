import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { blockOfOtherFamily } from './block-of-other-family.ts';
import { denyPolicyOpensEverything } from './deny-policy-opens-everything.ts';
import { dnsOverOneProtocol } from './dns-over-one-protocol.ts';
import { egressWithoutDns } from './egress-without-dns.ts';
import { emptyEgressDoesNotIsolate } from './empty-egress-does-not-isolate.ts';
import { emptySelectorIsNotOutside } from './empty-selector-is-not-outside.ts';
import { equalPriorities } from './equal-priorities.ts';
import { exceptCancelled } from './except-cancelled.ts';
import { exceptLeavesNothing } from './except-leaves-nothing.ts';
import { exposedButDenied } from './exposed-but-denied.ts';
import { hostNetworkPeer } from './host-network-peer.ts';
import { hostNetworkPodSelected } from './host-network-pod-selected.ts';
import { ipBlockOfPod } from './ip-block-of-pod.ts';
import { ipBlockOfService } from './ip-block-of-service.ts';
import { ipv6Forgotten } from './ipv6-forgotten.ts';
import { namedPortOnNoPod } from './named-port-on-no-pod.ts';
import { namespaceWithoutPolicy } from './namespace-without-policy.ts';
import { neededButDenied } from './needed-but-denied.ts';
import { neededPortNotInService } from './needed-port-not-in-service.ts';
import { peerMatchesNothing } from './peer-matches-nothing.ts';
import { policyAddsNothing } from './policy-adds-nothing.ts';
import { policyAllowsServicePortNotPodPort } from './policy-allows-service-port-not-pod-port.ts';
import { policySelectsNothing } from './policy-selects-nothing.ts';
import { policyTypesOmittedIsolatesIngress } from './policy-types-omitted-isolates-ingress.ts';
import { portOnNoContainer } from './port-on-no-container.ts';
import { ruleCoveredByAnother } from './rule-covered-by-another.ts';
import type { LintRuleName } from './rule-names.ts';
import { ruleNeverDecides } from './rule-never-decides.ts';
import { ruleOpensEverything } from './rule-opens-everything.ts';
import { rulesInUndeclaredDirection } from './rules-in-undeclared-direction.ts';
import { selectorsInTwoItems } from './selectors-in-two-items.ts';
import type { LintInput } from './lint-rule.ts';
import { podCatalog } from './pod-catalog.ts';

/** Every lint rule, the loudest first. Adding one is a file beside this one and a line here. */
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
  exceptCancelled,
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
