/** A sentence of Kubernetes' own documents, to the letter. */
export interface Quotation {
  readonly text: string;
  /** What it stands in. */
  readonly from: string;
  readonly url: string;
}

interface Difference {
  /** Ids of the rules that it is about. */
  readonly rules: readonly string[];
  readonly quotation: Quotation;
}

const TYPES = {
  from: 'Kubernetes API, networking/v1/types.go',
  url: 'https://github.com/kubernetes/api/blob/master/networking/v1/types.go',
} as const;
const DOCS = {
  from: 'Kubernetes documentation, Network Policies',
  url: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
} as const;
const LABELS = {
  from: 'Kubernetes documentation, Labels and Selectors',
  url: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/',
} as const;
const ADMIN_TYPES = {
  from: 'Network Policy API, apis/v1alpha2/clusternetworkpolicy_types.go',
  url: 'https://github.com/kubernetes-sigs/network-policy-api/blob/main/apis/v1alpha2/clusternetworkpolicy_types.go',
} as const;
const E2E = {
  from: 'Name of a Kubernetes end-to-end test, test/e2e/network/netpol/network_policy.go',
  url: 'https://github.com/kubernetes/kubernetes/blob/master/test/e2e/network/netpol/network_policy.go',
} as const;

/** Where other tools and plugins answer otherwise, and the sentence that decides. What each says stands in the words. */
export const DIFFERENCES = {
  'block-and-pods': {
    rules: ['NP-18', 'T20'],
    quotation: { ...E2E, text: 'should ensure an IP overlapping both IPBlock.CIDR and IPBlock.Except is allowed' },
  },
  'admin-networks-and-pods': {
    rules: [],
    quotation: {
      ...ADMIN_TYPES,
      text: 'So if you Accept or Deny traffic to `"0.0.0.0/0"`, that will allow or deny all IPv4 pod-to-pod traffic as well.',
    },
  },
  'unknown-peer': {
    rules: ['D-2'],
    quotation: {
      ...ADMIN_TYPES,
      text: 'For "Accept" rules, "fail closed" means: "treat the rule as matching no traffic". For "Deny" and "Pass" rules, "fail closed" means: "treat the rule as a \'Deny all\' rule".',
    },
  },
  'equal-priorities': {
    rules: ['D-3'],
    quotation: {
      ...ADMIN_TYPES,
      text: 'If two (or more) policies in the same tier with the same priority could match a connection, then the implementation can apply any of the matching policies to the connection, and there is no way for the user to reliably determine which one it will choose.',
    },
  },
  'baseline-by-direction': {
    rules: ['D-1', 'NP-3'],
    quotation: {
      ...DOCS,
      text: 'The two sorts of isolation (or not) are declared independently, and are both relevant for a connection from one pod to another.',
    },
  },
  'not-in-and-absent-key': {
    rules: ['NP-10', 'T7'],
    quotation: {
      ...LABELS,
      text: 'The second example selects all resources with key equal to `tier` and values other than `frontend` and `backend`, and all resources with no labels with the `tier` key.',
    },
  },
  'empty-egress': {
    rules: ['NP-1', 'T2'],
    quotation: {
      ...DOCS,
      text: 'If no `policyTypes` are specified on a NetworkPolicy then by default `Ingress` will always be set and `Egress` will be set if the NetworkPolicy has any egress rules.',
    },
  },
  'undeclared-direction': {
    rules: ['NP-2', 'T16'],
    quotation: {
      ...DOCS,
      text: 'The `policyTypes` field indicates whether or not the given policy applies to ingress traffic to selected pod, egress traffic from selected pods, or both.',
    },
  },
  'empty-list-of-rules': {
    rules: ['NP-4'],
    quotation: {
      ...TYPES,
      text: 'If this field is empty then this NetworkPolicy does not allow any traffic (and serves solely to ensure that the pods it selects are isolated by default)',
    },
  },
  'own-node': {
    rules: ['NP-21', 'D-5'],
    quotation: {
      ...TYPES,
      text: "Traffic is allowed to a pod if there are no NetworkPolicies selecting the pod (and cluster policy otherwise allows the traffic), OR if the traffic source is the pod's local node, OR if the traffic matches at least one ingress rule across all of the NetworkPolicy objects whose podSelector matches the pod.",
    },
  },
  'host-network': {
    rules: ['NP-22', 'D-6', 'T19'],
    quotation: {
      ...DOCS,
      text: 'Traffic to/from `hostNetwork` pods is treated the same as all other traffic to/from the node IP. (This is the most common implementation.)',
    },
  },
  'ipv6-blocks': {
    rules: ['NP-19', 'D-10'],
    quotation: { ...TYPES, text: 'Valid examples are "192.168.1.0/24" or "2001:db8::/64"' },
  },
  'protocol-without-port': {
    rules: ['NP-12', 'T12'],
    quotation: { ...TYPES, text: 'protocol represents the protocol (TCP, UDP, or SCTP) which traffic must match.' },
  },
  'named-port-beside-block': {
    rules: ['NP-15'],
    quotation: { ...TYPES, text: 'This can either be a numerical or named port on a pod.' },
  },
  'named-port-of-each-pod': {
    rules: ['NP-14', 'T10'],
    quotation: { ...TYPES, text: 'ports is a list of ports which should be made accessible on the pods selected for this rule.' },
  },
  'address-of-a-service': {
    rules: ['NP-25', 'S-1'],
    quotation: {
      ...DOCS,
      text: 'In cases where this happens, it is not defined whether this happens before or after NetworkPolicy processing, and the behavior may be different for different combinations of network plugin, cloud provider, `Service` implementation, etc.',
    },
  },
} as const satisfies Readonly<Record<string, Difference>>;

export type DifferenceId = keyof typeof DIFFERENCES;
