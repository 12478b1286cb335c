import type { ManifestsPanelProps } from '#views/manifests/manifests-panel.tsx';
import { layoutEngine } from '#views/graph/elk-engine.ts';
import type { GraphViewProps } from '#views/graph/graph-view.tsx';
import { type LateView, lateView } from './late-view.tsx';

/** The two views with big libraries under them (Cytoscape, CodeMirror): the start screen does not wait for them. */
export const lateGraph: LateView<GraphViewProps> = lateView(async () => {
  // The layout worker takes longer to start than everything else here.
  layoutEngine.warm();
  return (await import('#views/graph/graph-view.tsx')).GraphView;
});
export const lateManifests: LateView<ManifestsPanelProps> = lateView(
  async () => (await import('#views/manifests/manifests-panel.tsx')).ManifestsPanel,
);

/** Fetches them ahead of need. */
export function preloadViews(): void {
  lateGraph.fetch();
  lateManifests.fetch();
}
