import { type AccessView } from '#engine/eks/access.ts';
import { groupView } from '#engine/eks/group-view.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { Placement } from '#engine/placing/placement.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';

/** What the screen shows of everything that was read beside manifests. */
export function securityPicture(
  inputs: SecurityInputs,
  placement: Placement,
  access: AccessView,
  cluster: Cluster,
  evaluation: Evaluation,
): SecurityPicture {
  const groups = groupView(inputs, cluster, evaluation);
  return {
    files: inputs.recognized,
    reports: [],
    images: [],
    endpoints: {},
    alerts: [],
    alertCounts: { all: 0, placed: 0, onNodes: 0, unmatched: 0 },
    dropped: 0,
    offers: placement.offers,
    clusters: access.clusters,
    ...(groups && { groups }),
  };
}
