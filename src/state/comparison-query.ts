import { useQuery } from '@tanstack/react-query';
import type { Comparison } from '#engine/compare/comparison.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Analysis } from './analysis-query.ts';
import { engine } from './engine.ts';
import { useSelection } from './selection.ts';
import { isTried } from './work.ts';
import { useWorkspace } from './workspace.ts';

/** How many flips are described; all are counted. */
const MOST_FLIPS = 500;

export interface PresentComparison {
  /** `input`: something is tried on the input; `before`: two sets of manifests are compared. */
  readonly with: 'input' | 'before';
  readonly comparison: Comparison;
  /** What the graph shows of the former side. */
  readonly former: Picture;
  /** The analysis that is the later side. */
  readonly number: number;
}

/** Whether anything is evaluated that is not in the input. */
export function useIsTried(): boolean {
  return useWorkspace(isTried);
}

/**
 * What differs, at the moment: in the view Changes from the set that is compared with, everywhere else from the input
 * while something is tried. `data` may be of the analysis before (`number` says of which) until the next answer is there.
 */
export function useComparison(analysis: Analysis | undefined) {
  const tried = useIsTried();
  const { input, before, choices, revision } = useWorkspace();
  const view = useSelection((state) => state.view);
  const former: ManifestSet | undefined =
    view === 'changes' && before !== undefined ? before : tried ? { files: input, off: [] } : undefined;
  const kind = former === before ? 'before' : 'input';
  return useQuery({
    queryKey: ['comparison', kind, analysis?.number ?? 0, identityOf(former?.files ?? [])],
    queryFn: async (): Promise<PresentComparison> => {
      const comparison = await engine.compare({ choices, ...former! }, MOST_FLIPS);
      const picture = await engine.formerPicture();
      if (picture === undefined) throw new Error('The former analysis is gone.');
      return { with: kind, comparison, former: picture, number: analysis?.number ?? 0 };
    },
    // Not while a newer state is being evaluated: the engine compares with the last one it was given.
    enabled: former !== undefined && analysis?.revision === revision,
    placeholderData: (previous, query) => (query?.queryKey[1] === kind && former !== undefined ? previous : undefined),
    structuralSharing: false,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const identities = new WeakMap<object, number>();
let next = 1;

/** A number for a list of files: the same list, the same number. */
function identityOf(files: object): number {
  let identity = identities.get(files);
  if (identity === undefined) identities.set(files, (identity = next++));
  return identity;
}
