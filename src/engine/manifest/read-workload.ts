import type { Mention, Workload } from '#engine/model/cluster.ts';
import { dependencyMentions } from './dependency-annotations.ts';
import type { Fact, ManifestObject, Owner } from './manifest-object.ts';
import type { Metadata } from './metadata-fields.ts';
import type { PodTemplate } from './pod-fields.ts';
import { annotationsOf, readPod, readPodTemplate, readPodTexts } from './read-pod.ts';
import type { PodFields } from './workload-fields.ts';

/** What the kinds that make pods have in common, once decoded. */
export interface WorkloadParts {
  readonly metadata: Metadata | undefined;
  readonly template: PodTemplate | undefined;
  readonly replicas: number;
}

/** A workload from its template. */
export function workloadFact(object: ManifestObject, { metadata, template, replicas }: WorkloadParts): Fact {
  const { namespace, name, kind } = object;
  const { origin } = object.place;
  const texts = readPodTexts(template?.spec);
  const workload: Workload = {
    id: workloadId(namespace, name, kind),
    namespace,
    name,
    kind,
    replicas,
    pods: [readPodTemplate(template, namespace, origin)],
    annotations: annotationsOf(template?.metadata),
    ...texts,
    mentions: withDependencies(texts.mentions, metadata),
    origin,
  };
  return { kind: 'workload', workload: { workload, ...ownerOf(metadata) } };
}

export function podFact(object: ManifestObject, fields: PodFields): Fact {
  const { namespace, name } = object;
  const texts = readPodTexts(fields.spec);
  const pod = {
    pod: readPod(fields, namespace, name),
    name,
    ...ownerOf(fields.metadata),
    annotations: annotationsOf(fields.metadata),
    ...texts,
    mentions: withDependencies(texts.mentions, fields.metadata),
  };
  return { kind: 'pod', pod };
}

function withDependencies(mentions: readonly Mention[], metadata: Metadata | undefined): readonly Mention[] {
  const named = dependencyMentions(metadata);
  return named.length === 0 ? mentions : [...mentions, ...named];
}

/** `namespace/name[Kind]`, made here and nowhere else. */
export function workloadId(namespace: string, name: string, kind: string): string {
  return `${namespace}/${name}[${kind}]`;
}

/** The controller, or the first owner where none says that it controls. */
function ownerOf(metadata: Metadata | undefined): { readonly owner?: Owner; readonly templateHash?: string } {
  const references = metadata?.ownerReferences ?? [];
  const reference = references.find((each) => each.controller?.value) ?? references[0];
  const hash = metadata?.labels?.get('pod-template-hash')?.value;
  // Without a kind (the API server would not take it so), the name still says which pods belong together.
  const owner = reference?.name ? { kind: reference.kind?.value ?? 'Pod', name: reference.name.value } : undefined;
  return { ...(owner && { owner }), ...(hash && { templateHash: hash }) };
}
