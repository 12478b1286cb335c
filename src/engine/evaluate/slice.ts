import type { PortSet } from '#engine/model/port-set.ts';
import type { Action, Policy, Rule, TierName } from '#engine/rules/policy.ts';

/** Rules of one tier, turn, rank and action that open (or close) the same ports, seen as one. */
export interface RuleBundle {
  readonly tier: TierName;
  /** When the policies of these rules are read, inside the tier: the lower first. */
  readonly turn: number;
  /** The policy, where others have the same turn and nobody knows which is read first (D-3). */
  readonly rival?: string;
  readonly rank: number;
  readonly action: Action;
  readonly ports: PortSet;
  readonly members: readonly { readonly policy: Policy; readonly rule: Rule }[];
}

/** A bundle that matches the peer: for certain, or perhaps. */
export interface BundleMatch {
  readonly bundle: RuleBundle;
  readonly certain: boolean;
  /** Where it matches perhaps: why it cannot be said. */
  readonly why?: DoubtReason;
  /** It matches the peer for certain, if its policy selects the subject at all. */
  readonly ifSelected?: true;
}

/** A part of the ports with the one reason that decided it. */
export interface Slice {
  readonly ports: PortSet;
  readonly allowed: boolean;
  readonly reason: SliceReason;
  /** The bundles that passed it on, in the order of the tiers: the reason stands in a tier behind them. */
  readonly passes: readonly RuleBundle[];
  /** Bundles of the other outcome that perhaps match, or are perhaps read first, before the reason: with any, it cannot be said. */
  readonly doubts: readonly RuleBundle[];
  /** Where it cannot be said: why. */
  readonly because?: DoubtReason;
  /** Policies that select the subject perhaps, and would deny it then. */
  readonly selecting?: readonly Policy[];
  /** With equal priorities: every rule that is perhaps read first, also the one that the reason follows. */
  readonly rivals: readonly RuleBundle[];
}

/**
 * An end's address or its labels are unknown, or policies of equal priority say different things, or the plugin does not
 * enforce policies on a pod with security groups of its own.
 */
export type DoubtReason = 'unknown-address' | 'unknown-labels' | 'equal-priority' | 'own-security-groups';

export type SliceReason =
  | { readonly kind: 'rule'; readonly bundle: RuleBundle }
  | { readonly kind: 'isolated'; readonly tier: TierName; readonly policies: readonly Policy[] }
  | { readonly kind: 'default' };

/** What becomes of all ports in one direction, between one subject and one peer. */
export interface Decision {
  readonly slices: readonly Slice[];
  /** Allowed for certain. */
  readonly allowed: PortSet;
  /** Allowed, or perhaps. */
  readonly possible: PortSet;
  /** Of the ports that are allowed perhaps. */
  readonly because?: DoubtReason;
}
