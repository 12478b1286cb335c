import { identityOf, laterWins } from '#engine/manifest/later-wins.ts';
import type { ManifestObject } from '#engine/manifest/manifest-object.ts';
import type { DocumentPlace } from '#engine/manifest/place.ts';
import { referenceOf } from '#engine/manifest/read-object.ts';
import { relocate } from '#engine/manifest/relocate.ts';
import type { YamlNode } from '#engine/manifest/yaml-node.ts';
import type { Assumption } from '#engine/model/assumption.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Policy } from '#engine/rules/policy.ts';
import { adminNetworkPolicyApi } from './admin-network-policy/compile.ts';
import { baselineAdminNetworkPolicyApi } from './baseline-admin-network-policy/compile.ts';
import { clusterNetworkPolicyApi } from './cluster-network-policy/compile.ts';
import { networkPolicyApi } from './network-policy/compile.ts';
import type { CompiledObject, PolicyApi } from './policy-api.ts';

/** Every policy API that is evaluated. */
export const POLICY_APIS: readonly PolicyApi[] = [
  adminNetworkPolicyApi,
  networkPolicyApi,
  baselineAdminNetworkPolicyApi,
  clusterNetworkPolicyApi,
];

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

/** What became of a policy's text, and where it stood then. */
interface CompiledNode {
  readonly document: DocumentPlace;
  readonly compiled: CompiledObject;
}

/** Compiles policy objects into the intermediate language. One that it has seen, here or elsewhere, is not compiled again. */
export class PolicyCompiler {
  readonly #seen = new WeakMap<YamlNode, CompiledNode>();

  compile(objects: readonly ManifestObject[]): CompiledPolicies {
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
      assumptions: distinct.items.flatMap((item) => [...droppedFields(item), ...understoodObject(item)]),
    };
  }

  #compiled(object: ManifestObject): CompiledObject {
    const { node, document } = object.place;
    const known = this.#seen.get(node);
    if (known?.document === document) return known.compiled;
    const compiled = known
      ? relocate(known.compiled, { document, lines: document.firstLine - known.document.firstLine })
      : (apiOf(object)?.compile(object) ?? NOTHING);
    this.#seen.set(node, { document, compiled });
    return compiled;
  }
}

const NOTHING: CompiledObject = { diagnostics: [], dropped: [] };

/** Objects of former groups go to the API of their kind as well. */
function apiOf({ group, kind }: ManifestObject): PolicyApi | undefined {
  return API_OF_KIND.get(`${group}/${kind}`) ?? POLICY_APIS.find(({ kinds }) => kinds.some((each) => each.endsWith(`/${kind}`)));
}

function droppedFields({ reference, compiled }: Accepted): readonly Assumption[] {
  return compiled.dropped.map((place) => ({
    code: 'unknown-field-dropped',
    values: { kind: reference.kind, name: reference.name, path: place.path },
    origin: place.origin,
  }));
}

function understoodObject({ reference: { kind, name }, compiled: { understood: [place] = [] } }: Accepted): readonly Assumption[] {
  return place ? [{ code: 'refused-but-evaluated', values: { kind, name, path: place.path }, origin: place.origin }] : [];
}
