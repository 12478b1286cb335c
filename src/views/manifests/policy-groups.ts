import type { ObjectChange } from '#engine/compare/comparison.ts';
import { groupBy } from '#engine/model/multi-map.ts';
import { type ObjectReference, objectKey } from '#engine/model/object-reference.ts';
import type { Picture, PolicySummary } from '#engine/overview/picture.ts';
import type { TierName } from '#engine/rules/policy.ts';

/** A policy as the list shows it, evaluated or switched off. */
export interface ListedPolicy {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly origin: ObjectReference['origin'];
  readonly on: boolean;
  /** What it does; of a policy that is switched off, what it did, if that is known. */
  readonly summary?: PolicySummary;
  /** Where it differs from the input. */
  readonly change?: 'added' | 'changed';
}

export interface PolicyGroup {
  readonly tier: TierName;
  /** Absent for what applies to the whole cluster. */
  readonly namespace?: string;
  /** Workloads that its policies could select. */
  readonly workloads: number;
  readonly policies: readonly ListedPolicy[];
}

/** Tiers in the order in which they decide. */
const TIERS: readonly TierName[] = ['admin', 'network-policy', 'baseline'];

/**
 * Every policy in the order in which tiers decide: admin policies by priority, those of namespaces by namespace; those that
 * are switched off in their places; and what else is left out.
 */
export function policyGroups(
  picture: Picture,
  former: Picture | undefined,
  changes: readonly ObjectChange[],
): { readonly groups: readonly PolicyGroup[]; readonly removed: readonly ObjectReference[] } {
  const changed = new Map(changes.map((change) => [change.key, change.kind]));
  const formerly = new Map((former?.policies ?? []).map((policy) => [policy.id, policy]));
  const isPolicy = (object: ObjectReference) => object.kind.endsWith('Policy');
  const listed: (ListedPolicy & { readonly namespace?: string; readonly tier: TierName })[] = [
    ...picture.policies.map((summary) => {
      const change = changed.get(summary.id);
      return {
        key: summary.id,
        tier: summary.tier,
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
      return {
        key,
        tier: summary?.tier ?? tierOfKind(object.kind),
        ...named(object),
        origin: object.origin,
        on: false,
        ...(summary ? { summary } : {}),
      };
    }),
  ];
  const order = new Map(picture.namespaces.map(({ name }, at) => [name, at]));
  const groups = groupBy(listed, ({ tier, namespace }) => `${tier} ${namespace ?? ''}`);
  return {
    groups: [...groups.values()]
      .map((policies): PolicyGroup => {
        const { tier, namespace } = policies[0]!;
        return {
          tier,
          ...(namespace === undefined ? {} : { namespace }),
          workloads: picture.endpoints.filter((each) => each.kind === 'workload' && (namespace ?? each.namespace) === each.namespace)
            .length,
          policies: policies.toSorted(byPlace).toSorted(byPriority),
        };
      })
      .sort(
        (one, other) =>
          TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier) ||
          (order.get(one.namespace ?? '') ?? -1) - (order.get(other.namespace ?? '') ?? -1),
      ),
    removed: picture.switchedOff.filter((object) => !isPolicy(object)),
  };
}

function named({ kind, name, namespace }: Pick<ObjectReference, 'kind' | 'name' | 'namespace'>) {
  return namespace === undefined ? { kind, name } : { kind, name, namespace };
}

/** Of a policy that is switched off, and was never seen on. */
function tierOfKind(kind: string): TierName {
  if (kind === 'BaselineAdminNetworkPolicy') return 'baseline';
  return kind === 'AdminNetworkPolicy' || kind === 'ClusterNetworkPolicy' ? 'admin' : 'network-policy';
}

function byPriority({ summary: a }: ListedPolicy, { summary: b }: ListedPolicy): number {
  return (a?.priority ?? Infinity) === (b?.priority ?? Infinity) ? 0 : (a?.priority ?? Infinity) - (b?.priority ?? Infinity);
}

function byPlace({ origin: a }: ListedPolicy, { origin: b }: ListedPolicy): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
