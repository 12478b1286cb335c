import type { Analysis } from '#engine/analyze.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';

/** An analysis with the manifests that it is of. */
export interface Analyzed {
  readonly set: ManifestSet;
  readonly analysis: Analysis;
}
