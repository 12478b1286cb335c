import { PROTOCOLS } from '#engine/model/cluster.ts';
import type { PortSet } from '#engine/model/port-set.ts';

/** Ports as the command line prints them: `TCP 80,443 UDP 53`; `all connections` for every port; nothing for none. */
export function printedPorts(ports: PortSet): string {
  if (ports.isAll) return 'all connections';
  const ranges = ports.toRanges();
  return PROTOCOLS.filter((protocol) => ranges[protocol].length > 0)
    .map((protocol) => `${protocol} ${ranges[protocol].map(([low, high]) => (low === high ? low : `${low}-${high}`)).join(',')}`)
    .join(' ');
}
