import { serviceMentions } from '#engine/needs/service-mentions.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf, portName } from '#engine/lint/names.ts';

/**
 * What it finds: a workload names a Service together with a port that the Service does not have.
 *
 * Why is this bad: nobody listens there, whatever the policies say; often it is the port of the pod, which the Service
 * hides behind its own.
 *
 * Example:
 *     env: [{ name: WEB_URL, value: 'http://web:8080' }]
 *     ports: [{ port: 80, targetPort: 8080 }]              # of the Service web
 *
 * Use instead: the Service's port, `http://web:80`.
 */
export const neededPortNotInService: LintRule<'needed-port-not-in-service'> = {
  code: 'needed-port-not-in-service',
  check: ({ cluster, serviceIndex }) =>
    serviceMentions(cluster, serviceIndex).flatMap(({ source, service, missingPort, by, origin }) => {
      if (missingPort === undefined) return [];
      const ports = service.ports.map(({ protocol, port }) => portName(protocol, port)).join(', ');
      return [
        {
          code: 'needed-port-not-in-service',
          severity: 'warning',
          values: { source: nameOf(source), service: service.id, port: missingPort, ports, by },
          origin,
        },
      ];
    }),
};
