import type { AccessViewWords } from '#words/en/access-view.ts';
import type { Language } from '#words/language.ts';
import type { LateView } from '#views/late-view.tsx';
import { lateWithTexts } from '#views/late-texts.ts';
import type { ApiServerPanelProps } from './api-server-panel.tsx';

/** In the panel of an API server: its endpoints, who may come to it, what stands out. */
export const lateApiServerPanel: Readonly<Record<Language, LateView<ApiServerPanelProps>>> = lateWithTexts<
  ApiServerPanelProps,
  AccessViewWords
>(async () => (await import('./api-server-panel.tsx')).ApiServerPanel, {
  en: async () => (await import('#words/en/access-view.ts')).accessView,
  ko: async () => (await import('#words/ko/access-view.ts')).accessView,
});
