import { type LateView, lateView } from '#views/late-view.tsx';
import type { EdgeControllerProps } from './edge-controller.tsx';

export const lateEdgeController: LateView<EdgeControllerProps> = lateView(
  async () => (await import('./edge-controller.tsx')).EdgeController,
);
