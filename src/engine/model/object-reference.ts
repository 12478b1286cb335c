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
