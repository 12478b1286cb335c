import type { Connection } from '#engine/overview/picture.ts';

/**
 * Questions about several hops:
 * `reached-from`: who can reach it;
 * `reaches`: what it can reach;
 * `from-internet`: from the internet to here, through ways in. An address of the internet does not arrive at a pod by
 * itself, whatever policies let in: without a way in, nothing is found;
 * `taken`: if this pod is taken, what then: everything that it reaches, hop by hop.
 */
export const PATH_QUESTIONS = ['reached-from', 'reaches', 'from-internet', 'taken'] as const;
export type PathQuestionKind = (typeof PATH_QUESTIONS)[number];

export interface PathQuestion {
  readonly kind: PathQuestionKind;
  /** An endpoint id. */
  readonly of: string;
}

/**
 * Every endpoint that the question finds, nearest first. Hops go through workloads; the outside is a start or an end.
 * Ways that are open for certain come before ways over a step of which it cannot be said.
 */
export interface PathAnswer {
  readonly question: PathQuestion;
  readonly found: readonly FoundEndpoint[];
  /** The steps of all ways, each once. */
  readonly connections: readonly Connection[];
  readonly direct: number;
  readonly indirect: number;
  /** Workloads that are not found; of `from-internet`: ways in that do not lead here. */
  readonly outOfReach: number;
  /** Endpoints next to the way that hold it back: who could be asked next, but is denied, with the policies that do it. */
  readonly heldBack: readonly HeldBack[];
}

export interface HeldBack {
  readonly source: string;
  readonly destination: string;
  readonly policies: readonly string[];
}

export interface FoundEndpoint {
  readonly endpoint: string;
  /** 1: directly. */
  readonly hops: number;
  /** A shortest way, in the direction of the traffic. */
  readonly path: readonly Connection[];
  /** There is no way but over a step of which it cannot be said whether it is open. */
  readonly uncertain?: true;
}
