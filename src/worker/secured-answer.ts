import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { ReadingListener, SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';

/** Analyzes files of any kind. What is asked later is about the manifests among them. */
export function securedAnswer(
  analyzer: SecuredAnalyzer,
  set: ManifestSet,
  profile: EnforcementProfile,
  listener?: ReadingListener,
): Analyzed {
  const analysis = analyzer.analyze(set, profile, listener);
  return { set: { ...set, files: analysis.security?.inputs.manifests ?? set.files }, analysis };
}
