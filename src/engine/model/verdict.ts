/** What becomes of traffic from one endpoint to another: on every port, on some, on none, or it cannot be said. */
export type Verdict = (typeof VERDICTS)[number];
export const VERDICTS = ['allowed', 'partial', 'denied', 'depends'] as const;

/** Why it cannot be said. */
export type DependsReason =
  /** The traffic arrives from a node's address, and a pod's own node always gets in (S-4, NP-21). */
  | 'node-address'
  /** A pod's address is not in the manifests, and a block of addresses would have to match it (D-7). */
  | 'unknown-address'
  /** Nobody knows a pod's labels, and a selector asks for some. */
  | 'unknown-labels'
  /** A pod at the edge that the manifests do not show connects, and a rule would have to know its labels. */
  | 'unknown-controller'
  /** The API server connects, from an address that the manifests do not tell, perhaps from the pod's own node. */
  | 'api-server-address'
  /** Only the pods on the source's own node are reached (NP-21). */
  | 'own-node'
  /** Admin policies of equal priority disagree, and nobody knows which is read first (D-3). */
  | 'equal-priority'
  /** A pod has security groups of its own, and the network plugin does not enforce policies on such pods. */
  | 'own-security-groups'
  /** A setting of the API server's endpoint is worked out elsewhere. */
  | 'unknown-setting'
  /** The private endpoint is off: requests from the VPC leave it, by addresses that are not known here. */
  | 'leaves-vpc'
  /** A rule names a domain, whose addresses are not known here. */
  | 'domain-name';
