import type { Picture } from '#engine/overview/picture.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Selection } from '#state/selection-type.ts';

/** One thing with a matching name. */
export interface FindResult {
  readonly key: string;
  readonly kind: 'endpoint' | 'namespace' | 'policy';
  readonly name: string;
  /** `shop/web`: how people write it. */
  readonly path: string;
  /** What stands behind the name: the kind, the namespace. */
  readonly detail: string;
  readonly selection?: Selection;
  readonly origin?: Origin;
}

/**
 * Everything whose name, namespace or kind holds the text, names that start with it first; at most `limit`.
 * Upper and lower case are alike.
 */
export function findResults(picture: Picture, text: string, limit = 12): readonly FindResult[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const candidates: FindResult[] = [
    ...picture.endpoints.map((endpoint): FindResult => {
      const kind = endpoint.workloadKind ?? endpoint.wayIn?.type ?? '';
      return {
        key: `endpoint ${endpoint.id}`,
        kind: 'endpoint',
        name: endpoint.name,
        path: pathOf(endpoint),
        detail: [endpoint.namespace, kind, endpoint.wayIn?.service, endpoint.variant]
          .filter((part) => part !== undefined && part !== '')
          .join(' · '),
        selection: { kind: 'endpoint', id: endpoint.id },
      };
    }),
    ...picture.services.map(({ id, namespace, name, type, headless }): FindResult => ({
      key: id,
      kind: 'endpoint',
      name,
      path: `${namespace}/${name}`,
      detail: [namespace, 'Service', headless ? 'headless' : type].join(' · '),
      selection: { kind: 'endpoint', id },
    })),
    ...picture.namespaces.map(({ name }): FindResult => ({
      key: `namespace ${name}`,
      kind: 'namespace',
      name,
      path: name,
      detail: 'Namespace',
      selection: { kind: 'namespace', name },
    })),
    ...picture.policies.map((policy): FindResult => ({
      key: policy.id,
      kind: 'policy',
      name: policy.name,
      path: pathOf(policy),
      detail: [policy.namespace, policy.kind].filter((part) => part !== undefined).join(' · '),
      origin: policy.origin,
    })),
  ];
  return candidates
    .map((result) => ({ result, rank: rankOf(result, wanted) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .toSorted((one, other) => one.rank - other.rank || one.result.name.length - other.result.name.length)
    .slice(0, limit)
    .map(({ result }) => result);
}

function pathOf({ namespace, name }: { readonly namespace?: string; readonly name: string }): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

function rankOf({ name, path, detail }: FindResult, wanted: string): number {
  const lower = name.toLowerCase();
  if (lower === wanted) return 0;
  if (lower.startsWith(wanted) || path.toLowerCase().startsWith(wanted)) return 1;
  if (lower.includes(wanted)) return 2;
  return path.toLowerCase().includes(wanted) || detail.toLowerCase().includes(wanted) ? 3 : Number.POSITIVE_INFINITY;
}
