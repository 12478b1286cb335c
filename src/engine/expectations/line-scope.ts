import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import type { ContainerPort } from '#engine/model/cluster.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { ExpectedPorts, NamedPort } from './expectation.ts';

/** What one line concerns in a cluster: every (source, destination, port) that its ends and its ports make. */
export class LineScope {
  readonly sources: readonly number[];
  readonly destinations: readonly number[];
  readonly #endpoints: readonly Endpoint[];
  readonly #isSource: ReadonlySet<number>;
  readonly #isDestination: ReadonlySet<number>;
  readonly #ports: ExpectedPorts | undefined;
  readonly #numbers: PortSet;
  readonly #portsOn = new Map<number, PortSet>();

  constructor(
    endpoints: readonly Endpoint[],
    sources: readonly number[],
    destinations: readonly number[],
    ports: ExpectedPorts | undefined,
  ) {
    this.#endpoints = endpoints;
    this.sources = sources;
    this.destinations = destinations;
    this.#isSource = new Set(sources);
    this.#isDestination = new Set(destinations);
    this.#ports = ports;
    this.#numbers = ports ? PortSet.ofRanges(ports.ranges) : PortSet.ALL;
  }

  /** The ports that are meant on a destination; none where it has no port of the name. */
  portsOn(destination: number): PortSet {
    let ports = this.#portsOn.get(destination);
    if (!ports) this.#portsOn.set(destination, (ports = this.#resolve(this.#endpoints[destination]!)));
    return ports;
  }

  /** Whether each port name is that of a port of some destination: one that is nobody's would silently be left out. */
  hasEveryName(): boolean {
    const ports = this.destinations.map((at) => this.#endpoints[at]!).flatMap(containerPorts);
    return (this.#ports?.names ?? []).every((name) => ports.some((port) => isNamed(port, name)));
  }

  hasSource(endpoint: number): boolean {
    return this.#isSource.has(endpoint);
  }

  /** Whether everything that this line concerns is the other's concern too. */
  isWithin(other: LineScope): boolean {
    const missing = this.sources.filter((source) => !other.hasSource(source));
    for (const destination of this.destinations) {
      const ports = this.portsOn(destination);
      if (ports.isEmpty || !this.sources.some((source) => this.canSpeak(source, destination))) continue;
      if (missing.some((source) => this.canSpeak(source, destination))) return false;
      if (!other.#isDestination.has(destination) || !ports.isSubsetOf(other.portsOn(destination))) return false;
    }
    return true;
  }

  /** No line is about an endpoint and itself, or about two parts of the outside. */
  canSpeak(source: number, destination: number): boolean {
    return source !== destination && !(this.#endpoints[source]!.kind === 'external' && this.#endpoints[destination]!.kind === 'external');
  }

  #resolve(destination: Endpoint): PortSet {
    if (!this.#ports) return destination.kind === 'external' || destination.declared.isEmpty ? PortSet.ALL : destination.declared;
    if (this.#ports.names.length === 0 || destination.kind === 'external') return this.#numbers;
    const { names } = this.#ports;
    const named = containerPorts(destination).filter((port) => names.some((name) => isNamed(port, name)));
    return this.#numbers.union(PortSet.ofPorts(named));
  }
}

function containerPorts(endpoint: Endpoint): readonly ContainerPort[] {
  return endpoint.kind === 'external' ? [] : endpoint.pods.flatMap((pod) => pod.containerPorts);
}

function isNamed(port: ContainerPort, { name, protocol }: NamedPort): boolean {
  return port.name === name && (protocol === undefined || port.protocol === protocol);
}
