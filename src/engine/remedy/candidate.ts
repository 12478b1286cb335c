import type { Endpoint, Half } from '#engine/evaluate/evaluation.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Direction, Policy, Rule } from '#engine/rules/policy.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { FieldChange } from '#engine/edit/field-change.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';
import type { Remedy } from './remedy.ts';

/** A change that perhaps grants a wish: nobody has tried it yet. */
export interface Candidate {
  readonly how: Remedy['how'];
  /** In the order in which they are carried out. */
  readonly steps: readonly Step[];
  /** As sentences name them: `shop/db-lock`. */
  readonly objects: readonly string[];
}

export type Step =
  | { readonly do: 'change'; readonly object: ObjectReference; readonly change: FieldChange }
  /** A policy of its own, at the end of a file. */
  | { readonly do: 'add'; readonly file: string; readonly policy: PlainMap }
  | { readonly do: 'switch-off'; readonly object: string };

/** One half of the wished connection, seen from the end whose policies decide it. */
export interface WishedHalf {
  readonly direction: Direction;
  readonly subject: Endpoint;
  /** `anybody`: whoever comes through a way in. */
  readonly peer: Endpoint | 'anybody';
  readonly half: Half;
  /** What must be let through, or must not. */
  readonly ports: PortSet;
  readonly present: Analyzed;
}

/** Candidates are of one policy or workload object mostly. */
export function candidate(how: Candidate['how'], object: ObjectReference, changes: readonly FieldChange[]): Candidate {
  return { how, steps: changes.map((change) => ({ do: 'change', object, change })), objects: [nameInSentences(object)] };
}

/** The policy as an object of the manifests. */
export function referenceOf(policy: Policy): ObjectReference {
  const { kind, namespace, name, origin, api } = policy;
  return { apiVersion: api, kind, name, origin, ...(namespace === undefined ? {} : { namespace }) };
}

/** `shop/db-lock`; without a namespace the name alone. */
export function nameInSentences({ namespace, name }: Pick<ObjectReference, 'namespace' | 'name'>): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** Names of policies that the manifests have, as `namespace/name`. */
export function takenNames({ analysis }: Analyzed): ReadonlySet<string> {
  const { outline, switchedOff } = analysis;
  return new Set([...outline, ...switchedOff].filter(({ kind }) => kind === 'NetworkPolicy').map(nameInSentences));
}

/** Where a rule stands in its policy. */
export function pathOf({ direction, index }: Rule): readonly (string | number)[] {
  return ['spec', direction, index];
}

/** The field that holds a rule's peers. */
export function peersKey({ direction }: Pick<WishedHalf, 'direction'>): 'from' | 'to' {
  return direction === 'ingress' ? 'from' : 'to';
}

/** What a half lets through for certain; everything, where no policy is asked. */
export function openPorts({ half }: Pick<WishedHalf, 'half'>): PortSet {
  return half.exempt ? PortSet.ALL : half.decision.allowed;
}
