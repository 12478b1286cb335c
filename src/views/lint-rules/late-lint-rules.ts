import type { LintRulesWords } from '#words/en/lint-rules.ts';
import type { Language } from '#words/language.ts';
import type { LateView } from '#views/late-view.tsx';
import { lateWithTexts } from '#views/late-texts.ts';
import type { LintRulesProps } from './lint-rules-dialog.tsx';

export const lateLintRules: Readonly<Record<Language, LateView<LintRulesProps>>> = lateWithTexts<LintRulesProps, LintRulesWords>(
  async () => (await import('./lint-rules-dialog.tsx')).LintRulesDialog,
  {
    en: async () => (await import('#words/en/lint-rules.ts')).lintRules,
    ko: async () => (await import('#words/ko/lint-rules.ts')).lintRules,
  },
);
