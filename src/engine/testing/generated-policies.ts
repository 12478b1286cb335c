import type { PlannedCluster, PlannedNamespace, PlannedWorkload } from './planned-cluster.ts';
import type { SeededRandom } from './seeded-random.ts';
import { COMPONENT_SHAPES } from './generated-workload.ts';

export interface GeneratedPolicy {
  readonly namespace: string;
  readonly yaml: string;
}

/**
 * Exactly `count` policies. Namespaces are closed one after the other, each with all that its apps need: a
 * default-deny, the scraping of metrics, and one policy for each workload that is called. What is left open stays
 * open, as on platforms that adopt policies team by team. Now and then a policy is wrong, as policies are.
 */
export function generatePolicies(random: SeededRandom, cluster: PlannedCluster, count: number): GeneratedPolicy[] {
  const callers = callersOf(cluster);
  const policies: GeneratedPolicy[] = [];
  for (const namespace of cluster.namespaces.filter(({ team }) => team !== 'platform')) {
    const own = policiesOf(random, namespace, callers);
    if (policies.length + own.length > count) break;
    policies.push(...own);
  }
  const workloads = cluster.namespaces.flatMap((namespace) => namespace.workloads);
  // Called from their own namespace only, which such a policy lets in.
  const inner = workloads.filter(({ component }) => component === 'worker' || component === 'cache' || component === 'db');
  const chosen = inner.length > 0 ? inner : workloads;
  for (let at = 0; policies.length < count; at++) policies.push(officePolicy(chosen[at % chosen.length]!, at));
  return policies;
}

function callersOf(cluster: PlannedCluster): ReadonlyMap<PlannedWorkload, readonly PlannedWorkload[]> {
  const callers = new Map<PlannedWorkload, PlannedWorkload[]>();
  for (const workload of cluster.namespaces.flatMap((namespace) => namespace.workloads))
    for (const { target } of workload.needs) callers.set(target, [...(callers.get(target) ?? []), workload]);
  return callers;
}

function policiesOf(
  random: SeededRandom,
  { name, workloads }: PlannedNamespace,
  callers: ReadonlyMap<PlannedWorkload, readonly PlannedWorkload[]>,
): GeneratedPolicy[] {
  const called = workloads.filter((workload) => callers.has(workload));
  return [
    policy(name, 'default-deny', 'podSelector: {}\n  policyTypes: [Ingress]\n'),
    policy(
      name,
      'scrape-metrics',
      `podSelector: {}
  policyTypes: [Ingress]
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: monitoring
      ports:
        - port: metrics
`,
    ),
    ...(random.chance(0.3) ? [leavingPolicy(name)] : []),
    ...called.map((workload) => callersPolicy(random, workload, callers.get(workload)!)),
  ];
}

/** Lets the callers of a workload in, on its port. */
function callersPolicy(random: SeededRandom, workload: PlannedWorkload, callers: readonly PlannedWorkload[]): GeneratedPolicy {
  const { namespace, name, app, component } = workload;
  const mistaken = random.chance(0.05);
  const peers = callers.map((caller) => {
    const elsewhere =
      caller.namespace === namespace
        ? ''
        : `namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: ${caller.namespace}
          `;
    const label = mistaken ? `${caller.component}-server` : caller.component;
    return `        - ${elsewhere}podSelector:
            matchLabels:
              app: ${caller.app}
              component: ${label}
`;
  });
  return policy(
    namespace,
    `${name}-callers`,
    `podSelector:
    matchLabels:
      app: ${app}
      component: ${component}
  policyTypes: [Ingress]
  ingress:
    - from:
${peers.join('')}      ports:
        - protocol: TCP
          port: ${COMPONENT_SHAPES[component].ports[0]!.port}
`,
  );
}

/** What pods of a careful namespace may reach: names, each other, the platform, and the world over HTTPS. */
function leavingPolicy(namespace: string): GeneratedPolicy {
  return policy(
    namespace,
    'leaving',
    `podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
    - to:
        - podSelector: {}
        - namespaceSelector:
            matchExpressions:
              - key: team
                operator: Exists
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
            except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16]
      ports:
        - protocol: TCP
          port: 443
`,
  );
}

/** Lets an office's addresses at one workload. */
function officePolicy({ namespace, name, app, component }: PlannedWorkload, at: number): GeneratedPolicy {
  return policy(
    namespace,
    `${name}-office-${at}`,
    `podSelector:
    matchLabels:
      app: ${app}
      component: ${component}
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector: {}
        - ipBlock:
            cidr: 198.51.100.${(at % 16) * 16}/28
`,
  );
}

function policy(namespace: string, name: string, spec: string): GeneratedPolicy {
  return {
    namespace,
    yaml: `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  ${spec}`,
  };
}
