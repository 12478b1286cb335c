import type { Protocol } from '#engine/model/cluster.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import type { LabelSelector } from '#engine/model/label-selector.ts';
import type { Origin } from '#engine/model/origin.ts';

/**
 * The intermediate language: every policy API compiles into tiers of policies of ranked rules, and one loop reads them.
 */
export type Action = 'allow' | 'deny' | 'pass';
export type Direction = 'ingress' | 'egress';

/** Tiers in the order in which they are walked. */
export type TierName = 'admin' | 'network-policy' | 'baseline';

export interface Policy {
  /** `NetworkPolicy shop/db-lock`, unique. */
  readonly id: string;
  readonly api: string;
  /** The kind, as the user wrote it. */
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly tier: TierName;
  /**
   * Policies of a tier are read by priority, the lower first, and in a policy rules by rank. Of equal priorities nobody
   * knows which is read first (D-3). Absent: the policies of the tier unite, rules of equal rank together.
   */
  readonly priority?: number;
  readonly subject: EndpointPredicate;
  /** Directions in which a selected endpoint is denied what no rule matches. */
  readonly isolates: readonly Direction[];
  readonly rules: readonly Rule[];
  /** The user wrote no policy types: they follow from the rules (NP-1). */
  readonly typesOmitted?: boolean;
  /** Lists of rules that are written, and empty: `egress: []`. */
  readonly emptyLists?: readonly { readonly direction: Direction; readonly origin: Origin }[];
  /** Rules that are written but have no effect: their direction is not among the policy types (NP-2). */
  readonly ignoredRules?: readonly Rule[];
  readonly origin: Origin;
}

export interface Rule {
  readonly action: Action;
  readonly direction: Direction;
  /** Lower ranks are read first; equal ranks unite. Where the policy has a priority, ranks order its own rules only. */
  readonly rank: number;
  /** Any of them; an empty list matches nothing. */
  readonly peers: readonly Peer[];
  /** Any of them. */
  readonly ports: readonly PortMatch[];
  /** Position in the policy's own list of this direction, from 0. */
  readonly index: number;
  /** The name that the rule carries in admin policies. */
  readonly name?: string;
  /** A peer is not understood, so the rule fails closed: an allow is compiled to match nothing, anything else to deny everything (D-2). */
  readonly failsClosed?: boolean;
  readonly origin: Origin;
}

/** One item of `from` or `to`, with the place where it stands. */
export interface Peer {
  readonly predicate: EndpointPredicate;
  readonly origin: Origin;
}

/** What an endpoint must be. */
export type EndpointPredicate =
  /** Every endpoint: pods, nodes, addresses outside. */
  | { readonly kind: 'any' }
  /** Pods whose namespace and own labels match. A namespace is given by name (the policy's own) or by labels. */
  | { readonly kind: 'pods'; readonly namespace: NamespaceMatch; readonly pods: LabelSelector; readonly podsOrigin?: Origin }
  /** Addresses: `cidr` minus `except`. */
  | { readonly kind: 'addresses'; readonly cidr: IpRange; readonly except: readonly IpRange[]; readonly text: string }
  /** Nodes by their labels: their addresses, and pods on the host's network at these addresses; never the pods on the node (D-4). */
  | { readonly kind: 'nodes'; readonly nodes: LabelSelector; readonly origin?: Origin }
  /** Something outside by its name, `*.example.com` for one or more labels before it: an endpoint of its own. */
  | { readonly kind: 'domain'; readonly name: string };

export type NamespaceMatch =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'labels'; readonly selector: LabelSelector; readonly origin?: Origin };

/** One item of `ports`. */
export type PortMatch =
  | { readonly kind: 'all'; readonly origin?: Origin }
  | { readonly kind: 'range'; readonly protocol: Protocol; readonly low: number; readonly high: number; readonly origin?: Origin }
  /** By container port name of the destination pod (NP-14). */
  | { readonly kind: 'named'; readonly protocol: Protocol; readonly name: string; readonly origin?: Origin };

/** A policy, as an explanation names it. */
export interface PolicyReference {
  readonly policy: string;
  readonly policyName: string;
  readonly origin: Origin;
}

/** A rule of a policy, as an explanation names it. */
export interface RuleReference extends PolicyReference {
  readonly direction: Direction;
  /** From 1, as people count. */
  readonly rule: number;
  /** Of an admin policy: where the rule stands, and what it says. */
  readonly standing?: RuleStanding;
}

export interface RuleStanding {
  readonly tier: TierName;
  readonly priority?: number;
  /** The name that the rule carries. */
  readonly name?: string;
  readonly action: Action;
}
