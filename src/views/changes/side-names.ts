import { type PresentComparison, useIsTried } from '#state/comparison-query.ts';
import { useWorkspace } from '#state/workspace.ts';
import type { SideNames } from '#export/diff-markdown.ts';
import { useWords } from '#views/words-context.tsx';
import { nameOf } from './set-name.ts';

/** How the two sides are called; while something is tried and no set is compared with, the former one is the input. */
export function useSideNames(compared: PresentComparison | undefined): SideNames {
  const { compare } = useWords().changes;
  const before = useWorkspace((state) => state.before);
  const after = useAfterName();
  const tried = useIsTried();
  if (compared?.with === 'input') return { before: compare.input, after: compare.tried };
  return { before: before?.name ?? compare.before, after: tried ? compare.withTried(after) : after };
}

/** What the manifests on the screen are called. */
export function useAfterName(): string {
  const words = useWords();
  const { files, sample } = useWorkspace();
  return nameOf(files, sample, words.language, words.changes.compare.screen);
}

/** As a report calls them: away from the page, neither "what is on the screen" nor a number of files is a name. */
export function useReportNames(compared: PresentComparison | undefined): SideNames {
  const { compare } = useWords().changes;
  const files = useWorkspace((state) => state.before?.files.length ?? 0);
  const nameless = new Map([
    [compare.loose(files), compare.before],
    [compare.screen, compare.after],
    [compare.withTried(compare.screen), compare.withTried(compare.after)],
  ]);
  const { before, after } = useSideNames(compared);
  return { before: nameless.get(before) ?? before, after: nameless.get(after) ?? after };
}
