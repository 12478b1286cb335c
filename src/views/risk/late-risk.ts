import type { RiskWords } from '#words/en/risk.ts';
import type { Language } from '#words/language.ts';
import type { LateView } from '#views/late-view.tsx';
import { lateWithTexts } from '#views/late-texts.ts';
import type { ExposedPathProps } from './exposed-path.tsx';
import type { TakenButtonsProps } from './taken-buttons.tsx';
import type { RiskPanelProps } from './risk-panel.tsx';
import type { RiskSummaryProps } from './risk-summary.tsx';

const TEXTS = {
  en: async () => (await import('#words/en/risk.ts')).risk,
  ko: async () => (await import('#words/ko/risk.ts')).risk,
};

/** The tab under the graph. */
export const lateRiskPanel: Readonly<Record<Language, LateView<RiskPanelProps>>> = lateWithTexts<RiskPanelProps, RiskWords>(
  async () => (await import('./risk-panel.tsx')).RiskPanel,
  TEXTS,
);

/** In the panel of a workload: the way from the internet, step by step. */
export const lateExposedPath: Readonly<Record<Language, LateView<ExposedPathProps>>> = lateWithTexts<ExposedPathProps, RiskWords>(
  async () => (await import('./exposed-path.tsx')).ExposedPath,
  TEXTS,
);

/** Beside an alert: lead to what can be reached from its pod, and to what would keep it in. */
export const lateTakenButtons: Readonly<Record<Language, LateView<TakenButtonsProps>>> = lateWithTexts<TakenButtonsProps, RiskWords>(
  async () => (await import('./taken-buttons.tsx')).TakenButtons,
  TEXTS,
);

/** In the summary. */
export const lateRiskSummary: Readonly<Record<Language, LateView<RiskSummaryProps>>> = lateWithTexts<RiskSummaryProps, RiskWords>(
  async () => (await import('./risk-summary.tsx')).RiskSummary,
  TEXTS,
);
