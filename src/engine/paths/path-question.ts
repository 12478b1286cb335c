import type { PortRanges } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';

/**
 * Questions about several hops:
 * `reaches`: what it can reach;
 * `reached-from`: who can reach it;
 * `from-internet`: from the internet to here, through ways in, and directly where a policy lets an outside address in;
 * `taken`: if this pod is taken, what then: everything that it reaches, hop by hop.
 */
export const PATH_QUESTIONS = ['reaches', 'reached-from', 'from-internet', 'taken'] as const;

export interface PathQuestion {
  readonly kind: (typeof PATH_QUESTIONS)[number];
  /** An endpoint id. */
  readonly of: string;
}

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
