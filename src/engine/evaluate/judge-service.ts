import type { OutsideBackend, ResolvedPort, ServiceBackends } from '#engine/backends/service-backends.ts';
import type { Protocol, Service } from '#engine/model/cluster.ts';
import { containsAddress } from '#engine/model/ip-range.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Endpoint, Evaluation, WorkloadEndpoint } from './evaluation.ts';
import { judge } from './port-pairs.ts';
import { isStoppedAtService, judgeThroughService } from './through-service.ts';

/** One port of a Service on the way from a client to one backend. */
export interface JudgedRoute {
  readonly destination: Endpoint;
  readonly protocol: Protocol;
  /** The Service's port. */
  readonly port: number;
  /** The backend's; absent: its pods are no endpoints of that port, and nothing is sent there. */
  readonly podPort?: number;
  readonly verdict: Verdict;
  /** A rule opens the Service's port, on which nobody listens, and none the pod's (T18). */
  readonly opensServicePortOnly: boolean;
  /** The pod's port is open, and the Service's own, which some plugins judge too, is not for certain (EKS-5). */
  readonly stoppedAtService: boolean;
}

export interface JudgedService {
  /** Over all routes; absent where there is none. */
  readonly verdict?: Verdict;
  readonly routes: readonly JudgedRoute[];
}

/** A port that is asked for: one of the Service's, or, behind a headless one, any of the pods'. */
export interface AskedServicePort {
  readonly protocol: Protocol;
  readonly port: number;
}

/**
 * What becomes of traffic from an endpoint (by index) to a Service: the verdicts of its backends, each on the port that it is
 * sent (S-1). Nothing is computed here: the evaluation is asked for each backend.
 * @param asked the Service's ports that are meant; absent: all of them
 */
export function judgeService(
  source: number,
  backends: ServiceBackends,
  evaluation: Evaluation,
  asked?: readonly AskedServicePort[],
): JudgedService {
  const routes = backends.by === 'external-name' ? namedRoutes(source, backends.service, evaluation, asked) : addressed();
  const verdict = combinedVerdict(routes.filter(({ podPort }) => podPort !== undefined).map((route) => route.verdict));
  return { ...(verdict && { verdict }), routes };

  function addressed(): readonly JudgedRoute[] {
    const inside = backends.workloads.flatMap(({ workload, pods }) =>
      endpointsOf(workload.id, evaluation).flatMap((destination) => {
        const own = pods.filter(({ pod }) => destination.pods.includes(pod));
        const resolved = distinct([...own.flatMap(({ ports }) => ports), ...podPorts(backends.service, own.length > 0, asked)]);
        return judgePorts(source, destination, isAsked(resolved, asked), evaluation, backends.service);
      }),
    );
    return [...inside, ...backends.outside.flatMap((backend) => outsideRoutes(source, backend, evaluation, asked))];
  }
}

/** All alike is that; a part that cannot be said makes the whole so; else some are open and some are not (S-1). */
export function combinedVerdict(verdicts: readonly Verdict[]): Verdict | undefined {
  const [first] = verdicts;
  if (verdicts.every((verdict) => verdict === first)) return first;
  return verdicts.includes('depends') ? 'depends' : 'partial';
}

/** The endpoints that stand for a workload: one, or its variants. */
export function endpointsOf(workload: string, evaluation: Evaluation): readonly WorkloadEndpoint[] {
  let known = byWorkload.get(evaluation);
  if (!known) {
    const gathered = new Map<string, WorkloadEndpoint[]>();
    for (const endpoint of evaluation.endpoints) if (endpoint.kind === 'workload') addTo(gathered, endpoint.workload.id, endpoint);
    byWorkload.set(evaluation, (known = gathered));
  }
  return known.get(workload) ?? [];
}

const byWorkload = new WeakMap<Evaluation, ReadonlyMap<string, readonly WorkloadEndpoint[]>>();

interface RoutePort {
  readonly protocol: Protocol;
  readonly port: number;
  readonly podPort: number | undefined;
}

/** Nothing is rewritten on the way to a headless Service, so that a port which it does not list is the pod's own all the same. */
function podPorts({ headless, ports }: Service, some: boolean, asked: readonly AskedServicePort[] = []): readonly ResolvedPort[] {
  if (!headless || !some) return [];
  const origin = ports[0]?.origin;
  return asked.flatMap(({ protocol, port }): readonly ResolvedPort[] =>
    origin === undefined || ports.some((each) => each.protocol === protocol && each.port === port)
      ? []
      : [{ servicePort: { protocol, port, targetPort: port, origin }, resolved: port }],
  );
}

function isAsked(ports: readonly RoutePort[], asked: readonly AskedServicePort[] | undefined): readonly RoutePort[] {
  return asked ? ports.filter((each) => asked.some(({ protocol, port }) => protocol === each.protocol && port === each.port)) : ports;
}

/** Each port of the Service with each number that it stands for; pods that do not have it count only where none has it. */
function distinct(ports: readonly ResolvedPort[]): readonly RoutePort[] {
  const found = new Map<string, RoutePort>();
  for (const { servicePort, resolved } of ports) {
    const { protocol, port } = servicePort;
    found.set(`${protocol} ${port} ${resolved ?? ''}`, { protocol, port, podPort: resolved });
  }
  return [...found.values()].filter(
    ({ protocol, port, podPort }) =>
      podPort !== undefined ||
      ![...found.values()].some((other) => other.protocol === protocol && other.port === port && other.podPort !== undefined),
  );
}

/** @param service absent: its traffic does not pass through the Service's own address */
function judgePorts(
  source: number,
  destination: Endpoint,
  ports: readonly RoutePort[],
  evaluation: Evaluation,
  service?: Service,
): readonly JudgedRoute[] {
  return ports.map(({ protocol, port, podPort }): JudgedRoute => {
    if (podPort === undefined)
      return { destination, protocol, port, verdict: 'denied', opensServicePortOnly: false, stoppedAtService: false };
    const byPolicies = service
      ? judgeThroughService(source, destination.index, { service, protocol, port, podPort }, evaluation)
      : judge(evaluation.pair(source, destination.index), PortSet.single(protocol, podPort));
    const verdict = source === destination.index ? throughItself(byPolicies, destination, evaluation) : byPolicies;
    const opensServicePortOnly = verdict === 'denied' && opensOnly(source, destination.index, { protocol, port, podPort }, evaluation);
    const stoppedAtService =
      service !== undefined && isStoppedAtService(source, destination.index, { service, protocol, port, podPort }, evaluation);
    return { destination, protocol, port, podPort, verdict, opensServicePortOnly, stoppedAtService };
  });
}

/** A pod that reaches itself through a Service (NP-20): plugins differ. The Service may choose another pod of the workload as well. */
function throughItself(byPolicies: Verdict, destination: Endpoint, { profile }: Evaluation): Verdict {
  const { selfThroughService } = profile.options;
  if (byPolicies === 'allowed' || selfThroughService === 'policed') return byPolicies;
  const alone = destination.kind === 'workload' && destination.workload.replicas <= 1 && destination.pods.length === 1;
  return selfThroughService === 'allowed' && alone ? 'allowed' : 'depends';
}

function opensOnly(source: number, destination: number, { protocol, port, podPort }: RoutePort, evaluation: Evaluation): boolean {
  if (port === podPort || podPort === undefined) return false;
  const halves = evaluation.halves(source, destination);
  if (typeof halves === 'string') return false;
  return [halves.egress, halves.ingress].some(
    ({ exempt, decision }) =>
      !exempt && decision.allowed.has(protocol, port) && !decision.allowed.isAll && !decision.possible.has(protocol, podPort),
  );
}

function outsideRoutes(
  source: number,
  { addresses, ports }: OutsideBackend,
  evaluation: Evaluation,
  asked: readonly AskedServicePort[] | undefined,
): readonly JudgedRoute[] {
  const destinations = evaluation.endpoints.filter(
    (endpoint) =>
      endpoint.kind === 'external' && endpoint.ranges.some((range) => addresses.some((address) => containsAddress(range, address))),
  );
  return destinations.flatMap((destination) => judgePorts(source, destination, isAsked(distinct(ports), asked), evaluation));
}

/** Nobody knows the addresses behind a name: it is judged as the name where a rule has it, else as any address outside. */
function namedRoutes(
  source: number,
  { externalName = '', ports }: Service,
  evaluation: Evaluation,
  asked: readonly AskedServicePort[] | undefined,
): readonly JudgedRoute[] {
  const named = evaluation.endpoint(`external:${externalName.toLowerCase().replace(/\.$/, '')}`);
  const outside = named
    ? [named]
    : evaluation.endpoints.filter((each) => each.kind === 'external' && each.node === undefined && each.ranges.length > 0);
  const [world] = [...outside].sort((a, b) => Number(isWorld(b)) - Number(isWorld(a)));
  if (!world) return [];
  const wanted = asked && asked.length > 0 ? asked : ports;
  return wanted.map(({ protocol, port }): JudgedRoute => {
    const verdicts = outside.map((each) => judge(evaluation.pair(source, each.index), PortSet.single(protocol, port)));
    const [first = 'depends', ...others] = verdicts;
    const verdict = others.every((each) => each === first) ? first : 'depends';
    return { destination: world, protocol, port, podPort: port, verdict, opensServicePortOnly: false, stoppedAtService: false };
  });
}

function isWorld({ id }: Endpoint): boolean {
  return id === 'external:0.0.0.0/0';
}
