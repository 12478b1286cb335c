/** What the diagnostics about limits of the policy.networking.k8s.io API know, besides the kind, the name and the field. */
export interface AdminPolicyValues {
  /** A list, or a map, with more in it than the API takes. */
  'too-many-items': RefusedField & { limit: number; count: number };
  /** A list that must hold something, and is empty. */
  'too-few-items': RefusedField;
  'text-too-long': RefusedField & { limit: number; length: number };
  'number-outside': RefusedField & { low: number; high: number; value: number };
  /** `fields`: those of which exactly one must be written. `written`: those that are; '' where none is. */
  'exactly-one': RefusedField & { fields: string; written: string };
  /**
   * A peer of which nothing is known, so that its rule fails closed (D-2). `written`: the unknown field. `egressOnly`: it
   * is one that egress rules have.
   */
  'peer-not-understood': RefusedField & { written: string; suggestion: string; action: string; egressOnly: boolean };
  /** `sameLabels` and the like: namespaces that depend on the subject's, which no version of today takes. */
  'relative-namespaces': RefusedField & { written: string };
  /** Read as version 0.1.1 meant it; `written`: the path of then, `current`: of today. */
  'old-namespaces-shape': { written: string; current: string };
  'port-range-empty': { start: number; end: number };
}

interface RefusedField {
  kind: string;
  name: string;
  field: string;
}
