import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WorkloadExposure } from '#engine/exposure/exposure.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { askAside } from '#state/aside-engine.ts';
import { askedAbout } from '#views/endpoints/asked-about.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

/** Above this many pairs it is worked out only where it is asked for. */
const MOST_UNASKED = 4_000_000;

/** What of each workload is open to whom. `asked`: the reader looks at it, so that it is worked out in a large cluster too. */
export function useExposure(picture: Picture | undefined, asked: boolean) {
  return useQuery({
    queryKey: ['exposure', picture && pictureKey(picture)],
    queryFn: ({ signal }): Promise<readonly WorkloadExposure[]> => askAside(askedAbout(picture!), (engine) => engine.exposure(), signal),
    enabled: picture !== undefined && (asked || picture.totals.pairs <= MOST_UNASKED),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
