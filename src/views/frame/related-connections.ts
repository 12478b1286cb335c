import { useQuery } from '@tanstack/react-query';
import type { Explanation } from '#engine/explain/explanation.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { engine } from '#state/engine.ts';
import type { Selection } from '#state/selection-type.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

/** More edges than this around one endpoint are no help to anybody. */
const MOST_EXTRA = 60;
const NONE: readonly Connection[] = [];

interface RelatedConnections {
  /** Connections of the selection that the picture does not hold, to be drawn too. */
  readonly extra: readonly Connection[];
  /** The selected pair itself, and why it has its verdict. */
  readonly connection: Connection | undefined;
  readonly explanation: Explanation | undefined;
}

/** What the selection needs beyond the picture: all connections of an endpoint, or a pair that is not drawn by itself. */
export function useRelatedConnections(picture: Picture | undefined, selection: Selection): RelatedConnections {
  const key = picture === undefined ? 0 : pictureKey(picture);
  const endpoint = selection.kind === 'endpoint' ? selection.id : '';
  const [source, destination] = selection.kind === 'connection' ? [selection.source, selection.destination] : ['', ''];
  const around = useQuery({
    queryKey: ['around', key, endpoint],
    queryFn: async () => (await engine.connectionsOf(endpoint, MOST_EXTRA)).rows,
    enabled: picture !== undefined && endpoint !== '',
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // The panel at the right asks the same under the same key, so the engine answers once.
  const pair = useQuery({
    queryKey: ['explain', key, source, destination],
    queryFn: async () => (await engine.explain(source, destination)) ?? null,
    enabled: picture !== undefined && source !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const drawn = picture?.connections.find((each) => each.source === source && each.destination === destination);
  const explanation = pair.data ?? undefined;
  const connection = drawn ?? explanation?.connection;
  if (endpoint !== '') return { extra: around.data ?? NONE, connection: undefined, explanation: undefined };
  return { extra: drawn === undefined && connection !== undefined ? only(connection) : NONE, connection, explanation };
}

const lists = new WeakMap<Connection, readonly Connection[]>();

/** A list of this one connection: always the same list, so that what depends on it does not run again. */
function only(connection: Connection): readonly Connection[] {
  const list = lists.get(connection) ?? [connection];
  lists.set(connection, list);
  return list;
}
