import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { egressWithoutDns } from './egress-without-dns.ts';
import { hostNetworkPodSelected } from './host-network-pod-selected.ts';
import type { LintInput } from './lint-rule.ts';
import { namedPortOnNoPod } from './named-port-on-no-pod.ts';
import { neededButDenied } from './needed-but-denied.ts';
import { neededPortNotInService } from './needed-port-not-in-service.ts';
import { peerMatchesNothing } from './peer-matches-nothing.ts';
import { podCatalog } from './pod-catalog.ts';
import { policyAllowsServicePortNotPodPort } from './policy-allows-service-port-not-pod-port.ts';
import { policySelectsNothing } from './policy-selects-nothing.ts';
import { policyTypesOmittedIsolatesIngress } from './policy-types-omitted-isolates-ingress.ts';
import { ruleOpensEverything } from './rule-opens-everything.ts';
import { rulesInUndeclaredDirection } from './rules-in-undeclared-direction.ts';

/** Every lint rule, the loudest first. Adding one is a file beside this one and a line here. */
export const LINT_RULES = [
  neededButDenied,
  policyAllowsServicePortNotPodPort,
  policyTypesOmittedIsolatesIngress,
  egressWithoutDns,
  rulesInUndeclaredDirection,
  ruleOpensEverything,
  policySelectsNothing,
  peerMatchesNothing,
  namedPortOnNoPod,
  hostNetworkPodSelected,
  neededPortNotInService,
] as const;

/** Every finding about an input: in the order of the rules, and inside a rule in the order of the input. */
export function lint(input: LintInput): readonly Diagnostic[] {
  const context = { ...input, pods: podCatalog(input.cluster) };
  return LINT_RULES.flatMap((rule): readonly Diagnostic[] => rule.check(context));
}
