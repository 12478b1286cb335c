import type { ObjectChange } from '#engine/compare/comparison.ts';
import { groupBy } from '#engine/model/multi-map.ts';
import { type ObjectReference, objectKey } from '#engine/model/object-reference.ts';
import type { Picture, PolicySummary } from '#engine/overview/picture.ts';

/** A policy as the list shows it, evaluated or switched off. */
export interface ListedPolicy {
  readonly key: string;
  readonly name: string;
  readonly origin: ObjectReference['origin'];
  readonly on: boolean;
  /** What it does; of a policy that is switched off, what it did, if that is known. */
  readonly summary?: PolicySummary;
  /** Where it differs from the input. */
  readonly change?: 'added' | 'changed';
}

export interface PolicyGroup {
  /** Absent for what applies to the whole cluster. */
  readonly namespace?: string;
  /** Workloads that its policies could select. */
  readonly workloads: number;
  readonly policies: readonly ListedPolicy[];
}

/** Every policy by namespace, those that are switched off in their places; and what else is left out. */
export function policyGroups(
  picture: Picture,
  former: Picture | undefined,
  changes: readonly ObjectChange[],
): { readonly groups: readonly PolicyGroup[]; readonly removed: readonly ObjectReference[] } {
  const changed = new Map(changes.map((change) => [change.key, change.kind]));
  const formerly = new Map((former?.policies ?? []).map((policy) => [policy.id, policy]));
  const isPolicy = (object: ObjectReference) => object.kind.endsWith('Policy');
  const listed: (ListedPolicy & { readonly namespace?: string })[] = [
    ...picture.policies.map((summary) => {
      const change = changed.get(summary.id);
      return {
        key: summary.id,
        ...named(summary),
        origin: summary.origin,
        on: true,
        summary,
        ...(change === 'added' || change === 'changed' ? { change } : {}),
      };
    }),
    ...picture.switchedOff.filter(isPolicy).map((object) => {
      const key = objectKey(object);
      const summary = formerly.get(key);
      return { key, ...named(object), origin: object.origin, on: false, ...(summary ? { summary } : {}) };
    }),
  ];
  const order = new Map(picture.namespaces.map(({ name }, at) => [name, at]));
  const groups = groupBy(listed, ({ namespace }) => namespace);
  return {
    groups: [...groups]
      .map(([namespace, policies]) => ({
        ...(namespace === undefined ? {} : { namespace }),
        workloads: picture.endpoints.filter((each) => each.kind === 'workload' && (namespace ?? each.namespace) === each.namespace).length,
        policies: policies.toSorted(byPlace),
      }))
      .sort((one, other) => (order.get(one.namespace ?? '') ?? -1) - (order.get(other.namespace ?? '') ?? -1)),
    removed: picture.switchedOff.filter((object) => !isPolicy(object)),
  };
}

function named({ name, namespace }: Pick<ObjectReference, 'name' | 'namespace'> | Pick<PolicySummary, 'name' | 'namespace'>) {
  return namespace === undefined ? { name } : { name, namespace };
}

function byPlace({ origin: a }: ListedPolicy, { origin: b }: ListedPolicy): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
