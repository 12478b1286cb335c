import { lazy } from 'react';

const loadGraph = () => import('#views/graph/graph-view.tsx');
const loadManifests = () => import('#views/manifests/manifests-panel.tsx');

/** The two views with big libraries under them (Cytoscape, CodeMirror): the start screen does not wait for them. */
export const LazyGraph = lazy(async () => ({ default: (await loadGraph()).GraphView }));
export const LazyManifests = lazy(async () => ({ default: (await loadManifests()).ManifestsPanel }));

/** Fetches them while nothing else is to do, so that the first graph need not wait. */
export function preloadViews(): void {
  void loadGraph();
  void loadManifests();
}
