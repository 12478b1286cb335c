import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { Analysis } from '#engine/analyze.ts';
import type { Endpoint, Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import type { Pod } from '#engine/model/cluster.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import type { Wish } from './remedy.ts';

/** A wish about the ends that an analysis has. */
export interface WishState {
  readonly verdict: Wish['verdict'];
  readonly source: Endpoint | { readonly kind: 'way-in'; readonly service: string };
  readonly destination: Endpoint;
  readonly ports: PortSet;
  /** The id of what opens the way in that was meant, where the source is the known pod behind it. */
  readonly through?: string;
}

/** Finds the ends of a wish; undefined where there are none such. */
export function wishState({ analysis }: Analyzed, wish: Wish): WishState | undefined {
  const { evaluation, waysIn } = analysis;
  const destination = evaluation.endpoint(wish.destination);
  if (!destination) return undefined;
  const wayIn = waysIn.find((each) => wayInId(each.wayIn.opener.id) === wish.source && each.destination === destination);
  if (wayIn) {
    // What a known pod at the edge sends on comes from that pod: it is what a policy lets in.
    const controller = wayIn.through === undefined ? undefined : evaluation.endpoints[wayIn.through];
    const source = controller ?? ({ kind: 'way-in', service: wayIn.wayIn.opener.id } as const);
    const ports = wish.ports ? PortSet.ofPorts(wish.ports) : wayIn.ports;
    return { verdict: wish.verdict, source, destination, ports, ...(controller ? { through: wayIn.wayIn.opener.id } : {}) };
  }
  const source = evaluation.endpoint(wish.source);
  return source && { verdict: wish.verdict, source, destination, ports: wishedPorts(wish, source, destination, analysis) };
}

function wishedPorts({ ports }: Wish, source: Endpoint, destination: Endpoint, { needs }: Analysis): PortSet {
  if (ports && ports.length > 0) return PortSet.ofPorts(ports);
  const needed = needs.filter(({ pair }) => pair[0] === source.index && pair[1] === destination.index).map(({ need }) => need);
  if (needed.length > 0) return PortSet.ofPorts(needed);
  return destination.kind === 'workload' && !destination.declared.isEmpty ? destination.declared : PortSet.ALL;
}

/** `granted`; `unsure`: it cannot be said; `refused`: not granted, or an end is gone. */
export type Outcome = 'granted' | 'unsure' | 'refused';

/** What an analysis, perhaps of other manifests, makes of a wish. */
export function outcomeOf(state: WishState, { evaluation, waysIn }: Analysis): Outcome {
  const destinations = sameEnds(state.destination, evaluation);
  const { source } = state;
  if (source.kind === 'way-in')
    return outcomeOfWayIn(
      state,
      waysIn.filter((each) => each.wayIn.opener.id === source.service && destinations.includes(each.destination)),
    );
  const pairs = sameEnds(source, evaluation).flatMap((from) => destinations.map((to) => evaluation.pair(from.index, to.index)));
  if (pairs.length === 0) return 'refused';
  const isGranted = pairs.every(({ allowed, possible }) =>
    state.verdict === 'allowed' ? state.ports.isSubsetOf(allowed) : state.ports.intersect(possible).isEmpty,
  );
  if (isGranted) return 'granted';
  return pairs.every(({ allowed, possible }) =>
    state.verdict === 'allowed' ? state.ports.isSubsetOf(possible) : state.ports.intersect(allowed).isEmpty,
  )
    ? 'unsure'
    : 'refused';
}

function outcomeOfWayIn({ verdict }: WishState, ways: readonly WayInVerdict[]): Outcome {
  if (ways.length === 0) return 'refused';
  if (ways.every((way) => way.verdict === verdict)) return 'granted';
  return ways.some((way) => way.verdict === 'depends') ? 'unsure' : 'refused';
}

/** The endpoints of another evaluation that an endpoint has become: labels and blocks may have split it, or joined it with others. */
export function sameEnds(endpoint: Endpoint, { endpoints }: Evaluation): readonly Endpoint[] {
  if (endpoint.kind === 'external' && endpoint.domain !== undefined) return endpoints.filter(({ id }) => id === endpoint.id);
  if (endpoint.kind === 'external') {
    return endpoints.filter(
      (each) =>
        each.kind === 'external' &&
        each.ranges.some((range) =>
          endpoint.ranges.some((own) => own.family === range.family && own.low <= range.high && range.low <= own.high),
        ),
    );
  }
  const ofWorkload = endpoints.filter(
    (each): each is WorkloadEndpoint => each.kind === 'workload' && each.workload.id === endpoint.workload.id,
  );
  if (endpoint.variant === undefined) return ofWorkload;
  const own = new Set(endpoint.pods.map(identity));
  return ofWorkload.filter(({ pods }) => pods.some((pod) => own.has(identity(pod))));
}

/** What a pod keeps when policies change: two pods of one owner differ in name or labels. */
function identity({ name, labels, addresses }: Pod): string {
  return JSON.stringify([name, Object.entries(labels).sort(), addresses.map(({ value }) => String(value))]);
}
