import type { Picture } from '#engine/overview/picture.ts';
import type { ClusterAccess } from '#engine/overview/security-picture.ts';

const NONE: readonly ClusterAccess[] = [];

/** The descriptions of the cluster whose API server a card stands for: several where files tell of the same one. */
export function clustersAt({ security }: Picture, endpoint: string): readonly ClusterAccess[] {
  return security?.clusters.filter((each) => each.endpoint === endpoint) ?? NONE;
}
