import type { PortSet } from '#engine/model/port-set.ts';
import type { Policy } from '#engine/rules/policy.ts';
import type { DoubtReason, RuleBundle, SliceReason } from './slice.ts';

/** Some ports on their way through the tiers, with every state that they may be in: with nothing uncertain there is one. */
export interface Piece {
  readonly ports: PortSet;
  /** Perhaps no rule of this tier took it yet. */
  readonly open: boolean;
  /** Perhaps a rule of this tier passed it on to the next. */
  readonly passed: boolean;
  /** The state if nothing uncertain happens. */
  readonly main: 'open' | 'passed' | Outcome;
  /** Everything that may become of it. */
  readonly outcomes: readonly Outcome[];
  /** The bundles that passed it on, if nothing uncertain happens. */
  readonly passes: readonly RuleBundle[];
  /** The bundles that took it perhaps. */
  readonly uncertain: readonly { readonly bundle: RuleBundle; readonly why: DoubtReason }[];
  /** The policies that perhaps select the subject, and then deny it. */
  readonly selecting: readonly Policy[];
  /** The bundles of equal priority that said different things. */
  readonly rivals: readonly RuleBundle[];
}

export interface Outcome {
  readonly allowed: boolean;
  readonly reason: SliceReason;
}

export type Certainly = 'certain' | DoubtReason;

/** Lets a bundle take an open piece: for certain, or perhaps, so that it is also as if the bundle were not there. */
export function take(piece: Piece, bundle: RuleBundle, certainly: Certainly): Piece {
  if (!piece.open) return piece;
  const perhaps = certainly !== 'certain';
  const noted = perhaps ? { ...piece, uncertain: [...piece.uncertain, { bundle, why: certainly }] } : piece;
  if (bundle.action !== 'pass') return openTo(noted, perhaps, { allowed: bundle.action === 'allow', reason: { kind: 'rule', bundle } });
  const isMain = !perhaps && piece.main === 'open';
  return {
    ...noted,
    open: perhaps,
    passed: true,
    main: isMain ? 'passed' : piece.main,
    passes: isMain ? [...piece.passes, bundle] : piece.passes,
  };
}

/** Gives an open piece one more outcome; it stays open only if that is uncertain. */
export function openTo(piece: Piece, perhaps: boolean, outcome: Outcome): Piece {
  return {
    ...piece,
    open: perhaps,
    main: !perhaps && piece.main === 'open' ? outcome : piece.main,
    outcomes: [...piece.outcomes, outcome],
  };
}
