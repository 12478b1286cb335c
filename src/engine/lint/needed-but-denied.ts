import { judgeNeeds } from '#engine/overview/needs-by-pair.ts';
import type { LintRule } from './lint-rule.ts';
import { endpointName, portName } from './names.ts';

/**
 * What it finds: a connection that the manifests need (a workload names a Service in its environment, arguments or
 * configuration; Prometheus is asked to scrape) and that policies deny.
 *
 * Why is this bad: the application does not work, and what it says is "connection timed out", which names no policy.
 *
 * Example:
 *     env: [{ name: DATABASE_URL, value: 'postgres://postgres:5432/shop' }]   # Deployment checkout
 *     ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]   # the only policy that lets anyone to postgres
 *
 * Use instead: a rule that lets the workload in (and, where egress is isolated, out) on that port.
 */
export const neededButDenied: LintRule<'needed-but-denied'> = {
  code: 'needed-but-denied',
  check: ({ needs, evaluation }) =>
    judgeNeeds(needs, evaluation)
      .filter(({ verdict, pair }) => verdict === 'denied' && typeof evaluation.halves(...pair) !== 'string')
      .map(({ need, pair: [from, to] }) => {
        const source = evaluation.endpoints[from]!;
        const destination = evaluation.endpoints[to]!;
        return {
          code: 'needed-but-denied',
          severity: 'warning',
          values: {
            source: endpointName(source),
            destination: endpointName(destination),
            port: portName(need.protocol, need.port),
            by: need.by,
          },
          origin: need.origin,
          edges: [[source.id, destination.id]],
        };
      }),
};
