import type { Picture } from '#engine/overview/picture.ts';
import { type LateView, lateView } from '#views/late-view.tsx';

/** Nobody prints before there is something to look at. */
export const lateReport: LateView<{ readonly picture: Picture; readonly onBack: () => void }> = lateView(
  async () => (await import('./report-page.tsx')).ReportPage,
);
