import type { Evaluation, ExternalEndpoint } from '#engine/evaluate/evaluation.ts';

/** Workloads of one namespace that every policy treats alike: one stands for all of them. */
export interface AlikeWorkloads {
  readonly namespace: string;
  readonly first: number;
  /** Another of them, to stand for the rest where the first is the destination itself. */
  readonly second?: number;
  readonly count: number;
}

/** Everybody who may send, so that each kind is asked about once. */
export interface Sources {
  readonly workloads: readonly AlikeWorkloads[];
  readonly outside: readonly ExternalEndpoint[];
  readonly nodes: readonly ExternalEndpoint[];
  /** Workloads with equal keys stand in one group. */
  keyOf(index: number): string;
}

/** Puts those together who are treated alike, so that exposure asks some hundred pairs and not each. */
export function alikeSources(evaluation: Evaluation): Sources {
  const { endpoints } = evaluation;
  const keys = endpoints.map((endpoint) => {
    if (endpoint.kind !== 'workload') return '';
    // What runs on a node's network is heard by that node's pods, whatever policies say (NP-21).
    const own = endpoint.pods.some(({ hostNetwork, finished }) => hostNetwork || finished) ? ` ${endpoint.index}` : '';
    return `${endpoint.workload.namespace} ${evaluation.treatment(endpoint.index)}${own}`;
  });
  const groups = new Map<string, { namespace: string; first: number; second?: number; count: number }>();
  for (const endpoint of endpoints) {
    if (endpoint.kind !== 'workload') continue;
    // Neither sends (D-9).
    if (endpoint.pods.every(({ finished }) => finished) && evaluation.profile.options.finishedPods === 'ignored') continue;
    const known = groups.get(keys[endpoint.index]!);
    if (!known) groups.set(keys[endpoint.index]!, { namespace: endpoint.workload.namespace, first: endpoint.index, count: 1 });
    else {
      known.second ??= endpoint.index;
      known.count++;
    }
  }
  const external = endpoints.filter(
    (endpoint): endpoint is ExternalEndpoint => endpoint.kind === 'external' && endpoint.domain === undefined,
  );
  return {
    workloads: [...groups.values()],
    outside: external.filter(({ node }) => node === undefined),
    nodes: external.filter(({ node }) => node !== undefined),
    keyOf: (index) => keys[index]!,
  };
}
