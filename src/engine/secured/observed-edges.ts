import { serviceIndex, type ServiceIndex } from '#engine/backends/service-index.ts';
import type { Endpoint, Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { judgeService } from '#engine/evaluate/judge-service.ts';
import { judgePort } from '#engine/evaluate/port-pairs.ts';
import type { Cluster, IpAddress, Protocol, Service } from '#engine/model/cluster.ts';
import { containsAddress, containsRange } from '#engine/model/ip-range.ts';
import { parseCidr, parseIpAddress } from '#engine/model/parse-cidr.ts';
import { holdsPublicAddress } from '#engine/model/public-addresses.ts';
import type { ObservedEdge } from '#engine/overview/security-picture.ts';
import type { ObservedConnection } from '#engine/security/alerts/runtime-alert.ts';
import { connectionText } from './connection-text.ts';

type EdgeVerdict = NonNullable<ObservedEdge['verdict']>;

/** What stands for one end of a connection: none, one, or several of which nobody knows which. */
interface FoundEnd {
  readonly endpoints: readonly Endpoint[];
  readonly service?: Service;
  /** An address inside that nothing here is known to have: any pod of unknown address may have it. */
  readonly isGuess?: true;
}

/** Addresses that only the node itself, or the process, answers. */
const LOCAL = ['127.0.0.0/8', '::1/128'].flatMap((block) => parseCidr(block)?.range ?? []);
const LINK_LOCAL = ['169.254.0.0/16', 'fe80::/10'].flatMap((block) => parseCidr(block)?.range ?? []);

/** Holds the connections that detectors saw against what the policies say of them. */
export class ObservedEdges {
  readonly #cluster: Cluster;
  readonly #evaluation: Evaluation;
  readonly #pods = new Map<string, WorkloadEndpoint>();
  readonly #services = new Map<string, Service>();
  readonly #unknown: readonly Endpoint[];
  #index: ServiceIndex | undefined;

  constructor(cluster: Cluster, evaluation: Evaluation) {
    this.#cluster = cluster;
    this.#evaluation = evaluation;
    const unknown: Endpoint[] = [];
    for (const endpoint of evaluation.endpoints) {
      if (endpoint.kind !== 'workload') continue;
      for (const pod of endpoint.pods) {
        // Pods on the host's network share an address, which says nothing of them.
        if (!pod.hostNetwork) for (const address of pod.addresses) this.#pods.set(keyOf(address), endpoint);
      }
      if (endpoint.pods.some(({ addresses }) => addresses.length === 0)) unknown.push(endpoint);
    }
    for (const service of cluster.services) for (const address of service.clusterIPs ?? []) this.#services.set(keyOf(address), service);
    this.#unknown = unknown;
  }

  /**
   * The edge of a connection that an alert tells of.
   * @param placed ids of the endpoints that the alert is on
   */
  edgeOf(connection: ObservedConnection, placed: readonly string[]): ObservedEdge | undefined {
    const destinationAddress = parseIpAddress(connection.destinationAddress);
    if (!destinationAddress || LOCAL.some((block) => containsAddress(block, destinationAddress))) return undefined;
    const sourceAddress = connection.sourceAddress === undefined ? undefined : parseIpAddress(connection.sourceAddress);
    const own = this.#own(placed, connection.inbound ? destinationAddress : sourceAddress);
    const source = connection.inbound ? sourceAddress && this.#at(sourceAddress) : own;
    const destination = connection.inbound ? own : this.#at(destinationAddress);
    const verdict = source && destination && this.#judge(source, destination, connection);
    const ends = {
      ...(source?.endpoints.length === 1 && !source.isGuess && { source: source.endpoints[0]!.id }),
      ...(destination?.endpoints.length === 1 && !destination.isGuess && { destination: destination.endpoints[0]!.id }),
    };
    return { ...ends, text: connectionText(connection), ...(verdict && { verdict }) };
  }

  /** The alert's own pods; of several variants, the one that has the address. */
  #own(placed: readonly string[], address: IpAddress | undefined): FoundEnd | undefined {
    const endpoints = placed.map((id) => this.#evaluation.endpoint(id)).filter((endpoint) => endpoint !== undefined);
    const known = address && this.#pods.get(keyOf(address));
    if (known && (endpoints.length === 0 || endpoints.includes(known))) return { endpoints: [known] };
    return endpoints.length === 0 ? undefined : { endpoints };
  }

  #at(address: IpAddress): FoundEnd | undefined {
    const pod = this.#pods.get(keyOf(address));
    if (pod) return { endpoints: [pod] };
    const service = this.#services.get(keyOf(address));
    if (service) {
      const workloads = new Set(this.#backends(service)?.workloads.map(({ workload }) => workload.id));
      return {
        endpoints: this.#evaluation.endpoints.filter((each) => each.kind === 'workload' && workloads.has(each.workload.id)),
        service,
      };
    }
    const outside = this.#evaluation.endpoints.find(
      (each) => each.kind === 'external' && each.ranges.some((range) => containsAddress(range, address)),
    );
    if (!outside) return undefined;
    if (outside.kind === 'external' && outside.node !== undefined) return { endpoints: [outside] };
    const range = { family: address.family, low: address.value, high: address.value };
    const isOutside = holdsPublicAddress(range) || LINK_LOCAL.some((block) => containsRange(block, range)) || this.#unknown.length === 0;
    return isOutside ? { endpoints: [outside] } : { endpoints: [outside, ...this.#unknown], isGuess: true };
  }

  #judge(source: FoundEnd, destination: FoundEnd, connection: ObservedConnection): EdgeVerdict | undefined {
    const { service } = destination;
    return allAlike(
      source.endpoints.flatMap((from) =>
        service
          ? this.#toService(from, service, connection)
          : destination.endpoints.map((to) => this.#toEndpoint(from, to, destination, connection)),
      ),
    );
  }

  #toEndpoint(from: Endpoint, to: Endpoint, { isGuess }: FoundEnd, { protocol, destinationPort }: ObservedConnection): EdgeVerdict {
    const pair = this.#evaluation.pair(from.index, to.index);
    // A Service may be behind such an address, and send to another port.
    if (isGuess || destinationPort === undefined) return pair.verdict === 'partial' ? 'depends' : pair.verdict;
    return allAlike(protocolsOf(protocol).map((each) => judgePort(pair, each, destinationPort))) ?? 'depends';
  }

  #toService(from: Endpoint, service: Service, { protocol, destinationPort }: ObservedConnection): readonly EdgeVerdict[] {
    const backends = this.#backends(service);
    if (!backends) return [];
    const asked =
      destinationPort === undefined ? undefined : protocolsOf(protocol).map((each) => ({ protocol: each, port: destinationPort }));
    const { verdict } = judgeService(from.index, backends, this.#evaluation, asked);
    return verdict === undefined ? [] : [verdict === 'partial' ? 'depends' : verdict];
  }

  #backends(service: Service) {
    this.#index ??= serviceIndex(this.#cluster);
    return this.#index.backends.get(service.id);
  }
}

function keyOf({ family, value }: IpAddress): string {
  return `${family} ${value}`;
}

/** Where the detector does not say it, either may be. */
function protocolsOf(protocol: Protocol | undefined): readonly Protocol[] {
  return protocol === undefined ? ['TCP', 'UDP'] : [protocol];
}

function allAlike(verdicts: readonly EdgeVerdict[]): EdgeVerdict | undefined {
  const [first] = verdicts;
  return first === undefined ? undefined : verdicts.every((verdict) => verdict === first) ? first : 'depends';
}
