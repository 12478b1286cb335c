import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { judgeApiServer } from '#engine/evaluate/judge-api-server.ts';
import type { WayInReason } from '#engine/evaluate/judge-way-in.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { type ApiServerNeed, apiServerNeeds } from '#engine/needs/api-server-needs.ts';
import { dnsNeeds } from '#engine/needs/dns-needs.ts';
import { type JudgedNeed, judgeNeeds } from './needs-by-pair.ts';

/** A call of the API server, with what becomes of it. */
export interface JudgedCall {
  readonly need: ApiServerNeed;
  readonly destination: WorkloadEndpoint;
  readonly verdict: Verdict;
  readonly because: WayInReason;
}

/** What is needed beside what workloads ask each other for. */
export interface FurtherNeeds {
  /** From everybody who names a Service to the DNS server. */
  readonly dns: readonly JudgedNeed[];
  /** From the API server, which is no endpoint of the evaluation. */
  readonly apiServer: readonly JudgedCall[];
}

interface FurtherInput {
  readonly cluster: Cluster;
  readonly services: ServiceIndex;
  readonly evaluation: Evaluation;
}

/** Judged once an evaluation. */
export function furtherNeeds({ cluster, services, evaluation }: FurtherInput): FurtherNeeds {
  let needs = known.get(evaluation);
  if (!needs) {
    needs = {
      dns: judgeNeeds(dnsNeeds(cluster, services), evaluation),
      apiServer: apiServerNeeds(cluster, services).flatMap((need) =>
        judgeApiServer(need, evaluation).map((judged): JudgedCall => ({ need, ...judged })),
      ),
    };
    known.set(evaluation, needs);
  }
  return needs;
}

const known = new WeakMap<Evaluation, FurtherNeeds>();

/**
 * The needs of DNS that are worth a line in the picture: everybody has them, so only those that are denied. Over UDP: few
 * answers are too long for it, and that TCP is closed is a finding of its own.
 */
export function deniedDns({ dns }: FurtherNeeds): readonly JudgedNeed[] {
  return dns.filter(({ need, verdict }) => need.protocol === 'UDP' && verdict === 'denied');
}
