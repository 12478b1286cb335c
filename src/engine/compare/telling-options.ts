import type { Cluster } from '#engine/model/cluster.ts';
import { type EnforcementOptionName, type EnforcementOptions, presetOptions } from '#engine/rules/enforcement.ts';
import type { Policy } from '#engine/rules/policy.ts';

/**
 * Tells which options can make a difference between pairs in a cluster at all: one about Fargate says nothing where no pod
 * runs there. Two profiles that differ in no other option judge every pair alike, and need be evaluated once.
 */
export class TellingOptions {
  readonly #telling: ReadonlySet<EnforcementOptionName>;

  constructor(cluster: Cluster, policies: readonly Policy[]) {
    const telling = Object.entries(tellingOf(cluster, policies)).filter(([, tells]) => tells);
    this.#telling = new Set(telling.map(([name]) => name as EnforcementOptionName));
  }

  /** The same options, with those that make no difference as `kubernetes` has them. */
  of(options: EnforcementOptions): EnforcementOptions {
    const usual = presetOptions('kubernetes');
    if (options.enforcement === 'off') return { ...usual, enforcement: 'off' };
    const kept = Object.entries(options).filter(([name]) => this.#telling.has(name as EnforcementOptionName));
    return { ...usual, ...Object.fromEntries(kept) };
  }

  /** The options in which two ways to enforce differ, as far as that makes a difference. */
  differing(before: EnforcementOptions, after: EnforcementOptions): readonly EnforcementOptionName[] {
    const [was, is] = [this.of(before), this.of(after)];
    if (was.enforcement !== is.enforcement) return ['enforcement'];
    return (Object.keys(was) as EnforcementOptionName[]).filter((name) => was[name] !== is[name]);
  }
}

function tellingOf(cluster: Cluster, policies: readonly Policy[]): Readonly<Record<EnforcementOptionName, boolean>> {
  const pods = cluster.workloads.flatMap((workload) => workload.pods);
  const onHost = pods.some(({ hostNetwork }) => hostNetwork);
  const hasBlocks = policies.some(({ rules }) => rules.some(({ peers }) => peers.some(({ predicate }) => predicate.kind === 'addresses')));
  const admin = policies.filter(({ tier }) => tier !== 'network-policy');
  return {
    enforcement: true,
    ipBlockMatchesPods: hasBlocks,
    ipBlockMatchesNodes: hasBlocks && (onHost || cluster.nodes.length > 0),
    hostNetworkPods: onHost,
    finishedPods: pods.some(({ finished }) => finished),
    barePods: pods.some(({ owned }) => !owned),
    fargateAndWindowsPods: pods.some(({ platform }) => platform !== undefined),
    ownSecurityGroups: pods.some(({ ownSecurityGroups }) => ownSecurityGroups === 'strict'),
    // The outside of the other family is there, or is not.
    addressFamilies: true,
    // About Services, not about pairs.
    servicePorts: false,
    selfThroughService: false,
    toOwnNode: pods.some(({ nodeName }) => nodeName !== undefined),
    unselectedPods: true,
    adminPolicies: admin.length > 0,
    equalPriorities: admin.length > 1,
    adminPriorities: admin.length > 0,
  };
}
