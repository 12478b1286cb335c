import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';
import type { ConnectionPage, ConnectionQuery } from '#worker/engine-api.ts';
import { type ConnectionFilter, connectionQueryOf, shownConnections } from './shown-connections.ts';

/** How many rows are asked for at once. */
const PAGE = 200;

const NO_ROWS: readonly Connection[] = [];

interface RowsWanted {
  readonly mode: 'drawn' | 'all';
  readonly picture: Picture;
  readonly filter: ConnectionFilter;
  readonly client: { readonly connections: (query: ConnectionQuery) => Promise<ConnectionPage> };
  /** The rows in sight. */
  readonly range: { readonly first: number; readonly last: number };
}

interface ConnectionRows {
  /** A row by its place; undefined until its page has come. */
  readonly rowAt: (index: number) => Connection | undefined;
  /** The first rows: enough to judge how wide the columns must be. */
  readonly sample: readonly Connection[];
  readonly total: number;
  readonly waiting: boolean;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** The rows of the table: from the picture, or, for every pair, in pages from the engine, only those in sight. */
export function useConnectionRows({ mode, picture, filter, client, range }: RowsWanted): ConnectionRows {
  const { hiddenVerdicts, namespaces, findText, selection, only } = filter;
  // A Service is no end of a pair: its connections are those of the picture.
  const isService = selection.kind === 'endpoint' && selection.id.startsWith('service:');
  const atHand = mode === 'drawn' || only !== undefined || isService;
  const drawn = useMemo(
    () => (atHand ? shownConnections(picture, { hiddenVerdicts, namespaces, findText, selection, only }) : []),
    [atHand, picture, hiddenVerdicts, namespaces, findText, selection, only],
  );

  const query = connectionQueryOf(filter);
  const asked = !atHand && query.verdicts.length > 0;
  const pageQuery = (page: number) => ({
    queryKey: ['connections', pictureKey(picture), query, page],
    queryFn: () => client.connections({ ...query, offset: page * PAGE, limit: PAGE }),
    enabled: asked,
    staleTime: Infinity,
  });
  const first = useQuery({ ...pageQuery(0), placeholderData: keepPreviousData });
  const firstPage = Math.floor(range.first / PAGE);
  const pages = Array.from({ length: Math.floor(range.last / PAGE) - firstPage + 1 }, (_, at) => firstPage + at);
  const inSight = useQueries({ queries: asked ? pages.map(pageQuery) : [] });

  if (atHand)
    return {
      rowAt: (index) => drawn[index],
      sample: drawn.length > PAGE ? drawn.slice(0, PAGE) : drawn,
      total: drawn.length,
      waiting: false,
      failed: false,
      retry: () => {},
    };
  return {
    rowAt: (index) => inSight[Math.floor(index / PAGE) - firstPage]?.data?.rows[index % PAGE],
    sample: first.data?.rows ?? NO_ROWS,
    total: asked ? (first.data?.total ?? 0) : 0,
    waiting: asked && (first.isPending || inSight.some((page) => page.isPending)),
    failed: first.isError,
    retry: () => void first.refetch(),
  };
}
