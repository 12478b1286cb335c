import { createElement } from 'react';
import type { Language } from '#words/language.ts';
import type { LintRulesWords } from '#words/en/lint-rules.ts';
import { type LateView, lateView } from '#views/late-view.tsx';
import type { LintRulesProps } from './lint-rules-dialog.tsx';

/** The documentation is long and seldom opened: neither it nor its texts are among the first to be loaded. */
function lateIn(loadTexts: () => Promise<LintRulesWords>): LateView<LintRulesProps> {
  return lateView(async () => {
    const [{ LintRulesDialog }, texts] = await Promise.all([import('./lint-rules-dialog.tsx'), loadTexts()]);
    return (props: LintRulesProps) => createElement(LintRulesDialog, { ...props, texts });
  });
}

export const lateLintRules: Readonly<Record<Language, LateView<LintRulesProps>>> = {
  en: lateIn(async () => (await import('#words/en/lint-rules.ts')).lintRules),
  ko: lateIn(async () => (await import('#words/ko/lint-rules.ts')).lintRules),
};
