import type { Flip, FlipKind } from '#engine/compare/comparison.ts';
import type { Connection, EndpointSummary, Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { PictureParts } from './elements.ts';

/** Two states of the same manifests, one of which is painted in the places of the other. */
export interface ComparedPicture {
  /** What keeps its place: every card, and the pairs of the state that the picture was laid out for, as they are now. */
  readonly picture: PictureParts;
  /** The same as it was laid out: decides what is folded, so that a flip opens and closes nothing. */
  readonly basis: PictureParts;
  /** Connections that only the shown state has: drawn without moving anything. */
  readonly extra: readonly Connection[];
  readonly flips: ReadonlyMap<string, DrawnFlip>;
  /** Ends that the shown state does not have. */
  readonly gone: ReadonlySet<string>;
  /** More flips than are described. */
  readonly cut: boolean;
}

/** A flip as the graph draws it: with the connection of the side that is shown, or, where an end is gone, of the other. */
export interface DrawnFlip {
  readonly kind: FlipKind;
  readonly connection: Connection;
}

export interface ComparedStates {
  readonly present: Picture;
  readonly former: Picture;
  /** Absent as long as the engine compares. */
  readonly comparison: PresentComparison['comparison'] | undefined;
  readonly with: PresentComparison['with'];
  readonly side: 'before' | 'after';
}

/** A pair of endpoints as a key. */
export function pairKey({ source, destination }: Pick<Connection, 'source' | 'destination'>): string {
  return `${source} ${destination}`;
}

/**
 * Brings two states into one picture. While something is tried, the input keeps the places; where two sets are compared,
 * the later one does.
 */
export function comparedPicture(states: ComparedStates): ComparedPicture {
  const { present, former, comparison, side } = states;
  const [primary, secondary] = states.with === 'input' ? [former, present] : [present, former];
  const [shown, other] = side === 'after' ? [present, former] : [former, present];
  const formerEnds = comparison?.formerEndpoints ?? [];
  const shownEnds = endsOf(shown, side === 'before' ? formerEnds : []);
  const otherEnds = endsOf(other, side === 'before' ? [] : formerEnds);
  const flips = new Map((comparison?.flips ?? []).map((flip) => [pairKey(flip), drawnFlip(flip, side)]));
  const cut = comparison !== undefined && countOf(comparison.totals) > comparison.flips.length;

  const endpoints = together(primary, secondary, shownEnds, otherEnds);
  const namespaces = namesTogether(primary, secondary, shown);
  const shownConnections = new Map(shown.connections.map((each) => [pairKey(each), each]));
  const known = new Set(primary.connections.map(pairKey));
  // Only those that have a place: a card that one change brings about would move all others.
  const shownServices = new Map(shown.services.map((service) => [service.id, service]));
  const services = primary.services.map((service) => shownServices.get(service.id) ?? service);
  const { security } = shown;
  const rest = { endpoints, namespaces, diagnostics: shown.diagnostics, services, ...(security && { security }) };
  return {
    picture: {
      ...rest,
      connections: primary.connections.flatMap((each) => {
        const key = pairKey(each);
        const now = flips.get(key)?.connection ?? shownConnections.get(key);
        // Where not all flips are known, what is neither drawn nor described may be anything.
        return now ?? (cut ? [] : each);
      }),
    },
    basis: { ...rest, services: primary.services, connections: primary.connections },
    extra: comparison === undefined ? [] : shown.connections.filter((each) => !known.has(pairKey(each)) && !flips.has(pairKey(each))),
    flips,
    gone: new Set(endpoints.filter(({ id, kind }) => kind !== 'external' && !shownEnds.has(id)).map(({ id }) => id)),
    cut,
  };
}

function countOf({ added, removed, changed }: { readonly added: number; readonly removed: number; readonly changed: number }): number {
  return added + removed + changed;
}

/** A flip names its ends as both states know them; a connection of one state may name a larger block of addresses. */
function drawnFlip({ source, destination, kind, before, after }: Flip, side: 'before' | 'after'): DrawnFlip {
  const connection = (side === 'after' ? (after ?? before) : (before ?? after))!;
  return { kind, connection: { ...connection, source, destination } };
}

function endsOf(picture: Picture, more: readonly EndpointSummary[]): ReadonlyMap<string, EndpointSummary> {
  return new Map([...more, ...picture.endpoints].map((endpoint) => [endpoint.id, endpoint]));
}

/** All ends of both, in the order of the first, each as the shown state has it, put into groups as the first puts them. */
function together(
  primary: Picture,
  secondary: Picture,
  shown: ReadonlyMap<string, EndpointSummary>,
  other: ReadonlyMap<string, EndpointSummary>,
): readonly EndpointSummary[] {
  const first = new Map(primary.endpoints.map((endpoint) => [endpoint.id, endpoint.sameAs]));
  const second = new Map(secondary.endpoints.map((endpoint) => [endpoint.id, endpoint.sameAs]));
  const apart = new Map<string, Set<string>>();
  for (const { id, sameAs } of primary.endpoints) {
    const now = second.get(id);
    if (now !== undefined) apart.set(sameAs, (apart.get(sameAs) ?? new Set()).add(now));
  }
  const groupOf = (id: string): string => {
    const [was, now] = [first.get(id), second.get(id) ?? 'gone'];
    if (was === undefined) return `new ${now}`;
    return (apart.get(was)?.size ?? 0) > 1 ? `${was} ${now}` : was;
  };
  const ids = new Set([...first.keys(), ...second.keys(), ...shown.keys(), ...other.keys()]);
  return [...ids].map((id) => ({ ...(shown.get(id) ?? other.get(id)!), sameAs: groupOf(id) }));
}

function namesTogether(primary: Picture, secondary: Picture, shown: Picture): Picture['namespaces'] {
  const byName = new Map([...primary.namespaces, ...secondary.namespaces, ...shown.namespaces].map((each) => [each.name, each]));
  return [...byName.values()];
}
