import { Analyzer } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { applyEdits } from '#engine/edit/apply-edit.ts';
import type { ManifestEdit } from '#engine/edit/manifest-edit.ts';
import { takenNames } from './candidate.ts';
import { leastPrivilege, namespacesOf } from './least-privilege.ts';
import { policiesText } from './policies-text.ts';
import { proofOf } from './proof.ts';
import type { GeneratedPolicies, WantedConnections } from './remedy.ts';
import { gatherWanted } from './wanted-connections.ts';

/** Least-privilege policies for exactly the wanted connections, proved by evaluating them. */
export function generatePolicies(present: Analyzed, wanted: WantedConnections): GeneratedPolicies {
  const connections = gatherWanted(present, wanted);
  // A policy of the same name makes room; where it cannot be cut out of its text, the new ones get names of their own.
  for (const reserved of [new Set<string>(), takenNames(present)]) {
    const policies = leastPrivilege(connections, present, reserved, wanted.comments);
    const text = policiesText(policies);
    const edits = policies.length === 0 ? [] : editsFor(present, namespacesOf(connections), text);
    const outcome = applyEdits(present.set, edits);
    if (outcome.kind === 'refused') continue;
    const { files, off } = outcome.set;
    const analysis = new Analyzer().analyze(files, present.analysis.evaluation.profile, off);
    return { text, policies: policies.length, edits, proof: proofOf(connections, analysis) };
  }
  throw new Error('policies under new names can be added to any manifests');
}

/** The present policies of the namespaces give way to the new ones. */
function editsFor({ set, analysis }: Analyzed, namespaces: readonly string[], text: string): readonly ManifestEdit[] {
  const objects = analysis.evaluation.policies
    .filter(({ namespace }) => namespace !== undefined && namespaces.includes(namespace))
    .map(({ id }) => id);
  const taken = new Set(set.files.map(({ name }) => name));
  let file = 'least-privilege.yaml';
  for (let number = 2; taken.has(file); number++) file = `least-privilege-${number}.yaml`;
  const add: ManifestEdit = { kind: 'add', file, text };
  return objects.length === 0 ? [add] : [{ kind: 'switch', objects, on: false }, add];
}
