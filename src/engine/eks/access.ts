import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Explanation } from '#engine/explain/explanation.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Connection, EndpointSummary } from '#engine/overview/picture.ts';
import type { ClusterAccess } from '#engine/overview/security-picture.ts';
import type { EksCluster } from '#engine/security/eks-cluster.ts';

/** The API servers that descriptions tell of, as cards, with everybody who may or may not come to them (SI-20 to SI-23). */
export interface AccessView {
  readonly clusters: readonly ClusterAccess[];
  /** Cards: the API servers, the internet, allowed blocks, the VPC. */
  readonly endpoints: readonly EndpointSummary[];
  /** From those cards, and from pods, to the API servers. */
  readonly connections: readonly Connection[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why one of the connections has its verdict; undefined where it is none of them. */
  readonly explain: (source: string, destination: string) => Explanation | undefined;
}

/** Judges who comes to the API servers: from outside by what the descriptions say, from pods by their egress policies. */
export function accessView(_clusters: readonly EksCluster[], _evaluation: Evaluation): AccessView {
  return { clusters: [], endpoints: [], connections: [], diagnostics: [], explain: () => undefined };
}
