import { addTo } from '#engine/model/multi-map.ts';
import type { JudgedNeed } from '#engine/overview/needs-by-pair.ts';
import type { LintRule } from '#engine/lint/lint-rule.ts';
import { endpointName, portName } from '#engine/lint/names.ts';

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
  check: ({ judgedNeeds, evaluation }) => {
    // A name without a port, or a port of two protocols, makes several needs: told of as one.
    const told = new Map<string, JudgedNeed[]>();
    for (const judged of judgedNeeds) {
      const { need, pair, verdict } = judged;
      if (verdict !== 'denied' || typeof evaluation.halves(...pair) === 'string') continue;
      addTo(told, `${pair.join()} ${need.origin.file}:${need.origin.line} ${need.by}`, judged);
    }
    return [...told.values()].map((judged) => {
      const [{ need, pair }] = judged as [JudgedNeed];
      const [source, destination] = [evaluation.endpoints[pair[0]]!, evaluation.endpoints[pair[1]]!];
      const stoppedAtPort = judged.map((each) => each.stoppedAtPort).find((each) => each !== undefined);
      const port = judged.map((each) => portName(each.need.protocol, each.need.port)).join(', ');
      return {
        code: 'needed-but-denied',
        severity: 'warning',
        values: {
          source: endpointName(source),
          destination: endpointName(destination),
          port,
          by: need.by,
          stoppedAtPort: String(stoppedAtPort ?? ''),
        },
        origin: need.origin,
        edges: [[source.id, destination.id]],
      };
    });
  },
};
