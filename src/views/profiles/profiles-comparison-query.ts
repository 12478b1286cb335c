import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Comparison } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { askAside } from '#state/aside-engine.ts';
import type { Comparable, ComparedProfiles } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import { askedAbout } from '#views/endpoints/asked-about.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';
import { sideOptions } from './compare-profiles.ts';

/** How many flips are described; all are counted. */
const MOST_FLIPS = 500;

/** What the present manifests flip between two profiles. Without a question where both sides are one. */
export function useProfilesComparison(picture: Picture, { before, after }: Readonly<Record<keyof ComparedProfiles, Comparable>>) {
  const { profile, options, controller } = useSelection();
  const sides = useMemo(
    () => [before, after].map((side) => sideOptions(side, { profile, options, controller })),
    [before, after, profile, options, controller],
  );
  return useQuery({
    queryKey: ['profiles', pictureKey(picture), sides],
    queryFn: async ({ signal }): Promise<Comparison> => {
      const [former, later] = sides;
      return askAside(askedAbout(picture), (engine) => engine.compareProfiles(former!, later!, MOST_FLIPS), signal);
    },
    enabled: before !== after,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
