import type { Probe } from '#engine/model/cluster.ts';
import type { Container } from './pod-fields.ts';

const KINDS = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** The probes of a container that go over the network; `exec` runs inside, and asks nobody. */
export function probesOf(container: Container): readonly Probe[] {
  return KINDS.flatMap((kind): readonly Probe[] => {
    const probe = container[kind];
    if (!probe) return [];
    const target = probe.httpGet ?? probe.tcpSocket;
    const port = target ? portNumber(target.port?.value, container) : probe.grpc?.port?.value;
    if (port === undefined || port < 1 || port > 65535) return [];
    return [{ kind, port, ...(target?.host?.value && { host: target.host.value }), origin: probe.place.origin }];
  });
}

/** A name is one of the container's own ports. */
function portNumber(port: number | string | undefined, { ports = [] }: Container): number | undefined {
  return typeof port === 'string' ? ports.find(({ name }) => name?.value === port)?.containerPort?.value : port;
}
