import { useMemo } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { useSelection } from '#state/selection.ts';
import { type Kept, keepsOf, pairKey } from '#views/questions/kept.ts';
import { type DifferingPairs, useProfileDifferences } from './profile-differences-query.ts';

interface Differing {
  readonly pairs: DifferingPairs;
  /** The drawn connections among them. */
  readonly connections: readonly Connection[];
  /** These alone, where the reader asks for no others. */
  readonly rows: readonly Connection[] | undefined;
  readonly kept: Kept | undefined;
}

/** The connections of the picture that other profiles judge otherwise, and what stays in sight of it. */
export function useDiffering(picture: Picture | undefined): Differing {
  const pairs = useProfileDifferences(picture);
  const asked = useSelection((state) => state.differing);
  const selected = useSelection((state) => state.selection.kind !== 'none');
  return useMemo(() => {
    const connections = pairs.size === 0 ? [] : (picture?.connections ?? []).filter((each) => pairs.has(pairKey(each)));
    const narrowed = asked && connections.length > 0;
    return {
      pairs,
      connections,
      rows: narrowed ? connections : undefined,
      kept: narrowed && !selected ? keepsOf(connections) : undefined,
    };
  }, [picture, pairs, asked, selected]);
}
