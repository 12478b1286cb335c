import { PortSet } from '#engine/model/port-set.ts';
import type { Action, Direction, Policy, Rule, TierName } from '#engine/rules/policy.ts';

/** Tiers in the order in which traffic meets them. */
export const TIER_ORDER: readonly TierName[] = ['admin', 'network-policy', 'baseline'];

/** Rules of one tier, rank and action that open (or close) the same ports, seen as one. */
export interface RuleBundle {
  readonly tier: TierName;
  readonly rank: number;
  readonly action: Action;
  readonly ports: PortSet;
  readonly members: readonly { readonly policy: Policy; readonly rule: Rule }[];
}

/** A bundle that matches the peer: for certain, or perhaps. */
export interface BundleMatch {
  readonly bundle: RuleBundle;
  readonly certain: boolean;
}

/** A part of the ports with the one reason that decided it. */
export interface Slice {
  readonly ports: PortSet;
  readonly allowed: boolean;
  readonly reason: SliceReason;
  /** Bundles of the other outcome that perhaps match, or are perhaps read first, before the reason: with any, it cannot be said. */
  readonly doubts: readonly RuleBundle[];
}

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
}

/**
 * The one loop that reads the intermediate language.
 *
 * Walks the tiers; inside a tier takes the matching rules by rank and gives each the still-open ports it matches; what
 * stays open and is isolated is denied by the isolating policies; what is passed or open goes on to the next tier; what
 * is left at the end is allowed.
 *
 * @param matches the bundles that match the peer, in any order
 * @param policies the policies that select the subject
 */
export function decide(matches: readonly BundleMatch[], policies: readonly Policy[], direction: Direction): Decision {
  const slices: Slice[] = [];
  let open: readonly OpenPorts[] = [{ ports: PortSet.ALL, maybe: [] }];
  for (const tier of TIER_ORDER) {
    const passed: OpenPorts[] = [];
    const inTier = matches.filter(({ bundle }) => bundle.tier === tier).sort((a, b) => a.bundle.rank - b.bundle.rank);
    for (const { bundle, certain } of inTier) {
      const next: OpenPorts[] = [];
      for (const piece of open) {
        const taken = piece.ports.intersect(bundle.ports);
        if (taken.isEmpty) {
          next.push(piece);
          continue;
        }
        const rest = piece.ports.subtract(bundle.ports);
        if (!rest.isEmpty) next.push({ ports: rest, maybe: piece.maybe });
        if (!certain) next.push({ ports: taken, maybe: [...piece.maybe, bundle] });
        else if (bundle.action === 'pass') passed.push({ ports: taken, maybe: piece.maybe });
        else slices.push(toSlice(taken, bundle.action === 'allow', { kind: 'rule', bundle }, piece.maybe));
      }
      open = next;
    }
    const isolating = policies.filter((policy) => policy.tier === tier && policy.isolates.includes(direction));
    if (isolating.length > 0) {
      for (const { ports, maybe } of open) slices.push(toSlice(ports, false, { kind: 'isolated', tier, policies: isolating }, maybe));
      open = [];
    }
    open = [...open, ...passed];
    if (open.length === 0) break;
  }
  for (const { ports, maybe } of open) slices.push(toSlice(ports, true, { kind: 'default' }, maybe));
  return {
    slices,
    allowed: PortSet.union(slices.filter(({ allowed, doubts }) => allowed && doubts.length === 0).map(({ ports }) => ports)),
    possible: PortSet.union(slices.filter(({ allowed, doubts }) => allowed || doubts.length > 0).map(({ ports }) => ports)),
  };
}

interface OpenPorts {
  readonly ports: PortSet;
  readonly maybe: readonly RuleBundle[];
}

function toSlice(ports: PortSet, allowed: boolean, reason: SliceReason, maybe: readonly RuleBundle[]): Slice {
  return { ports, allowed, reason, doubts: maybe.filter(({ action }) => action === 'pass' || (action === 'allow') !== allowed) };
}
