import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import type { Protocol, Workload } from '#engine/model/cluster.ts';
import type { Policy } from '#engine/rules/policy.ts';

/** `namespace/name`, or the bare name of what has no namespace. */
export function nameOf({ namespace, name }: Pick<Workload, 'namespace' | 'name'> | Pick<Policy, 'namespace' | 'name'>): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** A workload as a sentence names it, with its variant where it has several; what is outside by its block, address or name. */
export function endpointName(endpoint: Endpoint): string {
  if (endpoint.kind === 'external') return endpoint.id.replace(/^external:/, '').replace(/(?<=\..*)\/32$|(?<=:.*)\/128$/, '');
  return endpoint.variant === undefined ? nameOf(endpoint.workload) : `${nameOf(endpoint.workload)} {${endpoint.variant}}`;
}

/** `5432`, `UDP 53`: TCP goes without saying. */
export function portName(protocol: Protocol, port: number): string {
  return protocol === 'TCP' ? String(port) : `${protocol} ${port}`;
}

/** The first few of a list: `shop/a, shop/b, shop/c …`. */
export function shortList(names: readonly string[], limit = 3): string {
  return names.length <= limit ? names.join(', ') : `${names.slice(0, limit).join(', ')} …`;
}
