import { PortSet } from '#engine/model/port-set.ts';
import type { PortRanges } from '#engine/model/port-set.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { PortPair } from '#engine/evaluate/port-pairs.ts';
import { portsText } from '#engine/overview/describe-connection.ts';
import type { Connection, NeedSummary } from '#engine/overview/picture.ts';

/** The ports of a described connection as sets again. */
export function portPairOf({ ports, possible }: Pick<Connection, 'ports' | 'possible'>): PortPair {
  const allowed = portSetOf(ports);
  return { allowed, possible: possible ? allowed.union(portSetOf(possible)) : allowed };
}

/** Whether one of the needs is for one of the ports. */
export function needsSome(needs: readonly Pick<NeedSummary, 'protocol' | 'port'>[], ports: PortSet): boolean {
  return needs.some(({ protocol, port }) => ports.has(protocol, port));
}

/** A connection as it is on the ports that were asked for alone. */
export function onAskedPorts(connection: Connection, ports: PortSet, verdict: Verdict): Connection {
  const { noPolicy, deniedAt, needed = [], ...rest } = connection;
  const judgedOn = portsText(ports);
  const sameNeeds = needed.filter(({ protocol, port }) => ports.has(protocol, port));
  return {
    ...rest,
    verdict,
    openPorts: portsText(portPairOf(connection).allowed.intersect(ports)),
    declaredPorts: judgedOn,
    judgedOn,
    noPolicy: noPolicy && verdict === 'allowed',
    ...(verdict === 'denied' && deniedAt !== undefined ? { deniedAt } : {}),
    ...(sameNeeds.length > 0 ? { needed: sameNeeds } : {}),
  };
}

function portSetOf(ranges: PortRanges): PortSet {
  return PortSet.union(PROTOCOLS.flatMap((protocol) => ranges[protocol].map(([low, high]) => PortSet.of(protocol, low, high))));
}
