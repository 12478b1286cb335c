import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Picture } from '#engine/overview/picture.ts';
import type { FindingPage, FindingQuery } from '#engine/secured/find-findings.ts';
import { engine } from '#state/engine.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

/** How many are asked for at once. */
const PAGE = 100;

/** What is asked, without which part of the answer. */
export type FindingFilter = Omit<FindingQuery, 'offset' | 'limit'>;

/** The worst few. */
export function useWorstFindings(picture: Picture, filter: FindingFilter, limit: number) {
  return useQuery({
    queryKey: ['findings', pictureKey(picture), filter, limit],
    queryFn: () => engine.findings({ ...filter, offset: 0, limit }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

/** All of them, a page after the other. */
export function useFindings(picture: Picture, filter: FindingFilter) {
  return useInfiniteQuery({
    queryKey: ['findings', pictureKey(picture), filter],
    queryFn: ({ pageParam }): Promise<FindingPage> => engine.findings({ ...filter, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last: FindingPage, pages: readonly FindingPage[]) => {
      const read = pages.reduce((sum, { rows }) => sum + rows.length, 0);
      return last.rows.length > 0 && read < last.total ? read : undefined;
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
