/**
 * What differs between network plugins, one named option each; the first value is the default. What each value means, and
 * which plugins behave so, is told in `src/words/en/profiles.ts`.
 */
export const ENFORCEMENT_OPTIONS = {
  /** Whether anything reads the policies at all; `as-configured`: unless the manifests say that the plugin's switch is off. */
  enforcement: ['on', 'off', 'as-configured'],
  /** Blocks of addresses (ipBlock, admin `networks`) against the addresses of pods (NP-18). */
  ipBlockMatchesPods: ['always', 'never'],
  /** The same against the addresses of nodes. */
  ipBlockMatchesNodes: ['always', 'never'],
  /** Pods on the host's network: reached by no policy, or pods like any other (NP-22). */
  hostNetworkPods: ['exempt', 'policed'],
  /** Phase Succeeded or Failed (NP-23). */
  finishedPods: ['ignored', 'policed'],
  /** Pods without an owner: `kubectl run`. */
  barePods: ['policed', 'exempt'],
  /** Pods on Fargate and on Windows nodes. */
  fargateAndWindowsPods: ['policed', 'exempt'],
  /** Pods with EC2 security groups of their own, which alone bind them: policed, or nobody knows what they let through. */
  ownSecurityGroups: ['policed', 'depends'],
  /** Address families of the cluster; `one`: the one that the pods' addresses are of, IPv4 where none is known. */
  addressFamilies: ['both', 'one'],
  /** Traffic to a Service is judged, on leaving, by the pod's port, or by the Service's own. */
  servicePorts: ['rewritten', 'must-match'],
  /** Traffic from a pod to its own node. */
  toOwnNode: ['policed', 'allowed'],
  /** Pods that no policy selects; `as-configured`: open, unless the manifests set the strict mode. */
  unselectedPods: ['open', 'closed', 'as-configured'],
  /** A pod that reaches itself through a Service (NP-20). */
  selfThroughService: ['depends', 'allowed', 'policed'],
  /** AdminNetworkPolicy, BaselineAdminNetworkPolicy, ClusterNetworkPolicy. */
  adminPolicies: ['enforced', 'ignored'],
  /** Admin policies of equal priority (D-3). */
  equalPriorities: ['depends', 'by-name'],
  /** The highest priority of an admin policy that the plugin takes. */
  adminPriorities: ['up-to-1000', 'up-to-99'],
} as const;

export type EnforcementOptions = { readonly [Name in keyof typeof ENFORCEMENT_OPTIONS]: (typeof ENFORCEMENT_OPTIONS)[Name][number] };
export type EnforcementOptionName = keyof EnforcementOptions;

export interface EnforcementProfile {
  readonly name: ProfileName;
  /** The preset's, with those that were set otherwise. */
  readonly options: EnforcementOptions;
  /** The workload at the edge that Ingresses and routes go through, where the reader chose one (by id). */
  readonly ingressController?: string;
}

export const PROFILE_NAMES = ['kubernetes', 'calico', 'cilium', 'aws-vpc-cni', 'ovn-kubernetes', 'antrea', 'none'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

const DEFAULT_OPTIONS = Object.fromEntries(
  Object.entries(ENFORCEMENT_OPTIONS).map(([name, [first]]) => [name, first]),
) as unknown as EnforcementOptions;

/** What each profile sets otherwise than `kubernetes`. Sources: the table of network plugins in `semantics.md`. */
const PRESETS: Readonly<Record<ProfileName, Partial<EnforcementOptions>>> = {
  kubernetes: {},
  calico: { equalPriorities: 'by-name', ownSecurityGroups: 'depends' },
  cilium: { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'never', adminPolicies: 'ignored', selfThroughService: 'allowed' },
  'aws-vpc-cni': {
    enforcement: 'as-configured',
    barePods: 'exempt',
    fargateAndWindowsPods: 'exempt',
    addressFamilies: 'one',
    servicePorts: 'must-match',
    toOwnNode: 'allowed',
    unselectedPods: 'as-configured',
    adminPolicies: 'ignored',
  },
  'ovn-kubernetes': { adminPriorities: 'up-to-99' },
  antrea: { selfThroughService: 'allowed' },
  none: { enforcement: 'off' },
};

/** The options of a preset. */
export function presetOptions(name: ProfileName): EnforcementOptions {
  return { ...DEFAULT_OPTIONS, ...PRESETS[name] };
}

/** A preset, with some options set otherwise. */
export function enforcementProfile(name: ProfileName = 'kubernetes', options: Partial<EnforcementOptions> = {}): EnforcementProfile {
  return { name, options: { ...presetOptions(name), ...options } };
}

/** Whether any policy is enforced, once nothing is left `as-configured`. */
export function isEnforced({ options }: EnforcementProfile): boolean {
  return options.enforcement !== 'off';
}
