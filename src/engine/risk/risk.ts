import type { FindingSeverity, SeverityCounts } from '#engine/security/severity.ts';
import type { Connection } from '#engine/overview/picture.ts';
import type { PathAnswer } from '#engine/paths/path-question.ts';
import type { Remedy } from '#engine/remedy/remedy.ts';

/** What is asked of reports, alerts and policies together. The answer is paths, never a score. */
export interface RiskQuestion {
  /** Findings of this severity and worse count; those that nobody rated always do. */
  readonly severity: FindingSeverity;
  /** Only those that a newer version repairs. */
  readonly fixable: boolean;
}

export interface RiskAnswer {
  readonly question: RiskQuestion;
  /** Workloads with such a finding that can be reached from the internet, or perhaps can; by the fewest steps. */
  readonly exposed: readonly ExposedWorkload[];
  /** With such a finding, and out of reach. */
  readonly notReached: readonly ExposedWorkload[];
  /** Reached or not: all that counts of theirs is rated by nobody, so that nobody takes it for what was asked about. */
  readonly notRated: readonly ExposedWorkload[];
}

/** A workload with findings that count, and how somebody gets to it. */
export interface ExposedWorkload {
  readonly endpoint: string;
  readonly counts: SeverityCounts;
  /** The worst findings that count, at most five, with their report. */
  readonly worst: readonly WorstFinding[];
  /** A shortest way from the internet; empty: there is none. */
  readonly path: readonly Connection[];
  /** There is no way but over a step of which it cannot be said. */
  readonly uncertain?: true;
  /** Something exposes it, and policies close it. */
  readonly exposedButDenied?: true;
  /** All findings that count are of another image than the manifest runs (out of date?). */
  readonly otherImage?: true;
}

/** A finding in short, with the id of its report. */
export interface WorstFinding {
  readonly report: string;
  readonly id: string;
  readonly package: string;
  /** '' where it is not told. */
  readonly installed: string;
  readonly fixed?: string;
  readonly severity: FindingSeverity;
}

/** From the pod of an alert (or any workload): what can be reached, and what holds it back. */
export interface BlastAnswer extends PathAnswer {
  /** Alert ids on it. */
  readonly alerts: readonly string[];
  /** Places outside that an intruder asks first, as far as they can be reached, nearest first. */
  readonly landmarks: readonly Landmark[];
  /** Observed connections from it. */
  readonly observed: readonly { readonly alert: string; readonly text: string; readonly verdict?: 'allowed' | 'denied' | 'depends' }[];
}

/** `metadata`: the node's credentials, at 169.254.169.254 TCP 80. `api-server`: of a cluster that a description tells of. */
export interface Landmark {
  readonly what: 'metadata' | 'api-server';
  /** Endpoint id: the part of the outside that holds the address, or the card of the API server. */
  readonly endpoint: string;
  /** Of the last step, on the port that is meant. Never `denied`: such are left out. */
  readonly verdict: 'allowed' | 'partial' | 'depends';
  readonly hops: number;
  readonly path: readonly Connection[];
}

/** What a single change of the policies would cut. */
export interface CutQuestion {
  /** From the internet to workloads with findings that count, or everything that one endpoint reaches. */
  readonly from: 'internet' | { readonly endpoint: string };
  readonly risk: RiskQuestion;
}

export interface CutAnswer {
  /** The best first: the most ends cut, then the fewest needed connections broken, then the fewest lines. At most five. */
  readonly cuts: readonly Cut[];
  /** Ends that could be reached before. */
  readonly before: readonly string[];
  readonly tried: number;
}

export interface Cut {
  /** Its flips are all that it flips. */
  readonly remedy: Remedy;
  /** Endpoint ids that cannot be reached any more. */
  readonly cuts: readonly string[];
  /** Needed connections that it would deny, or of which it could not be said any more. */
  readonly breaks: readonly BrokenNeed[];
  /** Ways in (ids of their cards) that lead to a workload no more. Nobody says that they are needed, nor that they are not. */
  readonly closes: readonly string[];
}

export interface BrokenNeed {
  readonly source: string;
  readonly destination: string;
  /** `env DATABASE_URL`, `DNS`. */
  readonly by: string;
}
