import { type ComponentType, useEffect, useSyncExternalStore } from 'react';

/** A view whose code comes later than the page. */
export interface LateView<Props> {
  readonly View: ComponentType<Props>;
  /** Begins to fetch it. */
  readonly fetch: () => void;
}

const fetches: (() => Promise<void>)[] = [];

/** Fetches every late view that the page knows, so that it goes on working without a network. */
export async function fetchLateViews(): Promise<void> {
  await Promise.all(fetches.map((fetch) => fetch()));
}

/**
 * Like React's `lazy`, but without its waiting: React holds back what was suspended for 300 ms, which is a third of the
 * time to the first graph. Nothing is shown until the code is there; a failure goes to the boundary around it, whose
 * next attempt fetches again.
 */
export function lateView<Props extends object>(load: () => Promise<ComponentType<Props>>): LateView<Props> {
  type Progress = { readonly loaded?: ComponentType<Props>; readonly error?: unknown; readonly fetching?: boolean };
  let progress: Progress = {};
  const listeners = new Set<() => void>();
  const setProgress = (next: Progress) => {
    progress = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const fetch = async (): Promise<void> => {
    if (progress.loaded !== undefined || progress.fetching === true) return;
    progress = { fetching: true };
    try {
      setProgress({ loaded: await load() });
    } catch (error) {
      // Fetched ahead of need: it is tried again when it is needed.
      setProgress(listeners.size === 0 ? {} : { error });
    }
  };
  fetches.push(fetch);
  function View(props: Props) {
    const { loaded: Loaded, error } = useSyncExternalStore(subscribe, () => progress);
    useEffect(() => void fetch(), []);
    if (error !== undefined) {
      progress = {};
      throw error;
    }
    return Loaded === undefined ? null : <Loaded {...props} />;
  }
  return { View, fetch: () => void fetch() };
}
