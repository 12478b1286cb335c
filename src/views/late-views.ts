import type { ManifestsPanelProps } from '#views/manifests/manifests-panel.tsx';
import { layoutEngine } from '#views/graph/elk-engine.ts';
import type { GraphViewProps } from '#views/graph/graph-view.tsx';
import type { MatrixViewProps } from '#views/matrix/matrix-view.tsx';
import type { ExpectationActionsProps } from '#views/expectations/expectation-actions.tsx';
import type { ExpectationsPanelProps } from '#views/expectations/expectations-panel.tsx';
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

export const lateExpectations: LateView<ExpectationsPanelProps> = lateView(
  async () => (await import('#views/expectations/expectations-panel.tsx')).ExpectationsPanel,
);
export const lateExpectationActions: LateView<ExpectationActionsProps> = lateView(
  async () => (await import('#views/expectations/expectation-actions.tsx')).ExpectationActions,
);

/** Views that are not the first to be seen: each comes when it is first opened. */
export const lateMatrix: LateView<MatrixViewProps> = lateView(async () => (await import('#views/matrix/matrix-view.tsx')).MatrixView);

/** Fetches the graph ahead of need; what is beside it comes after it. */
export function preloadGraph(): void {
  lateGraph.fetch();
}
