import type { Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { Action, Rule } from '#engine/rules/policy.ts';

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
  // What is needed is always drawn, all of it; where that is much, nothing is added.
  if (chosen.size >= MOST_EDGES) return chosen.pairs;
  const touched = new Set(needed.map(([, destination]) => destination));
  const workloads = evaluation.endpoints.filter((endpoint): endpoint is WorkloadEndpoint => endpoint.kind === 'workload');
  const letIn = new Map<number, number>();
  for (const { pairs } of pairsOfRules(evaluation)) {
    for (const [source, destination] of pairs()) {
      if (chosen.size >= MOST_EDGES) return chosen.pairs;
      if (evaluation.verdict(source, destination) === 'denied') continue;
      chosen.add([source, destination]);
      letIn.set(destination, (letIn.get(destination) ?? 0) + 1);
    }
  }
  for (const pair of deniedByRules(evaluation)) chosen.add(pair);
  const namespaces = byNamespace(workloads);
  for (const destination of workloads) {
    const contrast = letIn.get(destination.index) ?? 0;
    if (contrast === 0 || touched.has(destination.index) || evaluation.isolatedBy(destination.index, 'ingress').length === 0) continue;
    const neighbors = namespaces.get(destination.workload.namespace) ?? [];
    for (const refused of refusedNeighbors(evaluation, destination, neighbors, contrast)) chosen.add([refused, destination.index]);
  }
  if (chosen.size === 0 && workloads.length * (workloads.length - 1) <= MOST_UNPOLICED) {
    for (const source of workloads) for (const destination of workloads) chosen.add([source.index, destination.index]);
  }
  return chosen.pairs.slice(0, MOST_EDGES);
}

/** Of what rules of admin policies deny, the pairs of rules that are about few: such a rule is there for them. */
function deniedByRules(evaluation: Evaluation): readonly Pair[] {
  return pairsOfRules(evaluation, 'deny')
    .filter(({ size }) => size <= MOST_PEERS)
    .flatMap(({ pairs }) => [...pairs()].filter((pair) => evaluation.verdict(...pair) === 'denied').slice(0, MOST_REFUSED));
}

/** The pairs that rules with a peer list of their own are about, the most particular rules first. */
function pairsOfRules(evaluation: Evaluation, action: Action = 'allow'): readonly { readonly size: number; pairs(): Iterable<Pair> }[] {
  const found: { readonly size: number; pairs(): Iterable<Pair> }[] = [];
  for (const policy of evaluation.policies) {
    const selected = evaluation.selectedBy(policy);
    for (const rule of policy.rules) {
      if (rule.action !== action || rule.peers.some(({ predicate }) => predicate.kind === 'any')) continue;
      const peers = particularPeers(evaluation, rule);
      if (peers.length === 0) continue;
      const inward = rule.direction === 'ingress';
      found.push({
        size: selected.length * peers.length,
        *pairs() {
          for (const subject of selected) for (const peer of peers) yield inward ? [peer, subject] : [subject, peer];
        },
      });
    }
  }
  return found.sort((a, b) => a.size - b.size);
}

/** The peers of a rule, unless they are of too many kinds to be drawn. A block of addresses is drawn as itself, not as every pod in it. */
function particularPeers(evaluation: Evaluation, { peers }: Rule): readonly number[] {
  const pods = evaluation.peersOf(peers.filter(({ predicate }) => predicate.kind === 'pods'));
  const blocks = peers.filter(({ predicate }) => predicate.kind !== 'pods' && predicate.kind !== 'any');
  const outside =
    blocks.length === 0
      ? []
      : evaluation
          .peersOf(blocks)
          .endpoints()
          .filter((index) => evaluation.endpoints[index]!.kind === 'external');
  return [...(pods.kinds <= MOST_PEERS ? pods.endpoints() : []), ...(outside.length <= MOST_PEERS ? outside : [])];
}

function byNamespace(workloads: readonly WorkloadEndpoint[]): ReadonlyMap<string, readonly WorkloadEndpoint[]> {
  const namespaces = new Map<string, WorkloadEndpoint[]>();
  for (const endpoint of workloads) addTo(namespaces, endpoint.workload.namespace, endpoint);
  return namespaces;
}

/** Neighbors that are kept out; first those that offer nothing themselves, which are likely clients. */
function refusedNeighbors(
  evaluation: Evaluation,
  destination: WorkloadEndpoint,
  neighbors: readonly WorkloadEndpoint[],
  letIn: number,
): readonly number[] {
  return neighbors
    .filter(({ index }) => index !== destination.index && evaluation.verdict(index, destination.index) === 'denied')
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
