import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { Cluster, Protocol, Workload } from '#engine/model/cluster.ts';
import type { Need } from './need.ts';
import { externalNameMentions, serviceMentions } from './service-mentions.ts';

/** What a need of the DNS server is by: it follows from the names, nobody writes it. */
export const BY_DNS = 'DNS';

const PROTOCOLS: readonly Protocol[] = ['UDP', 'TCP'];

/**
 * What everybody who names a Service needs first: to ask the cluster's DNS, over UDP, and over TCP where an answer is long.
 * Nothing where the manifests do not hold the DNS server: then the rules of those who are isolated are looked at instead
 * (the finding `egress-without-dns`).
 */
export function dnsNeeds(cluster: Cluster, index: ServiceIndex): readonly Need[] {
  const servers = cluster.workloads.flatMap((workload) => {
    const port = dnsPort(workload);
    return port === undefined ? [] : [{ id: workload.id, port }];
  });
  if (servers.length === 0) return [];
  const asking = new Map<string, Need['origin']>();
  for (const { source, origin } of [...serviceMentions(cluster, index), ...externalNameMentions(cluster, index)])
    if (!asking.has(source.id) && !servers.some(({ id }) => id === source.id)) asking.set(source.id, origin);
  return [...asking].flatMap(([source, origin]) =>
    servers.flatMap(({ id, port }) => PROTOCOLS.map((protocol): Need => ({ source, destination: id, protocol, port, by: BY_DNS, origin }))),
  );
}

/** The port on which a workload answers DNS questions for the cluster: by the label that it has in nearly every cluster, and OpenShift's. */
function dnsPort({ pods, namespace }: Workload): number | undefined {
  const isServer = pods.some(
    ({ labels }) =>
      labels['k8s-app'] === 'kube-dns' || (namespace === 'openshift-dns' && labels['dns.operator.openshift.io/daemonset-dns']),
  );
  if (!isServer) return undefined;
  return (
    pods.flatMap(({ containerPorts }) => containerPorts).find(({ protocol, name }) => protocol === 'UDP' && name !== 'metrics')?.port ?? 53
  );
}
