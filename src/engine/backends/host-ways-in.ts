import type { Pod, Workload } from '#engine/model/cluster.ts';
import type { WayIn, WayInPort, WayInType } from './way-in.ts';
import { sortedPorts } from './way-in-ports.ts';

/**
 * Ports that pods open on the addresses of their nodes: `hostPort` of a container, and every declared port of a pod on its
 * node's network. What forwards a `hostPort` leaves the client's address as it is.
 */
export function hostWaysIn(workload: Workload): readonly WayIn[] {
  const live = workload.pods.filter(({ finished }) => !finished);
  return [
    ...wayInThrough('hostPort', workload, live, ({ hostNetwork, containerPorts }) =>
      hostNetwork
        ? []
        : containerPorts.flatMap(({ protocol, port, hostPort }) => (hostPort ? [{ protocol, port: hostPort, targetPort: port }] : [])),
    ),
    ...wayInThrough('hostNetwork', workload, live, ({ hostNetwork, containerPorts }) =>
      hostNetwork ? containerPorts.map(({ protocol, port }) => ({ protocol, port, targetPort: port })) : [],
    ),
  ];
}

function wayInThrough(
  type: WayInType,
  { id, kind, namespace, name, origin }: Workload,
  pods: readonly Pod[],
  portsOf: (pod: Pod) => readonly WayInPort[],
): readonly WayIn[] {
  const open = pods.filter((pod) => portsOf(pod).length > 0);
  if (open.length === 0) return [];
  return [
    {
      opener: { id: `${type} ${id}`, kind, namespace, name, origin },
      type,
      destination: id,
      pods: open,
      ports: sortedPorts(open.flatMap(portsOf)),
      arrivesAs: 'client-address',
      matches: [],
      isInternal: false,
      sourceRanges: [],
      externalIPs: [],
    },
  ];
}
