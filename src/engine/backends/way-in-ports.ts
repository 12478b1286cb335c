import { PROTOCOLS } from '#engine/model/cluster.ts';
import type { WayInPort } from './way-in.ts';

/** Each port once, by number. */
export function sortedPorts(ports: Iterable<WayInPort>): readonly WayInPort[] {
  const distinct = new Map<string, WayInPort>();
  for (const port of ports) distinct.set(`${port.protocol} ${port.port} ${port.targetPort}`, port);
  return [...distinct.values()].sort(
    (a, b) => a.port - b.port || a.targetPort - b.targetPort || PROTOCOLS.indexOf(a.protocol) - PROTOCOLS.indexOf(b.protocol),
  );
}
