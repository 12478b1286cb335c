import { describeWayInConnection } from '#engine/overview/describe-way-in.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { endpointName, shortList } from '#engine/lint/names.ts';

/**
 * What it finds: a way in from outside (a LoadBalancer, a NodePort, an Ingress, a route) to pods that policies let nobody
 * into from there.
 *
 * Why is this bad: somebody opened a door, and somebody else bricked it up. From outside it is a timeout. Where the door is
 * not wanted any more it still costs a load balancer and a public address.
 *
 * Example:
 *     Service web: { type: LoadBalancer, externalTrafficPolicy: Local }
 *     policy on web: { ingress: [{ from: [{ podSelector: {} }] }] }
 *
 * Use instead: a rule with the ipBlock that clients come from (for an Ingress: the labels of its controller); or no way in.
 */
export const exposedButDenied: LintRule<'exposed-but-denied'> = {
  code: 'exposed-but-denied',
  check: ({ waysIn, evaluation }) =>
    waysIn
      .filter(({ verdict }) => verdict === 'denied')
      .flatMap((way) => {
        const { opener, type } = way.wayIn;
        const { source, destination, arriving } = describeWayInConnection(way, evaluation);
        return [
          {
            code: 'exposed-but-denied' as const,
            severity: 'warning' as const,
            values: {
              name: opener.name,
              type,
              workload: endpointName(way.destination),
              policies: shortList(arriving.isolatedBy.map((id) => id.slice(id.indexOf(' ') + 1))),
            },
            origin: opener.origin,
            edges: [[source, destination] as const],
          },
        ];
      }),
};
