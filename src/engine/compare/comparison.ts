import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Connection, EndpointSummary, VerdictCounts } from '#engine/overview/picture.ts';
import type { EnforcementOptionName } from '#engine/rules/enforcement.ts';
import type { PolicyReference } from '#engine/rules/policy.ts';

/** What differs between two analyses under one profile: what became allowed, what became denied, and which objects did it. */
export interface Comparison {
  /** Riskiest first: newly allowed before newly denied but needed, before the rest; from outside first. Never more than asked for. */
  readonly flips: readonly Flip[];
  readonly totals: FlipTotals;
  readonly objects: readonly ObjectChange[];
  /** How many objects are the same in both. */
  readonly unchangedObjects: number;
  /** Errors in the manifests of either side, where there are any: what they keep from being read is not compared. */
  readonly errors?: { readonly before: number; readonly after: number };
  /** Files whose text differs although no object does: comments, layout. */
  readonly otherText: readonly string[];
  /** Ends of flips that only the former analysis has, so that they can be named and drawn. */
  readonly formerEndpoints: readonly EndpointSummary[];
  /** Of the former analysis: pairs by verdict. */
  readonly formerTotals: VerdictCounts & { readonly pairs: number };
}

/** `added`: open (or perhaps) where nothing was, or no such pod; `removed`: closed; `changed`: other ports, or it can be said now and could not. */
export type FlipKind = 'added' | 'removed' | 'changed';

/** One directed pair whose verdict or open ports differ. Judged on the ports that the destination declares, like every color. */
export interface Flip {
  /** Of the outside, and of a workload that only one side tells into variants, the end that says more names the pair. */
  readonly source: string;
  readonly destination: string;
  readonly kind: FlipKind;
  /** Absent: one of the ends did not exist. Its own ends are named as the former analysis does. */
  readonly before?: Connection;
  /** Absent: one of the ends is gone. */
  readonly after?: Connection;
  /** Something in the later manifests names it (or in the former ones, where the destination is gone). */
  readonly needed: boolean;
  /** The source is an address outside, or a way in. */
  readonly fromOutside: boolean;
  /** What brought it about; most direct first, at least one. None between two profiles, where `options` says it. */
  readonly causes: readonly FlipCause[];
  /** Between two profiles: the options that bring it about; absent where it is not known which of them. */
  readonly options?: readonly EnforcementOptionName[];
}

export interface FlipTotals {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Of `removed`: those that are needed. */
  readonly neededRemoved: number;
  /** Pairs that are no flips and yet differ: on ports that their destination does not declare. */
  readonly undeclared: number;
  /** Pairs of the later analysis, and those only of the former. */
  readonly pairs: number;
  /** Of all flips, by the verdict that they have now; without those of which an end is gone. */
  readonly become: VerdictCounts;
}

/** An object that brought a flip about, with the lines that did it. */
export interface FlipCause {
  /** As in `ObjectChange.key`. */
  readonly object: string;
  readonly how:
    /** A policy of this object isolates now, or does no more. */
    | 'isolates'
    | 'isolates-no-more'
    /** A rule of this policy lets it in now, or does no more. */
    | 'lets-in'
    | 'lets-in-no-more'
    /** A rule of this admin policy stops it now, or does no more. */
    | 'denies'
    | 'denies-no-more'
    /** Labels (of a pod, of a namespace) match otherwise now. */
    | 'labels'
    /** Declared or Service ports are others. */
    | 'ports'
    /** The end itself came or went. */
    | 'appeared'
    | 'disappeared'
    /** The object differs, and no shorter reason was found. */
    | 'differs';
  /** Of the later manifests; of the former where the object is gone. */
  readonly origin: Origin;
  readonly side: 'before' | 'after';
  /** The rule, from 1, where a rule did it. */
  readonly rule?: number;
  readonly direction?: 'ingress' | 'egress';
  /** For `labels`: the key that matters, and what it was and is. */
  readonly label?: { readonly key: string; readonly before?: string; readonly after?: string };
  /** For `labels`: the policy (with `rule`: a rule of it) whose selector matches them now, or does no more, although it is as it was. */
  readonly by?: PolicyReference & { readonly matches: boolean };
}

export interface ObjectChange {
  /** `objectKey`. */
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Switched off by hand: still in the text. */
  readonly off: boolean;
  /** As it is now the cluster would not take it: it is in the text, and does nothing. */
  readonly refused?: true;
  readonly object: ObjectReference;
  /** For `changed`: where it stood. */
  readonly former?: ObjectReference;
  /** For `changed`: the lines that differ, in the order of the later object, without context. */
  readonly lines: readonly { readonly sign: '+' | '-'; readonly text: string }[];
  /** How many of the described flips have it among their causes. */
  readonly flips: number;
}
