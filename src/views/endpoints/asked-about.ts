import type { Picture } from '#engine/overview/picture.ts';
import { analysisOptions } from '#state/analysis-options.ts';
import type { AskedAbout } from '#state/aside-engine.ts';
import { useSelection } from '#state/selection.ts';
import { useWorkspace } from '#state/workspace.ts';

/** What is on the screen, for a question that is asked aside. */
export function askedAbout({ totals }: Picture): AskedAbout {
  const { files, off, choices } = useWorkspace.getState();
  return { set: { files, off, choices }, options: analysisOptions(useSelection.getState()), pairs: totals.pairs };
}
