/** What the sentences about the API server of an EKS cluster, and about security groups, are filled with. */
export interface AccessValues {
  'cluster-unresolved': { cluster: string; field: string; expression: string };
  'api-server-public': { cluster: string; cidr: string };
  /** The private endpoint is off, and the nodes' own way out is not among the allowed blocks. */
  'api-server-nodes-outside': { cluster: string; cidrs: string };
  'api-server-no-endpoint': { cluster: string };
  'cluster-descriptions-disagree': { cluster: string; field: string; here: string; there: string; otherFile: string };
  'cluster-settings-conflict': { cluster: string };
  'group-rules-unknown': { count: number };
  'group-unknown': { policy: string; group: string };
}
