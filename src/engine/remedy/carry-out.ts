import { applyEdit } from '#engine/edit/apply-edit.ts';
import type { ManifestEdit, ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { Candidate, Step } from './candidate.ts';
import { changeText } from '#engine/edit/change-text.ts';
import { mapLines, styleOf } from '#engine/edit/block-style.ts';

/** A candidate as edits of texts, and the manifests that they lead to. */
export interface CarriedOut {
  readonly edits: readonly ManifestEdit[];
  readonly set: ManifestSet;
}

/** Writes a candidate into the manifests; undefined where a text cannot be changed so. */
export function carryOut(set: ManifestSet, { steps }: Candidate): CarriedOut | undefined {
  const edits: ManifestEdit[] = [];
  let current = set;
  for (const step of steps) {
    const edit = editOf(current, step);
    const outcome = edit && applyEdit(current, edit);
    if (outcome?.kind !== 'done') return undefined;
    edits.push(edit!);
    current = outcome.set;
  }
  return { edits, set: current };
}

function editOf({ files }: ManifestSet, step: Step): ManifestEdit | undefined {
  switch (step.do) {
    case 'change':
      return changeText(files, step.object, step.change);
    case 'add': {
      const beside = files.find(({ name }) => name === step.file);
      return { kind: 'add', file: step.file, text: `${mapLines(step.policy, 0, styleOf(beside?.text ?? '')).join('\n')}\n` };
    }
    case 'switch-off':
      return { kind: 'switch', objects: [step.object], on: false };
  }
}
