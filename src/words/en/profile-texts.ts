import type { ENFORCEMENT_OPTIONS, EnforcementOptionName, ProfileName } from '#engine/rules/enforcement.ts';

/** An option: its name, its values, and what it is about. */
export type OptionWords<Name extends EnforcementOptionName> = {
  readonly [Value in (typeof ENFORCEMENT_OPTIONS)[Name][number]]: string;
} & { readonly title: string; readonly text: string };

/** What each profile and each option means: read where one is chosen, where two are compared, and in the report. */
export const profileTexts = {
  /** A sentence or two on each. */
  about: {
    kubernetes: 'What the API and its conformance tests promise, whichever plugin keeps it.',
    calico: 'Keeps to the API; a block of addresses also means pods and nodes. Of admin policies with equal priority, the name decides.',
    cilium: 'Knows pods and nodes by identity: a block of addresses means neither. Admin policies are off unless switched on.',
    'aws-vpc-cni':
      'The add-on of Amazon EKS: only pods that a workload owns, on Linux nodes, in one IP family; a Service’s port must be the pod’s own. From its node a pod is always reached.',
    'ovn-kubernetes': 'The network of OpenShift. Keeps to the API; takes admin policies up to priority 99.',
    antrea: 'Keeps to the API; a pod that reaches itself through a Service always gets in.',
    none: 'No plugin reads the policies (flannel alone, kubenet, EKS with its switch off): every connection is open.',
  } satisfies Record<ProfileName, string>,
  notChosen: 'Judged by what the API promises. Where a plugin would judge otherwise, the connection is marked ≠.',
  /** Under one profile. */
  suggested: 'The manifests show it.',
  optionsOf: (name: string) => `Options of ${name}`,
  optionsText: 'Each point in which plugins differ can be set alone.',
  groups: {
    enforcement: 'Enforcement',
    pods: 'Which pods',
    addresses: 'Addresses',
    services: 'Services',
    adminPolicies: 'Admin policies',
  },
  /** Of a profile: how many options differ from what Kubernetes promises. */
  unlikeKubernetes: (options: number) => (options === 1 ? '1 point unlike Kubernetes' : `${options} points unlike Kubernetes`),
  likeKubernetes: 'as Kubernetes promises',
  /** Beside one option. */
  unlike: 'unlike Kubernetes',
  kubernetesHas: (value: string) => `Kubernetes: ${value}`,
  own: 'set by you',
  presetHas: (profile: string, value: string) => `${profile} has: ${value}`,
  resetOne: (option: string) => `Reset “${option}”`,
  resetAll: 'Reset all options',

  option: {
    enforcement: {
      title: 'Policies',
      on: 'enforced',
      off: 'not enforced',
      'as-configured': 'as configured',
      text: 'Whether anything reads the policies. As configured: by the plugin’s switch, where the manifests show it.',
    },
    unselectedPods: {
      title: 'Pods that no policy selects',
      open: 'open',
      closed: 'closed',
      'as-configured': 'as configured',
      text: 'Closed is the strict mode of the VPC CNI. As configured: open, unless the manifests set it.',
    },
    hostNetworkPods: {
      title: 'Pods on the host network',
      exempt: 'exempt',
      policed: 'policed',
      text: 'Whether policies select pods that use the address of their node.',
    },
    finishedPods: {
      title: 'Finished pods',
      ignored: 'ignored',
      policed: 'policed',
      text: 'Whether pods that succeeded or failed still count.',
    },
    barePods: {
      title: 'Pods without an owner',
      policed: 'policed',
      exempt: 'exempt',
      text: 'Whether policies select pods that no workload made, such as those of kubectl run.',
    },
    fargateAndWindowsPods: {
      title: 'Fargate and Windows',
      policed: 'policed',
      exempt: 'exempt',
      text: 'Whether policies reach pods on Fargate and on Windows nodes.',
    },
    ownSecurityGroups: {
      title: 'Own security groups',
      policed: 'policed',
      depends: 'cannot say',
      text: 'Whether policies reach pods to which a SecurityGroupPolicy gives groups of their own in strict mode.',
    },
    ipBlockMatchesPods: {
      title: 'Blocks and pods',
      always: 'match',
      never: 'never match',
      text: 'Whether a block of addresses (ipBlock, networks) also means the pods whose address lies in it.',
    },
    ipBlockMatchesNodes: {
      title: 'Blocks and nodes',
      always: 'match',
      never: 'never match',
      text: 'Whether it also means the nodes whose address lies in it.',
    },
    addressFamilies: {
      title: 'Address families',
      both: 'both',
      one: 'one',
      text: 'Whether rules of both IP families count, or only those of the one that the pods’ addresses are of.',
    },
    toOwnNode: {
      title: 'Between a pod and its node',
      policed: 'policed',
      allowed: 'allowed',
      text: 'Whether a pod may always send to the node it runs on.',
    },
    servicePorts: {
      title: 'Service ports',
      rewritten: 'rewritten first',
      'must-match': 'must match',
      text: 'Whether a rule for the pod’s port lets traffic through that was sent to another port of a Service.',
    },
    selfThroughService: {
      title: 'To itself through a Service',
      depends: 'cannot say',
      allowed: 'allowed',
      policed: 'policed',
      text: 'Whether a pod that reaches itself through a Service meets its own policies.',
    },
    adminPolicies: {
      title: 'Admin policies',
      enforced: 'enforced',
      ignored: 'ignored',
      text: 'Whether AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy are read.',
    },
    equalPriorities: {
      title: 'Equal priorities',
      depends: 'cannot say',
      'by-name': 'by name',
      text: 'Which of two admin policies of equal priority is read first.',
    },
    adminPriorities: {
      title: 'Highest priority',
      'up-to-1000': '1000',
      'up-to-99': '99',
      text: 'Admin policies of a higher number are not taken.',
    },
  } satisfies { readonly [Name in EnforcementOptionName]: OptionWords<Name> },

  compared: {
    title: 'What changes between two profiles',
    before: 'Profile before',
    after: 'Profile after',
    swap: 'Swap the two profiles',
    asSet: (profile: string) => `${profile}, as set`,
    close: 'Back to the graph',
    loading: 'Judging by both profiles…',
    failed: 'The profiles could not be compared.',
    /** Over the list: points in which the two differ. */
    differences: 'They differ in',
    value: (title: string, before: string, after: string) => `${title}: ${before} → ${after}`,
    count: (flips: number, pairs: number) =>
      `${flips.toLocaleString('en')} of ${pairs.toLocaleString('en')} pairs ${flips === 1 ? 'is' : 'are'} judged otherwise`,
    /** `after`: the second profile. */
    section: {
      added: (after: string) => `${after}: allowed`,
      removed: (after: string) => `${after}: denied`,
      changed: (after: string) => `${after}: other ports, or cannot be said`,
    },
    more: (count: number) => `${count.toLocaleString('en')} more are not listed`,
    because: 'Because of',
    same: 'Nothing changes: both judge every pair alike.',
    sameProfile: 'Both sides are the same profile.',
    sameOptions: 'The two profiles set no option differently.',
    sameInput: 'They differ in the points above, but nothing in these manifests depends on them.',
    list: 'Connections that are judged otherwise',
  },
};

export type ProfileTexts = typeof profileTexts;
