import type { Cluster } from '#engine/model/cluster.ts';
import type { IpFamily } from '#engine/model/ip-range.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';

/**
 * The one address family of a cluster whose network plugin knows one only: the one that the cluster is described with, that of
 * the pods' first addresses, or of the Services' own, and IPv4 where none is known. Undefined: both families are there.
 */
export function onlyFamily(cluster: Cluster, { options }: EnforcementProfile): IpFamily | undefined {
  if (options.addressFamilies === 'both') return undefined;
  if (cluster.ipFamily !== undefined) return cluster.ipFamily;
  const pods = cluster.workloads.flatMap((workload) => workload.pods.filter(({ hostNetwork }) => !hostNetwork));
  const firsts = [pods, cluster.services.map(({ clusterIPs = [] }) => ({ addresses: clusterIPs }))].map((all) =>
    all.flatMap(({ addresses }) => addresses.slice(0, 1)),
  );
  const known = firsts.find((addresses) => addresses.length > 0) ?? [];
  const six = known.filter(({ family }) => family === 6).length;
  return six * 2 > known.length ? 6 : 4;
}
