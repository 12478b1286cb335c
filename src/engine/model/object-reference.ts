import type { Origin } from './origin.ts';

/** A Kubernetes object as it is named in lists: the outline, what was refused, what is not evaluated. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  /** Absent for cluster-wide kinds. */
  readonly namespace?: string;
  readonly name: string;
  readonly origin: Origin;
}

/** What no two objects of a set of manifests share: `NetworkPolicy shop/db-lock`, `Namespace shop`. A policy's id is the same text. */
export function objectKey({ kind, namespace, name }: Pick<ObjectReference, 'kind' | 'namespace' | 'name'>): string {
  return namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}
