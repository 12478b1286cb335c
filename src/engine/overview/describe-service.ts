import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { ServiceBackends } from '#engine/backends/service-backends.ts';
import { distinctPorts } from '#engine/backends/service-index.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { type AskedServicePort, endpointsOf, judgeService, type JudgedService } from '#engine/evaluate/judge-service.ts';
import type { Cluster, Service } from '#engine/model/cluster.ts';
import { formatIpAddress } from '#engine/model/ip-range.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { Need } from '#engine/needs/need.ts';
import { externalNameMentions, serviceMentions } from '#engine/needs/service-mentions.ts';
import type { ServiceCard, ServiceClient, ServicePortSummary, ServiceRoute } from './picture.ts';

interface ServicesInput {
  readonly cluster: Cluster;
  readonly services: ServiceIndex;
  readonly evaluation: Evaluation;
  readonly needs: readonly { readonly need: Need }[];
}

/** The id of the card that stands for a Service. */
export function serviceCardId(service: string): string {
  return `service:${service}`;
}

/**
 * The Services that are cards of their own: those without one single workload behind them, and those whose one workload is
 * split and not reached alike. All others are a row on the card of their workload.
 */
export function describeServices(input: ServicesInput): readonly ServiceCard[] {
  const { cluster, services, evaluation } = input;
  const candidates = cluster.services.filter(({ id }) => isCandidate(services.backends.get(id), evaluation));
  if (candidates.length === 0) return [];
  const asking = askingFor(new Set(candidates.map(({ id }) => id)), input);
  return candidates.flatMap((service) => {
    const backends = services.backends.get(service.id)!;
    const clients = clientsOf(asking.get(service.id), backends, evaluation);
    const shown = backends.workloads.length !== 1 || backends.by !== 'selector' || clients.some(differs);
    // The card of a way in is the Service's card already, unless somebody inside uses it too.
    const asWayIn = opensAWay(service) && backends.workloads.length > 0 && clients.length === 0;
    return shown && !asWayIn ? [cardOf(service, backends, clients, evaluation)] : [];
  });
}

/** Every Service, card or not: for lists. */
export function describeAllServices(input: ServicesInput): readonly ServiceCard[] {
  const { cluster, services, evaluation } = input;
  const asking = askingFor(new Set(cluster.services.map(({ id }) => id)), input);
  return cluster.services.map((service) => {
    const backends = services.backends.get(service.id)!;
    return cardOf(service, backends, clientsOf(asking.get(service.id), backends, evaluation), evaluation);
  });
}

/** Whether the routes of a client end otherwise at one backend than at another. */
function differs({ routes }: ServiceClient): boolean {
  const byPort = new Map<string, Set<string>>();
  for (const { protocol, port, verdict, podPort } of routes) {
    const key = `${protocol} ${port}`;
    byPort.set(key, (byPort.get(key) ?? new Set()).add(podPort === undefined ? 'none' : verdict));
  }
  return [...byPort.values()].some((verdicts) => verdicts.size > 1);
}

function isCandidate(backends: ServiceBackends | undefined, evaluation: Evaluation): boolean {
  if (!backends) return false;
  const [only, ...others] = backends.workloads;
  if (!only || others.length > 0 || backends.by !== 'selector') return true;
  return endpointsOf(only.workload.id, evaluation).length > 1;
}

function opensAWay({ type, externalIPs }: Service): boolean {
  return type === 'LoadBalancer' || type === 'NodePort' || externalIPs.length > 0;
}

/** By Service and source workload: the ports that are meant; every port where `undefined` is among them. */
type Asking = ReadonlyMap<string, ReadonlyMap<string, (AskedServicePort | undefined)[]>>;

function askingFor(wanted: ReadonlySet<string>, { cluster, services, needs }: ServicesInput): Asking {
  const asking = new Map<string, Map<string, (AskedServicePort | undefined)[]>>();
  const ask = (service: string, source: string, port: AskedServicePort | undefined): void => {
    const sources = asking.get(service) ?? new Map<string, (AskedServicePort | undefined)[]>();
    addTo(sources, source, port);
    asking.set(service, sources);
  };
  for (const { service, source, ports, podPort, missingPort } of serviceMentions(cluster, services)) {
    if (!wanted.has(service.id) || missingPort !== undefined) continue;
    for (const port of ports) ask(service.id, source.id, port);
    if (podPort) ask(service.id, source.id, podPort);
    if (ports.length === 0 && !podPort) ask(service.id, source.id, undefined);
  }
  for (const { service, source, port } of externalNameMentions(cluster, services))
    if (wanted.has(service.id)) ask(service.id, source.id, port === undefined ? undefined : { protocol: 'TCP', port });
  for (const { need } of needs) {
    const { service, source, protocol, servicePort } = need;
    // What speaks to the pods themselves, on a port of theirs, does not go through the Service.
    if (service === undefined || servicePort === undefined || !wanted.has(service)) continue;
    ask(service, source, { protocol, port: servicePort });
  }
  return asking;
}

function clientsOf(
  asking: ReadonlyMap<string, readonly (AskedServicePort | undefined)[]> | undefined,
  backends: ServiceBackends,
  evaluation: Evaluation,
): readonly ServiceClient[] {
  return [...(asking ?? [])].flatMap(([workload, ports]) => {
    const asked = ports.filter((port) => port !== undefined);
    return endpointsOf(workload, evaluation).flatMap((source) => {
      const judged = judgeService(source.index, backends, evaluation, asked.length < ports.length ? undefined : asked);
      return [describeClient(source.id, judged)];
    });
  });
}

/** What becomes of a client's traffic, for the screen. */
export function describeClient(source: string, { verdict, routes }: JudgedService): ServiceClient {
  return {
    source,
    // Nothing of the manifests is behind the Service: no policy stops what is sent there, and nobody knows where it goes.
    verdict: verdict ?? 'depends',
    routes: routes.map(({ destination, protocol, port, podPort, opensServicePortOnly, stoppedAtService, ...route }): ServiceRoute => ({
      destination: destination.id,
      protocol,
      port,
      ...(podPort === undefined ? {} : { podPort }),
      verdict: route.verdict,
      ...(opensServicePortOnly ? { opensServicePortOnly } : {}),
      ...(stoppedAtService ? { stoppedAtService } : {}),
    })),
  };
}

function cardOf(service: Service, backends: ServiceBackends, clients: readonly ServiceClient[], evaluation: Evaluation): ServiceCard {
  const { id, namespace, name, type, headless, externalName, origin, selector } = service;
  return {
    id: serviceCardId(id),
    namespace,
    name,
    type,
    headless,
    by: backends.by,
    ...(selector && Object.keys(selector).length > 0 ? { selector } : {}),
    ports: portSummaries(service, backends),
    outside: [
      ...(externalName === undefined ? [] : [externalName]),
      ...backends.outside.flatMap(({ addresses }) => addresses.map(({ family, value }) => formatIpAddress(family, value))),
    ],
    backends: backends.workloads.flatMap(({ workload, pods }) =>
      endpointsOf(workload.id, evaluation)
        .filter((endpoint) => pods.some(({ pod }) => endpoint.pods.includes(pod)))
        .map((endpoint) => endpoint.id),
    ),
    clients,
    origin,
  };
}

/** The port map over all backends: a name that means different numbers stands there once for each. */
function portSummaries({ ports }: Service, { workloads }: ServiceBackends): readonly ServicePortSummary[] {
  const pods = workloads.flatMap((backend) => backend.pods);
  if (pods.length === 0) return ports.map(({ protocol, port, targetPort }) => ({ protocol, port, targetPort }));
  return distinctPorts(pods).map(({ servicePort: { protocol, port, targetPort }, resolved }) => ({
    protocol,
    port,
    targetPort,
    ...(resolved === undefined ? {} : { resolved }),
  }));
}
