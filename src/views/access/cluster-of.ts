import type { Picture } from '#engine/overview/picture.ts';
import type { ClusterAccess } from '#engine/overview/security-picture.ts';

const NONE: readonly ClusterAccess[] = [];

/** The descriptions of the cluster whose API server a card stands for: several where files tell of the same one. */
export function clustersAt({ security }: Picture, endpoint: string): readonly ClusterAccess[] {
  return security?.clusters.filter((each) => each.endpoint === endpoint) ?? NONE;
}

/** Descriptions of the same cluster that say something else; they have a card of their own. */
export function rivalsOf({ security }: Picture, clusters: readonly ClusterAccess[]): readonly ClusterAccess[] {
  const ids = new Set(clusters.flatMap(({ disagrees }) => disagrees));
  return security?.clusters.filter(({ cluster }) => ids.has(cluster.id)) ?? NONE;
}
