import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { Endpoint, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { WantedConnections } from './remedy.ts';
import { wishState, type WishState } from './wish-state.ts';

/** One connection that the policies are to let through. */
export interface WantedConnection {
  readonly source: WishState['source'];
  readonly destination: Endpoint;
  readonly ports: PortSet;
  /** What names it: `env DATABASE_URL`. Empty: somebody chose it by hand. */
  readonly by: readonly string[];
}

/** Everything that is wanted, each pair once: needs, ways in that Services open, and what was chosen by hand. */
export function gatherWanted(present: Analyzed, { needed, pairs }: WantedConnections): readonly WantedConnection[] {
  const gathered = new Map<string, WantedConnection>();
  const want = (connection: WantedConnection): void => {
    const key = keyOf(connection);
    const known = gathered.get(key);
    gathered.set(key, known ? together(known, connection) : connection);
  };
  const { evaluation, needs, waysIn } = present.analysis;
  const needsOf = (source: WishState['source'], destination: Endpoint): readonly string[] =>
    needs.filter(({ pair }) => isPod(source) && pair[0] === source.index && pair[1] === destination.index).map(({ need }) => need.by);
  if (needed) {
    for (const { need, pair } of needs) {
      const [source, destination] = [evaluation.endpoints[pair[0]]!, evaluation.endpoints[pair[1]]!];
      want({ source, destination, ports: PortSet.ofPorts([need]), by: [need.by] });
    }
    for (const { wayIn, destination, ports, through } of waysIn) {
      // No policy reaches pods on the host's network. What a known pod at the edge sends on comes from that pod alone.
      if (wayIn.type === 'hostNetwork') continue;
      const controller = through === undefined ? undefined : evaluation.endpoints[through];
      want({ source: controller ?? { kind: 'way-in', service: wayIn.opener.id }, destination, ports, by: [] });
    }
  }
  for (const wish of pairs) {
    const state = wishState(present, wish);
    if (!state || wish.source === wish.destination) continue;
    const { source, destination, ports } = state;
    want({ source, destination, ports, by: wish.ports ? [] : needsOf(source, destination) });
  }
  return [...gathered.values()].filter(({ source, destination }) => isPod(source) || isPod(destination));
}

/** What a wanted pair is called: in the proof too. */
export function keyOf({ source, destination }: Pick<WantedConnection, 'source' | 'destination'>): string {
  return `${sourceId(source)}\n${destination.id}`;
}

/** The id of a source in the picture, of a way in too. */
export function sourceId(source: WishState['source']): string {
  return source.kind === 'way-in' ? `way-in:${source.service}` : source.id;
}

/** Whether an end is a pod, which policies can select. */
export function isPod(end: WishState['source']): end is WorkloadEndpoint {
  return end.kind === 'workload';
}

function together(a: WantedConnection, b: WantedConnection): WantedConnection {
  return { ...a, ports: a.ports.union(b.ports), by: [...new Set([...a.by, ...b.by])] };
}
