import type { AccessViewWords } from '#words/en/access-view.ts';
import type { Language } from '#words/language.ts';
import type { LateView } from '#views/late-view.tsx';
import { lateWithTexts } from '#views/late-texts.ts';
import type { AccessSummaryProps } from './access-summary.tsx';
import type { ApiServerPanelProps } from './api-server-panel.tsx';

const TEXTS = {
  en: async () => (await import('#words/en/access-view.ts')).accessView,
  ko: async () => (await import('#words/ko/access-view.ts')).accessView,
};

/** In the panel of an API server: its endpoints, who may come to it, what stands out. */
export const lateApiServerPanel: Readonly<Record<Language, LateView<ApiServerPanelProps>>> = lateWithTexts<
  ApiServerPanelProps,
  AccessViewWords
>(async () => (await import('./api-server-panel.tsx')).ApiServerPanel, TEXTS);

/** In the summary: what stands out of the API servers. */
export const lateAccessSummary: Readonly<Record<Language, LateView<AccessSummaryProps>>> = lateWithTexts<
  AccessSummaryProps,
  AccessViewWords
>(async () => (await import('./access-summary.tsx')).AccessSummary, TEXTS);
