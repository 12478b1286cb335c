import type { Cluster, Workload } from '#engine/model/cluster.ts';
import { NAME_OF_NAMESPACE } from './plain-policy.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';
import { plainSelector, tellingSelector } from './telling-selector.ts';

const DNS_NAMESPACE = 'kube-system';

/** The cluster's DNS servers as a peer: those in the manifests, else the label that they have in nearly every cluster. */
export function dnsPeer({ workloads, ...cluster }: Cluster): PlainMap {
  const namespaceSelector = { matchLabels: { [NAME_OF_NAMESPACE]: DNS_NAMESPACE } };
  const servers = workloads.filter(isDnsServer);
  const usual = servers.every(({ pods }) => pods.every(({ labels }) => labels['k8s-app'] === 'kube-dns'));
  if (usual) return { namespaceSelector, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } };
  const { requirements } = tellingSelector({ pods: servers[0]!.pods }, { ...cluster, workloads });
  return { namespaceSelector, podSelector: plainSelector(requirements) };
}

/** Whether a workload answers DNS questions for the cluster. */
export function isDnsServer({ namespace, pods }: Workload): boolean {
  return (
    namespace === DNS_NAMESPACE &&
    pods.some(({ containerPorts }) => containerPorts.some(({ protocol, port }) => protocol === 'UDP' && port === 53))
  );
}
