import type { GroupView } from '#engine/overview/security-picture.ts';
import type { EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import type { SecurityGroup, SecurityGroupRule } from '#engine/security/descriptions/security-group.ts';

/** How the nodes' own group is called in templates and plans, where no tag tells it. */
const OF_NODES = /node|worker/i;

/**
 * The group that all nodes share, with the rule by which its members reach each other (SI-30): the cluster's own, else one
 * that a description names as the nodes'. A group without such a rule tells nothing.
 */
export function sharedGroup(groups: readonly SecurityGroup[], clusters: readonly EksCluster[]): GroupView['shared'] {
  const ofClusters = new Set(clusters.flatMap(({ clusterSecurityGroup }) => clusterSecurityGroup ?? []));
  const named = new Set(clusters.flatMap(({ securityGroups }) => securityGroups));
  const likely: readonly ((group: SecurityGroup) => boolean)[] = [
    ({ id, ofCluster }) => ofCluster !== undefined || ofClusters.has(id),
    ({ id, name }) => OF_NODES.test(`${id} ${name}`),
    ({ id }) => named.has(id),
  ];
  for (const isLikely of likely) {
    for (const group of groups.filter(isLikely)) {
      const rule = group.ingress.find((each) => isAllFromItself(each));
      if (rule) return { group: group.id, rule: rule.origin, ruleText: rule.origin.path === '' ? group.id : rule.origin.path };
    }
  }
  return undefined;
}

function isAllFromItself({ protocol, peers }: SecurityGroupRule): boolean {
  return protocol === 'all' && peers.some((peer) => peer.kind === 'group' && peer.isSelf);
}
