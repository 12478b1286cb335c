import type { Analysis } from '#engine/analyze.ts';
import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { objectKey } from '#engine/model/object-reference.ts';

/** The objects that an endpoint is made from, by `objectKey`: its owner as the manifests show it, and its own pods. */
export function ownObjects({ workload, pods }: WorkloadEndpoint): readonly string[] {
  const { kind, namespace, name } = workload;
  return [
    objectKey({ kind, namespace, name }),
    ...pods.flatMap((pod) => (pod.name === undefined ? [] : [objectKey({ kind: 'Pod', namespace, name: pod.name })])),
  ];
}

/** The Services that lead to a workload, with what stands in for their selectors. */
export function serviceObjects({ workload }: WorkloadEndpoint, { services }: Analysis): readonly string[] {
  return (services.byWorkload.get(workload.id) ?? []).flatMap(({ service: { namespace, name } }) => [
    objectKey({ kind: 'Service', namespace, name }),
    objectKey({ kind: 'Endpoints', namespace, name }),
  ]);
}

/** The key of the Namespace that an end is in. */
export function namespaceObject({ workload }: WorkloadEndpoint): string {
  return objectKey({ kind: 'Namespace', name: workload.namespace });
}
