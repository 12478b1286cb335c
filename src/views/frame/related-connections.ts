import { useQuery } from '@tanstack/react-query';
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
  /** The selected pair itself. */
  readonly connection: Connection | undefined;
}

/** What the selection needs beyond the picture: all connections of an endpoint, or a pair that is not drawn by itself. */
export function useRelatedConnections(picture: Picture | undefined, selection: Selection): RelatedConnections {
  const drawn =
    selection.kind === 'connection' ? picture?.connections.find((each) => joins(each, selection.source, selection.destination)) : undefined;
  const wanted = picture !== undefined && (selection.kind === 'endpoint' || (selection.kind === 'connection' && drawn === undefined));
  const { data } = useQuery({
    queryKey: ['related', picture === undefined ? 0 : pictureKey(picture), selection],
    queryFn: async (): Promise<readonly Connection[]> => {
      if (selection.kind === 'endpoint') return (await engine.connectionsOf(selection.id, MOST_EXTRA)).rows;
      if (selection.kind !== 'connection') return NONE;
      const explanation = await engine.explain(selection.source, selection.destination);
      return explanation === undefined ? NONE : [explanation.connection];
    },
    enabled: wanted,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const extra = wanted ? (data ?? NONE) : NONE;
  return { extra, connection: drawn ?? (selection.kind === 'connection' ? extra[0] : undefined) };
}

function joins(connection: Connection, source: string, destination: string): boolean {
  return connection.source === source && connection.destination === destination;
}
