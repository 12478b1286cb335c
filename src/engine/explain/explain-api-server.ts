import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { isEnforced } from '#engine/rules/enforcement.ts';
import { describeCalls } from '#engine/overview/describe-api-server.ts';
import { policyReference } from '#engine/overview/describe-connection.ts';
import type { JudgedCall } from '#engine/overview/further-needs.ts';
import type { Explanation, Reason } from './explanation.ts';

/** Explains the edge from the API server to a workload that it calls. */
export function explainApiServer(calls: readonly JudgedCall[], evaluation: Evaluation): Explanation {
  const connection = describeCalls(calls);
  const [{ destination }] = calls as [JudgedCall];
  const ports = connection.possible ?? connection.ports;
  const isolating = evaluation.isolatedBy(destination.index, 'ingress').map(policyReference);
  const isUntouched = calls.every(({ because }) => because.kind === 'not-isolated');
  const arriving = (): readonly Reason[] => {
    if (isUntouched)
      return [isEnforced(evaluation.profile) ? { kind: 'not-isolated', ports } : { kind: 'exempt', because: 'not-enforced', ports }];
    if (connection.verdict === 'depends')
      return [{ kind: 'depends', because: 'api-server-address', rules: [], policies: isolating, ports }];
    return [{ kind: 'exempt', because: 'every-address', ports }];
  };
  return {
    connection,
    egress: { direction: 'egress', verdict: 'allowed', reasons: [{ kind: 'exempt', because: 'api-server', ports }] },
    ingress: { direction: 'ingress', verdict: connection.verdict, reasons: arriving() },
  };
}
