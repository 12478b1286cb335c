import type { Pod, Workload } from '#engine/model/cluster.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import type { DependsReason, Verdict } from '#engine/model/verdict.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { Direction, EndpointPredicate, Peer, Policy, Rule } from '#engine/rules/policy.ts';
import type { Decision, RuleBundle } from './slice.ts';

/** One end of a connection: a workload (or one label variant of it), or a part of the outside: addresses, or a name. */
export type Endpoint = WorkloadEndpoint | ExternalEndpoint;

export interface WorkloadEndpoint {
  /** Position in `Evaluation.endpoints`. */
  readonly index: number;
  readonly kind: 'workload';
  /** The workload's id, with ` {variant}` behind it where a workload is split. */
  readonly id: string;
  readonly workload: Workload;
  readonly variant?: string;
  /** Pods of the workload that no policy tells apart. */
  readonly pods: readonly Pod[];
  /** Ports that its containers declare and that Services send to. */
  readonly declared: PortSet;
}

export interface ExternalEndpoint {
  readonly index: number;
  readonly kind: 'external';
  readonly id: string;
  /** Of one family, disjoint from every other external endpoint's. Empty for a name, whose addresses nobody knows here. */
  readonly ranges: readonly IpRange[];
  /** The name that a rule gives it: `*.example.com`. */
  readonly domain?: string;
  /** The node that has this address, if it is one's. */
  readonly node?: string;
}

export interface PairVerdict {
  /** Judged on all ports. */
  readonly verdict: Verdict;
  /** Judged on the destination's declared ports; absent where it declares none. */
  readonly declared?: Verdict;
  /** Allowed for certain. */
  readonly allowed: PortSet;
  /** Allowed, or perhaps; equal to `allowed` unless the verdict is `depends`. */
  readonly possible: PortSet;
  readonly because?: DependsReason;
}

/** One half of a pair: what the policies of one end decided about the other. */
export interface Half {
  /** Why no policy is asked at all. */
  readonly exempt?: 'external' | 'host-network' | 'own-node' | 'not-enforced' | 'bare-pod' | 'fargate-or-windows' | 'unknown-pod';
  readonly decision: Decision;
  readonly isolatedBy: readonly Policy[];
  /** All policies that select the judged end and say something of this direction, in the order in which they are read. */
  readonly policies: readonly Policy[];
  /** The class of the other end, to ask which of several equal rules match. */
  readonly peer: number;
  /** The class of the judged end. */
  readonly subject: number;
}

export interface MatchedPeers {
  /** How many kinds (classes) of endpoints there are among them. */
  readonly kinds: number;
  /** Their indices. */
  endpoints(): readonly number[];
}

/** Why two ends cannot connect at all; nothing comes from a name, which is a destination only. */
export type NoConnection = 'finished' | 'no-common-family' | 'from-a-name';

/** A rule of a bundle that matches the other end of a half. */
export interface MatchingRule {
  readonly policy: Policy;
  readonly rule: Rule;
  /** False: perhaps (D-7). */
  readonly certain: boolean;
}

export interface Halves {
  readonly egress: Half;
  readonly ingress: Half;
}

/** What the one evaluator found. Every view reads this and nothing else. */
export interface Evaluation {
  readonly profile: EnforcementProfile;
  /** Workloads first, sorted by id, then externals: addresses, then names. */
  readonly endpoints: readonly Endpoint[];
  /**
   * The index of one more source, which is not among the endpoints: a pod at the edge whose namespace, labels and address
   * nobody knows, behind Ingresses and routes. Its pairs say what policies let in from it. Absent where nothing leads through it.
   */
  readonly ingressController?: number;
  /** In the order of the tiers. */
  readonly policies: readonly Policy[];
  /** How many classes of endpoints that no policy tells apart. */
  readonly classes: number;
  endpoint(id: string): Endpoint | undefined;
  /** What becomes of traffic from one endpoint (by index) to another. Pairs with the same answer mostly share one object. */
  pair(source: number, destination: number): PairVerdict;
  /** The verdict alone (on the declared ports where there are any): for going through all pairs. */
  verdict(source: number, destination: number): Verdict;
  /** `verdict` for one source and several destinations, as positions in `VERDICTS`, written into an array of that length. */
  verdictsFrom(source: number, destinations: Uint32Array, into: Uint8Array): void;
  /** The decisions behind a pair, or why the two cannot connect at all. */
  halves(source: number, destination: number): Halves | NoConnection;
  /** Which rules of a bundle match the other end of a half. */
  rulesBehind(bundle: RuleBundle, half: Half): readonly MatchingRule[];
  /** The ports that a rule is about in a half: its names mean what they mean on the destination (NP-14). */
  portsOf(rule: Rule, half: Half): PortSet;
  /** What the peers of a rule (or some of them) match for certain. */
  peersOf(peers: readonly Peer[]): MatchedPeers;
  /** Indices of the workload endpoints that a policy selects. */
  selectedBy(policy: Policy): readonly number[];
  /** Whether an endpoint is what a predicate asks for. */
  matches(predicate: EndpointPredicate, endpoint: number): 'yes' | 'no' | 'maybe';
  /** Whether a class is what a predicate asks for. */
  classMatches(predicate: EndpointPredicate, classIndex: number): 'yes' | 'no' | 'maybe';
  /** Whether a class is of names outside, whose addresses nobody knows here. */
  isDomain(classIndex: number): boolean;
  /** Whether a class is of pods whose labels nobody knows. */
  hasUnknownLabels(classIndex: number): boolean;
  /** Policies that isolate an endpoint. */
  isolatedBy(endpoint: number, direction: Direction): readonly Policy[];
  /** Closed because no policy selects it: the strict mode of a network plugin. */
  isUnselected(endpoint: number): boolean;
  /** Endpoints with equal text are treated alike by every policy. */
  treatment(endpoint: number): string;
}
