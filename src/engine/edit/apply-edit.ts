import type { EditOutcome, ManifestEdit, ManifestSet } from './manifest-edit.ts';

/** Carries out one change on manifests; comments and layout of what it does not concern stay. */
export function applyEdit(_set: ManifestSet, _edit: ManifestEdit): EditOutcome {
  throw new Error('being built');
}
