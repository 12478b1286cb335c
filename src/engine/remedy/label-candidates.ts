import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Requirement } from '#engine/model/label-selector.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Policy } from '#engine/rules/policy.ts';
import { candidate, type Candidate, type WishedHalf } from './candidate.ts';
import type { FieldChange } from '#engine/edit/field-change.ts';
import { nearMisses } from './widen-candidates.ts';
import type { FieldPath } from '#engine/edit/yaml-tree.ts';

/** A label on the other end's pods, or on their namespace, with which a rule that is there already lets them through. */
export function labelCandidates(wished: WishedHalf, policies: readonly Policy[]): readonly Candidate[] {
  const { peer, present } = wished;
  if (peer === 'anybody' || peer.kind === 'external') return [];
  const { outline } = present.analysis;
  return nearMisses(wished, policies).flatMap(({ which, requirement }) =>
    labelCandidate(which === 'podSelector' ? labeledObject(peer, outline) : namespaceObject(peer, outline), requirement),
  );
}

/** The label that a requirement asks for, where the text of an object can have it. */
export function labelCandidate(owner: LabeledObject | undefined, requirement: Requirement): readonly Candidate[] {
  const change = owner && labelThatMeets(requirement, owner.path);
  return change ? [candidate('set-label', owner.object, [change])] : [];
}

/** An object, and where its text holds labels. */
export interface LabeledObject {
  readonly object: ObjectReference;
  readonly path: FieldPath;
}

function namespaceObject({ workload }: WorkloadEndpoint, outline: readonly ObjectReference[]): LabeledObject | undefined {
  const object = outline.find(({ kind, name }) => kind === 'Namespace' && name === workload.namespace);
  return object && { object, path: ['metadata', 'labels'] };
}

/** The object whose text holds the labels of all pods of an endpoint, and where; undefined where several objects do. */
export function labeledObject({ workload, pods }: WorkloadEndpoint, outline: readonly ObjectReference[]): LabeledObject | undefined {
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
