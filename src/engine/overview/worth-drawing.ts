import type { Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';

/** A pair of endpoints, by index. */
export type Pair = readonly [source: number, destination: number];

/** How many edges a picture may have before it is unreadable (and slow to draw). */
const MOST_EDGES = 600;
/** A destination that lets in more kinds of sources than this is not explained by drawing all of them. */
const MOST_PEERS = 12;
/** Refused neighbors drawn for contrast, at most, per destination. */
const MOST_REFUSED = 3;
/** A cluster without needs and without isolation is drawn whole up to this many pairs. */
const MOST_UNPOLICED = 30;

/**
 * Chooses the pairs worth drawing (UX 2): those that the manifests need; those that a rule lets through, where it is
 * few; and, beside a destination that lets someone in, a few refused neighbors, so that the picture shows the contrast.
 * Most telling first. All other pairs are in the table.
 *
 * @param needed pairs that the manifests need
 */
export function worthDrawing(evaluation: Evaluation, needed: readonly Pair[]): readonly Pair[] {
  const chosen = new PairList();
  for (const pair of needed) chosen.add(pair);
  const touched = new Set(needed.map(([, destination]) => destination));
  const workloads = evaluation.endpoints.filter((endpoint): endpoint is WorkloadEndpoint => endpoint.kind === 'workload');
  const isolated = workloads.filter(({ index }) => evaluation.isolatedBy(index, 'ingress').length > 0);

  for (const destination of isolated) {
    const sources = evaluation.endpoints.filter((source) => passes(evaluation, source.index, destination.index) && isNamedBySomeRule(evaluation, source.index, destination.index));
    if (kindsOf(evaluation, sources) > MOST_PEERS) continue;
    for (const source of sources) chosen.add([source.index, destination.index]);
    if (sources.length > 0 && !touched.has(destination.index)) {
      for (const refused of refusedNeighbors(evaluation, destination, workloads, sources.length)) chosen.add([refused, destination.index]);
    }
  }
  for (const source of workloads) {
    if (evaluation.isolatedBy(source.index, 'egress').length === 0) continue;
    const destinations = evaluation.endpoints.filter(
      (destination) => passes(evaluation, source.index, destination.index) && isNamedBySomeRule(evaluation, source.index, destination.index),
    );
    if (kindsOf(evaluation, destinations) > MOST_PEERS) continue;
    for (const destination of destinations) chosen.add([source.index, destination.index]);
  }
  if (chosen.size === 0 && workloads.length * (workloads.length - 1) <= MOST_UNPOLICED) {
    for (const source of workloads) for (const destination of workloads) chosen.add([source.index, destination.index]);
  }
  return chosen.pairs.slice(0, MOST_EDGES);
}

function passes(evaluation: Evaluation, source: number, destination: number): boolean {
  if (source === destination) return false;
  if (evaluation.endpoints[source]!.kind === 'external' && evaluation.endpoints[destination]!.kind === 'external') return false;
  return evaluation.verdict(source, destination) !== 'denied';
}

/** Whether a rule with a peer list of its own, not one that lets everybody through, decided one of the halves. */
function isNamedBySomeRule(evaluation: Evaluation, source: number, destination: number): boolean {
  const halves = evaluation.halves(source, destination);
  if (typeof halves === 'string') return false;
  return [halves.egress, halves.ingress].some((half) => {
    if (half.exempt) return false;
    return half.decision.slices.some(({ reason, doubts }) => {
      const bundles = [...(reason.kind === 'rule' ? [reason.bundle] : []), ...doubts];
      return bundles.some((bundle) => evaluation.rulesBehind(bundle, half).some(({ rule, certain }) => certain && rule.peers.every(({ predicate }) => predicate.kind !== 'any')));
    });
  });
}

function kindsOf(evaluation: Evaluation, endpoints: readonly { readonly index: number }[]): number {
  return new Set(endpoints.map(({ index }) => evaluation.treatment(index))).size;
}

/** Sources of the same namespace that are kept out; first those that offer nothing themselves, which are likely clients. */
function refusedNeighbors(evaluation: Evaluation, destination: WorkloadEndpoint, workloads: readonly WorkloadEndpoint[], letIn: number): readonly number[] {
  return workloads
    .filter(({ index, workload }) => index !== destination.index && workload.namespace === destination.workload.namespace)
    .filter(({ index }) => evaluation.verdict(index, destination.index) === 'denied')
    .sort((a, b) => Number(!a.declared.isEmpty) - Number(!b.declared.isEmpty))
    .slice(0, Math.min(letIn, MOST_REFUSED))
    .map(({ index }) => index);
}

class PairList {
  readonly pairs: Pair[] = [];
  readonly #known = new Set<string>();

  get size(): number {
    return this.pairs.length;
  }

  add(pair: Pair): void {
    const key = pair.join();
    if (pair[0] === pair[1] || this.#known.has(key)) return;
    this.#known.add(key);
    this.pairs.push(pair);
  }
}
