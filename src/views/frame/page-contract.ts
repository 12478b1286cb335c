import { useEffect } from 'react';
import { create } from 'zustand';

export type PageState = 'empty' | 'busy' | 'ready' | 'error';

/** What a program that drives the page reads from `<html>`: the state, and how many analyses were finished and shown. */
export function usePageState(state: PageState, revision: number): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['state'] = state;
    dataset['revision'] = String(revision);
  }, [state, revision]);
}

/** The number of the last analysis whose colors are on the screen. */
export const usePainted = create<{ readonly number: number }>(() => ({ number: 0 }));

/**
 * To be called when the colors of an analysis are painted. Leaves the mark `atlas:first-graph` for the first, and a
 * measure `atlas:edit` from the change to this frame for each later one.
 * @param number of the analysis, from 1
 * @param changedAt when the change was made, in milliseconds of the page's clock
 */
export function markPainted(number: number, changedAt: number): void {
  const { number: before } = usePainted.getState();
  if (number <= before) return;
  if (before === 0) performance.mark('atlas:first-graph');
  else performance.measure('atlas:edit', { start: changedAt, end: performance.now() });
  usePainted.setState({ number });
}
