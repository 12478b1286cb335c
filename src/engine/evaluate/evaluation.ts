import type { Pod, Workload } from '#engine/model/cluster.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import type { DependsReason, Verdict } from '#engine/model/verdict.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { Direction, EndpointPredicate, Policy } from '#engine/rules/policy.ts';

/** One end of a connection: a workload (or one label variant of it), or a part of the address space outside. */
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
  /** Of one family, disjoint from every other external endpoint's. */
  readonly ranges: readonly IpRange[];
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

/** What the one evaluator found. Every view reads this and nothing else. */
export interface Evaluation {
  readonly profile: EnforcementProfile;
  /** Workloads first, sorted by id, then externals. */
  readonly endpoints: readonly Endpoint[];
  /** In the order of the tiers. */
  readonly policies: readonly Policy[];
  /** How many classes of endpoints that no policy tells apart. */
  readonly classes: number;
  endpoint(id: string): Endpoint | undefined;
  /** What becomes of traffic from one endpoint (by index) to another. */
  pair(source: number, destination: number): PairVerdict;
  /** Indices of the workload endpoints that a policy selects. */
  selectedBy(policy: Policy): readonly number[];
  /** Whether an endpoint is what a predicate asks for. */
  matches(predicate: EndpointPredicate, endpoint: number): 'yes' | 'no' | 'maybe';
  /** Policies that isolate an endpoint. */
  isolatedBy(endpoint: number, direction: Direction): readonly Policy[];
}
