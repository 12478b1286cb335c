import { Analyzer } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/compare-analyses.ts';
import { applyEdits } from '#engine/edit/apply-edit.ts';
import type { ManifestEdit } from '#engine/edit/manifest-edit.ts';
import { leastPrivilege, namespacesOf } from './least-privilege.ts';
import { policiesText } from './policies-text.ts';
import { proofOf } from './proof.ts';
import type { GeneratedPolicies, WantedConnections } from './remedy.ts';
import { gatherWanted } from './wanted-connections.ts';

/** Least-privilege policies for exactly the wanted connections, proved by evaluating them. */
export function generatePolicies(present: Analyzed, wanted: WantedConnections): GeneratedPolicies {
  const connections = gatherWanted(present, wanted);
  const policies = leastPrivilege(connections, present, wanted.comments);
  const text = policiesText(policies);
  const edits = policies.length === 0 ? [] : editsFor(present, namespacesOf(connections), text);
  const outcome = applyEdits(present.set, edits);
  if (outcome.kind === 'refused') throw new Error(`the generated policies cannot be added: ${outcome.diagnostics[0]?.code}`);
  const { files, off } = outcome.set;
  const analysis = new Analyzer().analyze(files, present.analysis.evaluation.profile, off);
  return { text, policies: policies.length, edits, proof: proofOf(connections, analysis) };
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
