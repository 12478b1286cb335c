import { type LateView, lateView } from '#views/late-view.tsx';
import type { ExposureActionsProps } from './exposure-actions.tsx';
import type { ExposurePanelProps } from './exposure-panel.tsx';
import type { ExposureSummaryProps } from './exposure-summary.tsx';
import type { WorkloadExposureProps } from './workload-exposure.tsx';

export const lateExposurePanel: LateView<ExposurePanelProps> = lateView(async () => (await import('./exposure-panel.tsx')).ExposurePanel);
export const lateExposureActions: LateView<ExposureActionsProps> = lateView(
  async () => (await import('./exposure-actions.tsx')).ExposureActions,
);
export const lateExposureSummary: LateView<ExposureSummaryProps> = lateView(
  async () => (await import('./exposure-summary.tsx')).ExposureSummary,
);
export const lateWorkloadExposure: LateView<WorkloadExposureProps> = lateView(
  async () => (await import('./workload-exposure.tsx')).WorkloadExposureSection,
);
