import type { Evaluation, Half } from '#engine/evaluate/evaluation.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import { ruleReference } from '#engine/overview/describe-connection.ts';
import type { Direction } from '#engine/rules/policy.ts';
import { checkPeer, checkPort, type CheckedTraffic } from './checks.ts';
import type { NearestRule } from './explanation.ts';

/** Of all rules of the isolating policies, the one that fails in the fewest requirements; absent where they have no rules. */
export function nearestRule(
  half: Half,
  direction: Direction,
  traffic: CheckedTraffic,
  cluster: Cluster,
  evaluation: Evaluation,
): NearestRule | undefined {
  const { port } = traffic;
  const candidates = half.isolatedBy.flatMap((policy) =>
    policy.rules
      .filter((rule) => rule.direction === direction && rule.action === 'allow')
      .flatMap((rule) => {
        const portCheck = checkPort(rule, port === undefined || evaluation.portsOf(rule, half).has(port.protocol, port.port));
        return rule.peers.map((peer): NearestRule => ({
          rule: ruleReference(policy, rule),
          checks: [...checkPeer(peer, traffic, cluster, evaluation), ...portCheck],
        }));
      }),
  );
  return candidates.sort((a, b) => failures(a) - failures(b) || b.checks.length - a.checks.length)[0];
}

function failures({ checks }: NearestRule): number {
  // A check that no label could pass (an address outside, a pod on the host's network) is further away than one that fails by a label.
  return checks.reduce((sum, { passed, notAPod }) => sum + (passed ? 0 : notAPod === undefined ? 1 : 3), 0);
}
