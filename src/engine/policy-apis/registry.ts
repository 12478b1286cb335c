import { identityOf, laterWins } from '#engine/manifest/later-wins.ts';
import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import { referenceOf } from '#engine/manifest/read-object.ts';
import type { Assumption } from '#engine/model/assumption.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Policy } from '#engine/rules/policy.ts';
import { networkPolicyApi } from './network-policy/compile.ts';
import type { CompiledObject, PolicyApi } from './policy-api.ts';

/** Every policy API that is evaluated. */
export const POLICY_APIS: readonly PolicyApi[] = [networkPolicyApi];

const API_OF_KIND: ReadonlyMap<string, PolicyApi> = new Map(POLICY_APIS.flatMap((api) => api.kinds.map((kind) => [kind, api] as const)));

export interface CompiledPolicies {
  /** In the order of the files. */
  readonly policies: readonly Policy[];
  readonly diagnostics: readonly Diagnostic[];
  /** Policies that the API server would refuse: they do not exist (V-1). */
  readonly refused: readonly ObjectReference[];
  readonly assumptions: readonly Assumption[];
}

interface Accepted {
  readonly reference: ObjectReference;
  readonly identity: string;
  readonly policy: Policy;
  readonly compiled: CompiledObject;
}

/** Compiles policy objects into the intermediate language. An object that it has seen is not compiled again. */
export class PolicyCompiler {
  readonly #seen = new WeakMap<ManifestObject, CompiledObject>();

  compile(objects: readonly ManifestObject[], _cluster?: Cluster): CompiledPolicies {
    const diagnostics: Diagnostic[] = [];
    const refused: ObjectReference[] = [];
    const accepted: Accepted[] = [];
    for (const object of objects) {
      const compiled = this.#compiled(object);
      const reference = referenceOf(object);
      diagnostics.push(...compiled.diagnostics);
      if (compiled.policy) accepted.push({ reference, identity: identityOf(reference), policy: compiled.policy, compiled });
      else refused.push(reference);
    }
    const distinct = laterWins(accepted);
    return {
      policies: distinct.items.map(({ policy }) => policy),
      diagnostics: [...diagnostics, ...distinct.diagnostics],
      refused,
      assumptions: distinct.items.flatMap(droppedFields),
    };
  }

  #compiled(object: ManifestObject): CompiledObject {
    let compiled = this.#seen.get(object);
    if (!compiled) {
      // Objects of former groups go to the API of their kind as well.
      const api =
        API_OF_KIND.get(`${object.group}/${object.kind}`) ??
        POLICY_APIS.find(({ kinds }) => kinds.some((kind) => kind.endsWith(`/${object.kind}`)));
      compiled = api?.compile(object) ?? { diagnostics: [], dropped: [] };
      this.#seen.set(object, compiled);
    }
    return compiled;
  }
}

/** Compiles once. */
export function compilePolicies(objects: readonly ManifestObject[], cluster?: Cluster): CompiledPolicies {
  return new PolicyCompiler().compile(objects, cluster);
}

function droppedFields({ reference, compiled }: Accepted): readonly Assumption[] {
  return compiled.dropped.map((place) => ({
    code: 'unknown-field-dropped',
    values: { kind: reference.kind, name: reference.name, path: place.path },
    origin: place.origin,
  }));
}
