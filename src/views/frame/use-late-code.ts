import { useEffect } from 'react';
import { engine } from '#state/engine.ts';
import { fetchLateViews } from '#views/late-view.tsx';
import { usePainted } from './page-contract.ts';

/** Milliseconds after the first picture, in which the reader may already do something. */
const AFTER = 1_500;

/**
 * Once the first picture is there, fetches the rest of the page while nothing else is to be done: what comes later then
 * needs no network. Leaves the mark `atlas:all-code`.
 */
export function useLateCode(): void {
  const painted = usePainted((state) => state.number > 0);
  useEffect(() => {
    if (!painted) return;
    const timer = setTimeout(() => {
      // Any late question has the worker fetch the answers to all of them.
      const answers = engine.formerPicture().catch(() => undefined);
      void Promise.all([fetchLateViews(), answers]).then(() => performance.mark('atlas:all-code'));
    }, AFTER);
    return () => clearTimeout(timer);
  }, [painted]);
}
