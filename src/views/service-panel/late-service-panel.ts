import { type LateView, lateView } from '#views/late-view.tsx';
import type { ProbeSectionProps } from './probe-section.tsx';
import type { ServiceDetailsProps } from './service-details.tsx';
import type { WaysThroughServiceProps } from './ways-through-service.tsx';

/** Nobody reads of a Service before one is selected. */
export const lateServiceDetails: LateView<ServiceDetailsProps> = lateView(
  async () => (await import('./service-details.tsx')).ServiceDetails,
);
export const lateWaysThroughService: LateView<WaysThroughServiceProps> = lateView(
  async () => (await import('./ways-through-service.tsx')).WaysThroughService,
);
export const lateProbeSection: LateView<ProbeSectionProps> = lateView(async () => (await import('./probe-section.tsx')).ProbeSection);
