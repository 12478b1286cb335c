import type { PortRanges } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';

/** Questions about several hops. `of` is an endpoint id. */
export type PathQuestion =
  /** What it can reach. */
  | { readonly kind: 'reaches'; readonly of: string }
  /** Who can reach it. */
  | { readonly kind: 'reached-from'; readonly of: string }
  /** From the internet to here: through ways in, and directly where a policy lets an outside address in. */
  | { readonly kind: 'from-internet'; readonly of: string }
  /** If this pod is taken, what then: everything that it reaches, hop by hop. */
  | { readonly kind: 'taken'; readonly of: string };

/** Every endpoint that the question finds, nearest first. */
export interface PathAnswer {
  readonly question: PathQuestion;
  readonly found: readonly FoundEndpoint[];
  readonly direct: number;
  readonly indirect: number;
  /** Workloads that are not found. */
  readonly outOfReach: number;
  /** Endpoints next to the way that hold it back: who could be asked next, but is denied, with the policies that do it. */
  readonly heldBack: readonly { readonly source: string; readonly destination: string; readonly policies: readonly string[] }[];
}

export interface FoundEndpoint {
  readonly endpoint: string;
  /** 1: directly. */
  readonly hops: number;
  /** A shortest way, in the direction of the traffic. */
  readonly path: readonly PathStep[];
}

export interface PathStep {
  readonly source: string;
  readonly destination: string;
  readonly verdict: Verdict;
  readonly openPorts: string;
  readonly ports: PortRanges;
}
