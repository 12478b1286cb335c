import type { Explanation } from '#engine/explain/explanation.ts';
import type { Protocol } from '#engine/model/cluster.ts';
import type { Verdict } from '#engine/model/verdict.ts';

/** One asked connection and its answer. */
export interface PairAnswer {
  /** As the endpoints are listed. */
  readonly source: string;
  readonly destination: string;
  readonly port: { readonly protocol: Protocol; readonly port: number } | undefined;
  readonly verdict: Verdict;
  /** Absent for a pod and itself, which always reach each other (NP-20). */
  readonly explanation: Explanation | undefined;
}
