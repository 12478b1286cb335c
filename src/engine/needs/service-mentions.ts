import type { Cluster, Protocol, Service, ServicePort, Workload } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { ServiceIndex } from '#engine/backends/service-index.ts';
import { addressesInText, type AddressInText } from './addresses-in-text.ts';
import { schemePort } from './scheme-port.ts';
import { serviceNamed } from './service-names.ts';
import { configMapsById, portBeside, textsOf, type WorkloadText } from './workload-texts.ts';

/** A place where a workload names a Service. */
export interface ServiceMention {
  readonly source: Workload;
  readonly service: Service;
  /** The ports it asks for; empty where it asks for a port that the Service does not have. */
  readonly ports: readonly ServicePort[];
  /** A port that no port of the Service stands for. A headless Service leads to it all the same: nothing is rewritten. */
  readonly podPort?: { readonly protocol: Protocol; readonly port: number };
  /** The port it asks for, where the Service does not have it. */
  readonly missingPort?: number;
  readonly by: string;
  /** The line that names it. */
  readonly origin: Origin;
}

/** A place where a workload names a Service that stands for a name outside the cluster. */
export interface ExternalNameMention {
  readonly source: Workload;
  readonly service: Service;
  /** As written; absent: the Service's ports, if it has any. */
  readonly port?: number;
  readonly by: string;
  readonly origin: Origin;
}

/**
 * Every Service that a workload names in its environment, command, arguments or ConfigMaps, in the order of the
 * workloads and of their texts.
 */
export function serviceMentions(cluster: Cluster, index: ServiceIndex): readonly ServiceMention[] {
  return mentionsOf(cluster, index).inside;
}

/** Every ExternalName Service that a workload names, in the same order. */
export function externalNameMentions(cluster: Cluster, index: ServiceIndex): readonly ExternalNameMention[] {
  return mentionsOf(cluster, index).outside;
}

interface Mentions {
  readonly inside: readonly ServiceMention[];
  readonly outside: readonly ExternalNameMention[];
}

function mentionsOf(cluster: Cluster, index: ServiceIndex): Mentions {
  let mentions = known.get(index);
  if (!mentions) known.set(index, (mentions = findMentions(cluster, index)));
  return mentions;
}

/** The needs and a lint rule ask alike: the texts are searched once an index. */
const known = new WeakMap<ServiceIndex, Mentions>();

function findMentions(cluster: Cluster, index: ServiceIndex): Mentions {
  const outside: ExternalNameMention[] = [];
  const configMaps = configMapsById(cluster);
  // Many workloads refer to the same ConfigMap: each text is cut into addresses once.
  const cut = new Map<string, Map<string, readonly AddressInText[]>>();
  const inside = cluster.workloads.flatMap((source) => {
    const texts = textsOf(source, configMaps);
    return texts.flatMap((text) => {
      return cutOnce(text, cut).flatMap((address) => {
        const service = serviceNamed(address.host, source.namespace, index.byId);
        if (service?.type === 'ExternalName') {
          outside.push(externalNameMention(source, service, address, text, texts));
          return [];
        }
        const mention = service && mentionOf(source, service, address, text, texts);
        return mention ? [mention] : [];
      });
    });
  });
  return { inside, outside };
}

function externalNameMention(
  source: Workload,
  service: Service,
  address: AddressInText,
  text: WorkloadText,
  texts: readonly WorkloadText[],
): ExternalNameMention {
  const written = address.port ?? (address.scheme === undefined ? portBeside(text.key, texts) : schemePort(address.scheme));
  const port = typeof written === 'number' ? written : undefined;
  return { source, service, ...(port === undefined ? {} : { port }), by: text.by, origin: lineOf(text, address.line) };
}

function cutOnce({ text, key }: WorkloadText, cut: Map<string, Map<string, readonly AddressInText[]>>): readonly AddressInText[] {
  let byKey = cut.get(text);
  if (!byKey) cut.set(text, (byKey = new Map()));
  let addresses = byKey.get(key);
  if (!addresses) byKey.set(key, (addresses = addressesInText(text, key)));
  return addresses;
}

function mentionOf(
  source: Workload,
  service: Service,
  address: AddressInText,
  text: WorkloadText,
  texts: readonly WorkloadText[],
): ServiceMention | undefined {
  const base = { source, service, by: text.by, origin: lineOf(text, address.line) };
  const port = address.port ?? (address.scheme === undefined ? portBeside(text.key, texts) : undefined);
  if (port === undefined) return { ...base, ports: defaultPorts(service, address.scheme) };
  const ports = service.ports.filter((each) => (typeof port === 'number' ? each.port === port : each.name === port));
  if (ports.length > 0) return { ...base, ports: ofScheme(ports, address.scheme) };
  // A bare word before a number, or a name behind a colon (`redis:alpine`), is an address only where the Service has that port.
  if (address.form === 'word' || typeof port === 'string') return undefined;
  if (port < 1 || port > 65535) return undefined;
  if (service.headless) return { ...base, ports: [], podPort: { protocol: 'TCP', port } };
  return address.plain ? { ...base, ports: [], missingPort: port } : undefined;
}

/** Without a port: the one that the scheme implies, where the Service has it; else all of them. */
function defaultPorts(service: Service, scheme: string | undefined): readonly ServicePort[] {
  const implied = scheme === undefined ? undefined : schemePort(scheme);
  const ports = service.ports.filter(({ port }) => port === implied);
  return ports.length > 0 ? ofScheme(ports, scheme) : service.ports;
}

/** Where TCP and UDP share a number, a URL speaks of one of them. */
function ofScheme(ports: readonly ServicePort[], scheme: string | undefined): readonly ServicePort[] {
  if (scheme === undefined || ports.length < 2) return ports;
  const protocol = scheme === 'udp' ? 'UDP' : 'TCP';
  const own = ports.filter((port) => port.protocol === protocol);
  return own.length > 0 ? own : ports;
}

/** Line `line` (from 0) of a text. In a block scalar the text begins below the key; elsewhere the key's line is all that is known. */
function lineOf({ text, origin }: WorkloadText, line: number): Origin {
  const lines = text.trimEnd().split('\n').length;
  if (lines === 1 || origin.endLine - origin.line < lines) return origin;
  const at = Math.min(origin.line + 1 + line, origin.endLine);
  return { ...origin, line: at, column: 1, endLine: at };
}
