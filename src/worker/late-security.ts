import type { Analyzer } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import { type ReadingListener, SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';
import { securedAnswer } from './secured-answer.ts';

/** What reads files that are not manifests alone. */
export type SecuredAnswers = (set: ManifestSet, profile: EnforcementProfile, listener: ReadingListener) => Analyzed;

/** The readers of reports and alerts come with the first file that may be one. */
export function securedAnswers(analyzer: Analyzer): SecuredAnswers {
  const secured = new SecuredAnalyzer(analyzer);
  return (set, profile, listener) => securedAnswer(secured, set, profile, listener);
}
