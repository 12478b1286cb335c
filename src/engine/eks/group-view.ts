import type { Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { VERDICTS } from '#engine/model/verdict.ts';
import type { GroupPolicyView, GroupView } from '#engine/overview/security-picture.ts';
import { type EnforcementProfile, isEnforced } from '#engine/rules/enforcement.ts';
import type { SecurityGroup, SecurityGroupPolicy } from '#engine/security/descriptions/security-group.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';
import { givesGroupsTo, type PodGroupMode, podGroupMode } from './pod-groups.ts';
import { sharedGroup } from './shared-group.ts';

/** The picture at the level of security groups; undefined where no group and no SecurityGroupPolicy is told of. */
export function groupView(inputs: SecurityInputs, cluster: Cluster, evaluation: Evaluation): GroupView | undefined {
  const { groups, groupPolicies, clusters, addOns } = inputs;
  if (groups.length === 0 && groupPolicies.length === 0) return undefined;
  const shared = sharedGroup(groups, clusters);
  const mode = podGroupMode(cluster, addOns);
  const workloads = evaluation.endpoints.filter((endpoint): endpoint is WorkloadEndpoint => endpoint.kind === 'workload');
  const onNodes = workloads.filter(
    ({ pods }) => !pods.every(({ ownSecurityGroups, finished }) => finished || ownSecurityGroups !== undefined),
  );
  return {
    groups,
    ...(shared && { shared }),
    policies: groupPolicies.map((policy) => ({
      policy,
      selects: workloads.filter(({ pods }) => pods.some((pod) => givesGroupsTo(policy, pod))).map(({ id }) => id),
      limits: limitsOf(policy, groups, mode, evaluation.profile),
    })),
    onNodes: onNodes.map(({ id }) => id),
    pairs: countPairs(onNodes, shared !== undefined, evaluation),
  };
}

/** Groups that a SecurityGroupPolicy names, and that are not among those that are described. */
export function groupDiagnostics({ groups, groupPolicies }: SecurityInputs): readonly Diagnostic[] {
  if (groups.length === 0) return [];
  return groupPolicies.flatMap((policy) =>
    unknownGroups(policy, groups).map((group): Diagnostic => ({
      code: 'group-unknown',
      severity: 'info',
      values: { policy: policy.name, group },
      origin: policy.origin,
    })),
  );
}

function unknownGroups(policy: SecurityGroupPolicy, groups: readonly SecurityGroup[]): readonly string[] {
  return policy.groups.filter((id) => !groups.some((group) => group.id === id));
}

/** What limits pods with groups of their own here (SI-31). */
function limitsOf(
  policy: SecurityGroupPolicy,
  groups: readonly SecurityGroup[],
  { hasInterfaces, mode }: PodGroupMode,
  profile: EnforcementProfile,
): GroupPolicyView['limits'] {
  const isUnpoliced = profile.options.ownSecurityGroups === 'depends' && isEnforced(profile);
  return [
    ...(hasInterfaces === true ? [] : ['needs-pod-eni' as const]),
    mode === undefined ? 'mode-unknown' : mode === 'strict' ? 'mode-strict' : 'mode-standard',
    ...(isUnpoliced && mode !== 'standard' && hasInterfaces !== false ? ['calico-strict' as const] : []),
    ...(unknownGroups(policy, groups).length > 0 ? ['unknown-group' as const] : []),
  ];
}

/** Pairs of pods on the nodes' group: all of them pass it, and some of them the policies. */
function countPairs(onNodes: readonly WorkloadEndpoint[], isShared: boolean, evaluation: Evaluation): GroupView['pairs'] {
  const indices = Uint32Array.from(onNodes, ({ index }) => index);
  const verdicts = new Uint8Array(indices.length);
  let byPolicies = 0;
  indices.forEach((source, at) => {
    evaluation.verdictsFrom(source, indices, verdicts);
    verdicts.forEach((verdict, destination) => {
      if (destination !== at && MAY_CONNECT.has(verdict)) byPolicies++;
    });
  });
  const all = indices.length * Math.max(0, indices.length - 1);
  return { all, byGroups: isShared ? all : 0, byPolicies };
}

const MAY_CONNECT: ReadonlySet<number> = new Set([VERDICTS.indexOf('allowed'), VERDICTS.indexOf('partial')]);
