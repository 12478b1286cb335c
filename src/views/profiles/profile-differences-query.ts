import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ProfileDifference } from '#engine/compare/profile-difference.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { askAside } from '#state/aside-engine.ts';
import { showsAllPairs } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import { askedAbout } from '#views/endpoints/asked-about.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';
import { usePainted } from '#views/frame/page-contract.ts';
import { pairKey } from '#views/questions/kept.ts';

/** Pairs that profiles judge otherwise, by `source destination`. */
export type DifferingPairs = ReadonlyMap<string, ProfileDifference>;

/** Above this many pairs nobody is made to wait for five more evaluations. */
const MOST_PAIRS = 4_000_000;

const NONE: DifferingPairs = new Map();

/**
 * Which connections of the picture other profiles judge otherwise: asked once the picture is on the screen, of another
 * engine, and only as long as no profile is chosen. Empty until it is known.
 */
export function useProfileDifferences(picture: Picture | undefined): DifferingPairs {
  const open = useSelection((state) => state.profile === undefined);
  const beside = useSelection((state) => showsAllPairs(state.view));
  const seen = usePainted((state) => state.number > 0);
  const asks = open && picture !== undefined && picture.policies.length > 0 && picture.totals.pairs <= MOST_PAIRS;
  const answer = useQuery({
    queryKey: ['profile-differences', picture && pictureKey(picture)],
    queryFn: async ({ signal }): Promise<DifferingPairs> => {
      const about = askedAbout(picture!);
      const found = await askAside(about, (engine) => engine.profileDifferences(), signal);
      return new Map(found.map((difference) => [pairKey(difference), difference]));
    },
    enabled: asks && (seen || beside),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return asks ? (answer.data ?? NONE) : NONE;
}
