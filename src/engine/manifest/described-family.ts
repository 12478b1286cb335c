import type { IpFamily } from '#engine/model/ip-range.ts';
import type { ManifestObject } from './manifest-object.ts';
import { entryText, entryValue } from './yaml-node.ts';

/** The address family of pods and Services that an eksctl `ClusterConfig` names; undefined where it names none. */
export function describedFamily({ kind, place }: ManifestObject): IpFamily | undefined {
  if (kind !== 'ClusterConfig') return undefined;
  const family = entryText(entryValue(place.node, 'kubernetesNetworkConfig'), 'ipFamily')?.toLowerCase();
  return family === 'ipv6' ? 6 : family === 'ipv4' ? 4 : undefined;
}
