import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Comparison, Flip } from '#engine/compare/comparison.ts';
import type { ManifestEdit } from '#engine/edit/manifest-edit.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Remedy } from '#engine/remedy/remedy.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { announce } from '#state/announcer.ts';
import { engine } from '#state/engine.ts';
import { notify } from '#state/notice.ts';
import { useWorkspace } from '#state/workspace.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { flipCount } from './flips-at.ts';
import styles from './what-if-panel.module.css';

/** Milliseconds that a change must stay: the search for a smaller one keeps the engine busy. */
const SETTLED = 700;
/** With fewer flips than this a change is small enough. */
const BROAD = 3;

interface SmallerChangeProps {
  readonly picture: Picture;
  readonly compared: PresentComparison;
}

/** Where a broad change opens the one connection that is needed, and much else: the smallest change that opens it alone. */
export function SmallerChange({ picture, compared }: SmallerChangeProps) {
  const { whatIf } = useWords();
  const settled = useSettled();
  const flip = neededGain(compared.comparison);
  const answer = useQuery({
    queryKey: ['smaller', compared.number, flip?.source ?? '', flip?.destination ?? ''],
    queryFn: async () =>
      (await engine.remediesOfFormer({ source: flip!.source, destination: flip!.destination, verdict: 'allowed' })) ?? null,
    enabled: settled && flip !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const remedy = answer.data?.kind === 'remedies' ? answer.data.remedies[0] : undefined;
  if (flip === undefined || remedy === undefined || remedy.others >= flipCount(compared.comparison) - 1) return null;
  const nameOf = (id: string) => (endpointOf(picture, id) ?? endpointOf(compared.former, id))?.name ?? id;
  const { panel } = whatIf;
  const pair = panel.pair(nameOf(flip.source), nameOf(flip.destination));
  return (
    <div className={styles.foot}>
      <p>{remedy.others === 0 ? panel.smaller(pair) : panel.smallerAnd(pair, remedy.others)}</p>
      <Button
        look="primary"
        onClick={() =>
          void tryInstead(remedy, panel.triedSmaller(pair))
            .then(() => announce(panel.triedSmaller(pair)))
            .catch(() => notify({ text: panel.failed }))
        }
      >
        {panel.trySmaller}
      </Button>
    </div>
  );
}

/** The one needed connection that a broad change opens. */
function neededGain(comparison: Comparison): Flip | undefined {
  const gained = comparison.flips.filter(({ needed, kind, before, after }) => needed && kind === 'added' && before && after);
  return gained.length === 1 && flipCount(comparison) >= BROAD ? gained[0] : undefined;
}

/** From the input, not from what is tried. */
async function tryInstead({ edits }: Remedy, what: string): Promise<void> {
  const { input, tryManifests } = useWorkspace.getState();
  let set = { files: input, off: [] as readonly string[] };
  for (const edit of edits satisfies readonly ManifestEdit[]) {
    const outcome = await engine.edit(set, edit);
    if (outcome.kind !== 'done') throw new Error('The change does not fit the input.');
    set = { files: outcome.set.files, off: outcome.set.off };
  }
  tryManifests(set, what);
}

function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
