import { useEffect } from 'react';
import { create } from 'zustand';
import { engine } from '#state/engine.ts';
import { fetchLateViews } from '#views/late-view.tsx';
import { usePainted } from './page-contract.ts';

/** Milliseconds after which nobody waits for it any longer: without a network it does not come. */
const LONGEST = 3_000;

const useSettled = create<{ readonly settled: boolean }>(() => ({ settled: false }));

/**
 * Once the first picture is there, fetches the rest of the page: whatever is opened later needs no network then. Says
 * whether that is done, or has had its time.
 */
export function useLateCode(): boolean {
  const painted = usePainted((state) => state.number > 0);
  useEffect(() => {
    if (!painted) return;
    const settle = () => useSettled.setState({ settled: true });
    const timer = setTimeout(settle, LONGEST);
    // Any late question has the worker fetch the answers to all of them.
    const answers = engine.formerPicture().catch(() => undefined);
    void Promise.all([fetchLateViews(), answers]).then(settle);
    return () => clearTimeout(timer);
  }, [painted]);
  return useSettled((state) => state.settled);
}
