import type { Analysis } from '#state/analysis-query.ts';
import { type PresentComparison, useComparison, useIsTried } from '#state/comparison-query.ts';
import { useSelection } from '#state/selection.ts';
import { useWorkspace } from '#state/workspace.ts';

/** What the screen holds the present manifests against. */
export interface Comparing {
  /** Absent where nothing differs, and until the first answer is there. */
  readonly compared: PresentComparison | undefined;
  /** The comparison did not come to an end. */
  readonly failed: boolean;
  /** The view of changes is open. */
  readonly changing: boolean;
  /** Something is evaluated that is not in the input. */
  readonly tried: boolean;
  /** Something is tried, and the frame says so: everywhere but where two sets are compared. */
  readonly framed: boolean;
  /** The comparison with the input, while something is tried. */
  readonly trial: PresentComparison | undefined;
  /** There are flips to be listed, or will be. */
  readonly flips: boolean;
}

export function useComparing(analysis: Analysis | undefined): Comparing {
  const comparing = useComparison(analysis);
  const tried = useIsTried();
  const hasBefore = useWorkspace((state) => state.before !== undefined);
  const changing = useSelection((state) => state.view === 'changes');
  const compared = comparing.data;
  const framed = tried && !(changing && hasBefore);
  return {
    compared,
    failed: comparing.isError,
    changing,
    tried,
    framed,
    trial: framed && compared?.with === 'input' ? compared : undefined,
    flips: framed || (changing && hasBefore),
  };
}
