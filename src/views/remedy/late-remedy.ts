import { type LateView, lateView } from '#views/late-view.tsx';
import type { GeneratePoliciesProps } from './generate-policies-dialog.tsx';
import type { RemediedConnection } from './remedied-connection.ts';

/** Nobody asks for a change before a connection is selected. */
export const lateRemedySection: LateView<RemediedConnection> = lateView(async () => (await import('./remedy-section.tsx')).RemedySection);
export const lateGeneratePolicies: LateView<GeneratePoliciesProps> = lateView(
  async () => (await import('./generate-policies-dialog.tsx')).GeneratePoliciesDialog,
);
