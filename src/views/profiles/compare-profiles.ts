import type { Comparable, ComparedProfiles, ViewState } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import { analysisOptions } from '#state/analysis-options.ts';
import type { AnalysisOptions } from '#worker/engine-api.ts';

type Judged = Pick<ViewState, 'profile' | 'options' | 'controller'>;

/** Opens the view of what two profiles differ in; without a second one, the one that suggests itself. */
export function compareProfiles(after?: Comparable): void {
  const { change, between } = useSelection.getState();
  change({ view: 'profiles', between: after === undefined ? between : { before: undefined, after } });
}

/** The two sides, with what suggests itself where nothing was chosen: what is judged by at present, against another. */
export function comparedSides(
  { before, after }: ComparedProfiles,
  { profile, options }: Judged,
): Readonly<Record<keyof ComparedProfiles, Comparable>> {
  const present: Comparable = Object.keys(options).length > 0 ? 'as-set' : (profile ?? 'kubernetes');
  const first = before ?? (after === present ? 'kubernetes' : present);
  return { before: first, after: after ?? (first === 'kubernetes' ? 'cilium' : 'kubernetes') };
}

/** How the engine judges one side. */
export function sideOptions(side: Comparable, judged: Judged): AnalysisOptions {
  return analysisOptions(side === 'as-set' ? judged : { ...judged, profile: side, options: {} });
}
