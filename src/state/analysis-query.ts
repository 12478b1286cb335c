import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { useAnalysisOptions } from './analysis-options.ts';
import { engine } from './engine.ts';
import { useSelection } from './selection.ts';
import { isTried, sameFiles } from './work.ts';
import { useWorkspace } from './workspace.ts';

/** One finished evaluation. */
export interface Analysis {
  readonly picture: Picture;
  /** 1 for the first finished analysis of this page, and one more for each. */
  readonly number: number;
  /** The revision of the workspace that it is of. */
  readonly revision: number;
  /** When the change that it answers was made, in milliseconds of the page's clock. */
  readonly changedAt: number;
  /** Milliseconds from question to answer. */
  readonly duration: number;
  /** Where something is tried on the input: the picture of the input itself, if it was seen under the same profile. */
  readonly input?: Picture;
}

let finished = 0;
let lastDuration = 0;
let lastFinished: Analysis | undefined;
let lastInput: { readonly of: string; readonly files: readonly ManifestFile[]; readonly picture: Picture } | undefined;

/** How long to gather typing before an evaluation: short while evaluations are short, so that the colors keep up with the hand. */
export function settleTime(): number {
  return lastDuration < 60 ? 60 : Math.min(400, Math.max(150, lastDuration));
}

/**
 * The picture of the present files under the present profile. While a newer one is evaluated, the former stays (`isPlaceholderData`),
 * and so it does when the evaluator stops.
 * Nothing is kept for later: the worker answers questions about its last input only.
 */
export function useAnalysis() {
  const revision = useWorkspace((state) => state.revision);
  const some = useWorkspace((state) => state.files.length > 0);
  const judged = useAnalysisOptions();
  const query = useQuery({
    queryKey: ['analysis', revision, judged],
    queryFn: async (): Promise<Analysis> => {
      const work = useWorkspace.getState();
      const { files, off, choices, input, changedAt } = work;
      const started = performance.now();
      const picture = await engine.analyze({ files, off, choices }, judged);
      finished += 1;
      lastDuration = performance.now() - started;
      const of = JSON.stringify(judged);
      if (!isTried(work)) lastInput = { of, files, picture };
      const known = isTried(work) && lastInput?.of === of && sameFiles(lastInput.files, input) ? lastInput.picture : undefined;
      lastFinished = {
        picture,
        ...(known ? { input: known } : {}),
        number: finished,
        revision: work.revision,
        changedAt: Math.max(changedAt, useSelection.getState().profileChangedAt),
        duration: lastDuration,
      };
      return lastFinished;
    },
    enabled: some,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // Where the evaluator stopped in the middle of its work, what was last seen stays, beside the word about that.
  return query.isError && some ? { ...query, data: lastFinished } : query;
}
