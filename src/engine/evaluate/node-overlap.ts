import type { Endpoint } from './evaluation.ts';

/**
 * Traffic from a pod's own node always reaches the pod (NP-21): from the node's address, and from pods on its host
 * network; under some network plugins also the other way. Own node means an equal `spec.nodeName`; an unknown node counts as another one (D-5).
 */
export class NodeOverlap {
  readonly #endpoints: readonly Endpoint[];
  /** Per endpoint that speaks as a node: the nodes; absent for all others. */
  readonly #speaksAs: readonly (ReadonlySet<string> | undefined)[];

  /** @param hostPodsAreNodes false where pods on the host network are policed like any other pod */
  constructor(endpoints: readonly Endpoint[], hostPodsAreNodes: boolean) {
    this.#endpoints = endpoints;
    this.#speaksAs = endpoints.map((endpoint) => (endpoint.kind === 'external' || hostPodsAreNodes ? nodesSpokenFor(endpoint) : undefined));
  }

  /** Whether an endpoint's traffic comes from (or goes to) a node's address at all. */
  speaks(source: number): boolean {
    return this.#speaksAs[source] !== undefined;
  }

  /** Whether all, some or none of the traffic from one endpoint to another comes from the destination pod's own node; of the way back alike. */
  between(source: number, destination: number): 'all' | 'some' | 'none' {
    const from = this.#speaksAs[source];
    const to = this.#endpoints[destination]!;
    if (!from || to.kind !== 'workload') return 'none';
    const own = to.pods.filter(({ nodeName }) => nodeName !== undefined && from.has(nodeName)).length;
    if (own === 0) return 'none';
    return own === to.pods.length && from.size === 1 && !from.has(UNKNOWN) ? 'all' : 'some';
  }
}

/** Stands for the node of a pod that names none: no pod is known to be on it. */
const UNKNOWN = '';

function nodesSpokenFor(endpoint: Endpoint): ReadonlySet<string> | undefined {
  if (endpoint.kind === 'external') return endpoint.node === undefined ? undefined : new Set([endpoint.node]);
  const onHost = endpoint.pods.filter(({ hostNetwork }) => hostNetwork);
  if (onHost.length === 0 || onHost.length < endpoint.pods.length) return undefined;
  const nodes = new Set(onHost.map(({ nodeName }) => nodeName ?? UNKNOWN));
  return nodes.size === 1 && nodes.has(UNKNOWN) ? undefined : nodes;
}
