import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { GroupView } from '#engine/overview/security-picture.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';

/** The picture at the level of security groups; undefined where no group and no SecurityGroupPolicy is told of. */
export function groupView(_inputs: SecurityInputs, _cluster: Cluster, _evaluation: Evaluation): GroupView | undefined {
  return undefined;
}
