import { addTo } from '#engine/model/multi-map.ts';
import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Protocol, Service, Workload } from '#engine/model/cluster.ts';
import type { DiagnosticOf } from '#engine/model/diagnostic.ts';
import type { Policy, Rule } from '#engine/rules/policy.ts';
import type { LintContext, LintRule } from '#engine/lint/lint-rule.ts';
import { nameOf } from '#engine/lint/names.ts';

/** So many refused pairs are shown of one finding, and so many pairs are looked at for them. */
const MAX_EDGES = 20;
const MAX_LOOKS = 2000;

/**
 * What it finds: a rule that opens the port of a Service where the pods behind it listen on another (S-1, T18).
 *
 * Why is this bad: a Service is only a rewrite, and policies see the traffic after it. The rule opens a port on which
 * nobody listens; the port on which the pod does listen stays closed.
 *
 * Example:
 *     ports: [{ port: 80, targetPort: 8080 }]        # the Service
 *     ports: [{ port: 80 }]                          # the policy
 *
 * Use instead: the pod's port, 8080, or its name.
 */
export const policyAllowsServicePortNotPodPort: LintRule<'policy-allows-service-port-not-pod-port'> = {
  code: 'policy-allows-service-port-not-pod-port',
  check: (context) => {
    const rewrites = rewritesOf(context.serviceIndex);
    if (rewrites.size === 0) return [];
    return context.policies.flatMap((policy) =>
      policy.rules.flatMap((rule) =>
        rule.ports.flatMap((match) => {
          if (match.kind !== 'range' || match.low !== match.high) return [];
          const here = rewrites.get(`${match.protocol} ${match.low}`) ?? [];
          return here.flatMap((rewrite) => findingOf(policy, rule, rewrite, match.origin ?? rule.origin, context));
        }),
      ),
    );
  },
};

/** A port of a Service that stands for another number on a workload behind it. */
interface Rewrite {
  readonly service: Service;
  readonly workload: Workload;
  readonly protocol: Protocol;
  readonly port: number;
  readonly podPort: number;
}

/** By protocol and the Service's port. A port that the pods declare themselves may be meant in its own right. */
function rewritesOf({ backends }: ServiceIndex): ReadonlyMap<string, readonly Rewrite[]> {
  const rewrites = new Map<string, Rewrite[]>();
  for (const { service, workloads } of backends.values()) {
    for (const { workload, pods } of workloads) {
      for (const { servicePort, resolved } of pods[0]?.ports ?? []) {
        if (resolved === undefined || resolved === servicePort.port) continue;
        if (pods.some(({ pod }) => pod.containerPorts.some(({ port }) => port === servicePort.port))) continue;
        const { protocol, port } = servicePort;
        addTo(rewrites, `${protocol} ${port}`, { service, workload, protocol, port, podPort: resolved });
      }
    }
  }
  return rewrites;
}

function findingOf(
  policy: Policy,
  rule: Rule,
  rewrite: Rewrite,
  origin: Rule['origin'],
  { evaluation }: LintContext,
): readonly DiagnosticOf<'policy-allows-service-port-not-pod-port'>[] {
  const { service, protocol, port, podPort } = rewrite;
  const edges = refusedPairs(policy, rule, rewrite, evaluation);
  if (edges.length === 0) return [];
  return [
    {
      code: 'policy-allows-service-port-not-pod-port',
      severity: 'warning',
      values: { policy: nameOf(policy), direction: rule.direction, rule: rule.index + 1, service: service.id, protocol, port, podPort },
      origin,
      edges,
    },
  ];
}

/** Pairs that the rule is about and that the same side refuses on the pod's port. */
function refusedPairs(
  policy: Policy,
  rule: Rule,
  { workload, protocol, podPort }: Rewrite,
  evaluation: Evaluation,
): readonly (readonly [string, string])[] {
  const selected = evaluation.selectedBy(policy);
  const peers = evaluation.peersOf(rule.peers).endpoints();
  const [sources, destinations] = rule.direction === 'ingress' ? [peers, selected] : [selected, peers];
  const behind = destinations.filter((at) => {
    const endpoint = evaluation.endpoints[at]!;
    return endpoint.kind === 'workload' && endpoint.workload.id === workload.id;
  });
  const edges: (readonly [string, string])[] = [];
  let looks = 0;
  for (const to of behind) {
    for (const from of sources) {
      if (edges.length === MAX_EDGES || looks++ === MAX_LOOKS) return edges;
      const halves = from === to ? 'same' : evaluation.halves(from, to);
      if (typeof halves === 'string' || halves[rule.direction].exempt || halves[rule.direction].decision.possible.has(protocol, podPort))
        continue;
      edges.push([evaluation.endpoints[from]!.id, evaluation.endpoints[to]!.id]);
    }
  }
  return edges;
}
