import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Requirement } from '#engine/model/label-selector.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Policy } from '#engine/rules/policy.ts';
import { candidate, type Candidate, type WishedHalf } from './candidate.ts';
import type { FieldChange } from './change-text.ts';
import { nearMisses } from './widen-candidates.ts';
import type { FieldPath } from './yaml-tree.ts';

/** A label on the other end's pods with which a rule that is there already lets them through. */
export function labelCandidates(wished: WishedHalf, policies: readonly Policy[]): readonly Candidate[] {
  const { peer, present } = wished;
  if (peer === 'anybody' || peer.kind === 'external') return [];
  const owner = labeledObject(peer, present.analysis.outline);
  if (!owner) return [];
  return nearMisses(wished, policies)
    .filter(({ which }) => which === 'podSelector')
    .flatMap(({ requirement }) => {
      const change = labelThatMeets(requirement, owner.path);
      return change ? [candidate('set-label', owner.object, [change])] : [];
    });
}

/** The object whose text holds the labels of all pods of an endpoint, and where; undefined where several objects do. */
export function labeledObject(
  { workload, pods }: WorkloadEndpoint,
  outline: readonly ObjectReference[],
): { readonly object: ObjectReference; readonly path: FieldPath } | undefined {
  const { kind, namespace, name, origin } = workload;
  const object = outline.find(
    (each) => each.kind === kind && each.namespace === namespace && each.name === name && each.origin.file === origin.file,
  );
  const isItsOwn =
    pods.length === workload.pods.length && pods.every((pod) => pod.origin.file === origin.file && pod.origin.document === origin.document);
  return object && isItsOwn ? { object, path: pathOfLabels(kind) } : undefined;
}

function pathOfLabels(kind: string): FieldPath {
  switch (kind) {
    case 'Pod':
      return ['metadata', 'labels'];
    case 'CronJob':
      return ['spec', 'jobTemplate', 'spec', 'template', 'metadata', 'labels'];
    default:
      return ['spec', 'template', 'metadata', 'labels'];
  }
}

function labelThatMeets(requirement: Requirement, labels: FieldPath): FieldChange | undefined {
  const path = [...labels, requirement.key];
  switch (requirement.operator) {
    case 'In':
      return requirement.values[0] === undefined ? undefined : { do: 'put', path, value: requirement.values[0] };
    case 'Exists':
      return { do: 'put', path, value: 'true' };
    case 'NotIn':
    case 'DoesNotExist':
      return { do: 'remove', path };
  }
}
