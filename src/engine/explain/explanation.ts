import type { Half, NoConnection } from '#engine/evaluate/evaluation.ts';
import type { Requirement } from '#engine/model/label-selector.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { PortRanges } from '#engine/model/port-set.ts';
import type { DependsReason, Verdict } from '#engine/model/verdict.ts';
import type { Connection } from '#engine/overview/picture.ts';
import type { Direction, PolicyReference, RuleReference, TierName } from '#engine/rules/policy.ts';

/** Why one pair has its verdict: both halves, as data. The sentences are in `src/words`. */
export interface Explanation {
  readonly connection: Connection;
  /** Leaving the source. */
  readonly egress: HalfExplanation;
  /** Arriving at the destination. */
  readonly ingress: HalfExplanation;
}

export interface HalfExplanation {
  readonly direction: Direction;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Where an admin policy selects the end: the way through the tiers, one for each part of the ports that goes another way. */
  readonly walks?: readonly TierWalk[];
  /** Where nothing lets the traffic through: the rule that came nearest. */
  readonly nearest?: NearestRule;
  /** Where a rule of an admin policy denies: rules that would let the traffic through, and are never asked. */
  readonly overruled?: readonly RuleReference[];
}

/** How some ports go through the tiers: a ladder, the deciding rung among the others. */
export interface TierWalk {
  readonly ports: PortRanges;
  readonly rungs: readonly Rung[];
}

/** What one tier does, or the default behind the last of them. */
export type Rung = { readonly tier: TierName | 'default' } & (
  | { readonly step: 'decides'; readonly reasons: readonly Reason[] }
  /** Only if it is not decided above, which cannot be said. */
  | { readonly step: 'perhaps'; readonly reasons: readonly Reason[] }
  | { readonly step: 'passes'; readonly rules: readonly RuleReference[] }
  /** Its policies select the end, and none of their rules is about this traffic. */
  | { readonly step: 'no-match'; readonly policies: readonly PolicyReference[] }
  | { readonly step: 'not-selected' }
  | { readonly step: 'not-reached' }
);

/** One decided slice of the ports. */
export type Reason = { readonly ports: PortRanges } &
  /** No policy isolates the endpoint in this direction. */
  (
    | { readonly kind: 'not-isolated' }
    /** A rule lets it through. */
    | { readonly kind: 'rule'; readonly tier: TierName; readonly rule: RuleReference; readonly action: 'allow' | 'deny' }
    /** Isolated, and no rule lets it through. */
    | { readonly kind: 'isolated'; readonly tier: TierName; readonly policies: readonly PolicyReference[] }
    /** The strict mode of the network plugin: no policy selects it yet, and so nothing is let through. */
    | { readonly kind: 'unselected' }
    /** Policies do not reach this endpoint at all. */
    | {
        readonly kind: 'exempt';
        readonly because: NonNullable<Half['exempt']> | 'same-pod' | 'way-in' | 'api-server' | 'every-address' | EndpointExemption;
      }
    /** A setting of the API server's endpoint decides (SI-20). */
    | {
        readonly kind: 'endpoint-setting';
        readonly setting: 'publicAccess' | 'privateAccess' | 'publicCidrs';
        /** As the description calls it: `endpointPublicAccess`. */
        readonly field: string;
        /** `true`, `203.0.113.0/24`; of one that cannot be said, what stands there. */
        readonly value: string;
        /** It is not written, and this is what AWS does then. */
        readonly isDefault: boolean;
        readonly effect: 'lets-in' | 'keeps-out' | 'leaves-vpc' | 'cannot-say';
        readonly origin: Origin;
      }
    | { readonly kind: 'no-connection'; readonly because: NoConnection }
    /** It cannot be said whether this rule matches. */
    | {
        readonly kind: 'depends';
        readonly because: DependsReason;
        /** The rules name nodes, not addresses, and the node of a pod on the host network is not in the manifests. */
        readonly unknownNode?: true;
        /** Of which end of this half nobody knows the labels. */
        readonly unlabeled?: 'subject' | 'peer';
        /** With equal priorities, all that are perhaps read first, each with what it says. */
        readonly rules: readonly RuleReference[];
        readonly policies: readonly PolicyReference[];
      }
  );

/**
 * What no policy decides about the API server. `endpoint`: NetworkPolicy cannot protect it from outside (SI-23);
 * `control-plane`: pods come to its interfaces in the VPC, whatever the endpoints are (SI-22), also where their addresses are unknown.
 */
type EndpointExemption = 'endpoint' | 'control-plane' | 'unknown-control-plane';

/** The rule that would have let it through but for the failed checks. */
export interface NearestRule {
  readonly rule: RuleReference;
  readonly checks: readonly Check[];
}

/** One requirement of a rule, held against the peer (or the port). */
export interface Check {
  readonly what: 'namespace' | 'pod' | 'address' | 'node' | 'domain' | 'port';
  readonly passed: boolean;
  /** As written: `team=shop`, `tier in (backend, web)`, `10.0.0.0/8`, `TCP 5432`. */
  readonly requirement: string;
  /** For a failed label check: the key, the values that would do, and the value found (absent: no such label). */
  readonly label?: {
    readonly key: string;
    readonly operator: Requirement['operator'];
    readonly wanted: readonly string[];
    readonly found?: string;
  };
  /** A selector of pods never matches this end, whatever its labels: it is an address outside, or a pod on its node's network (NP-7, NP-22). */
  readonly notAPod?: 'external' | 'host-network';
  /** How many of how many namespaces, workloads match this requirement alone. */
  readonly matches?: { readonly some: number; readonly all: number };
  readonly origin: Origin;
}
