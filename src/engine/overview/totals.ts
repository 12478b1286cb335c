import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { VERDICTS } from '#engine/model/verdict.ts';

export interface VerdictTotals {
  readonly pairs: number;
  readonly allowed: number;
  readonly partial: number;
  readonly denied: number;
  readonly depends: number;
}

/**
 * Counts all pairs by verdict on the ports that are declared, as edges are colored: every endpoint with every other, but
 * nothing between two parts of the outside. The work is per pair of kinds of endpoints, so equal endpoints cost nothing more.
 */
export function countPairs(evaluation: Evaluation): VerdictTotals {
  return countGroups(evaluation, (source, destinations, into) => evaluation.verdictsFrom(source, destinations, into));
}

/** The same by the verdict on all ports, as the command line lists pairs. */
export function countPairsOnAllPorts(evaluation: Evaluation): VerdictTotals {
  return countGroups(evaluation, (source, destinations, into) => {
    destinations.forEach((destination, at) => (into[at] = VERDICTS.indexOf(evaluation.pair(source, destination).verdict)));
  });
}

type VerdictsFrom = (source: number, destinations: Uint32Array, into: Uint8Array) => void;

function countGroups(evaluation: Evaluation, verdictsFrom: VerdictsFrom): VerdictTotals {
  const groups = groupEndpoints(evaluation);
  const destinations = Uint32Array.from(groups, ({ first }) => first);
  // Outside endpoints do not speak to each other.
  const weights = Float64Array.from(groups, ({ size }) => size);
  const insideWeights = Float64Array.from(groups, ({ size, external }) => (external ? 0 : size));
  const counts = new Float64Array(VERDICTS.length);
  const verdicts = new Uint8Array(groups.length);
  const among = new Uint8Array(1);
  groups.forEach((from, own) => {
    verdictsFrom(from.first, destinations, verdicts);
    tally(verdicts, from.external ? insideWeights : weights, from.size, counts);
    // A group and itself: not every member with every member, but every member with every other.
    counts[verdicts[own]!]! -= from.external ? 0 : from.size ** 2;
    if (from.size === 1 || from.external) return;
    verdictsFrom(from.first, Uint32Array.of(from.second), among);
    counts[among[0]!]! += from.size * (from.size - 1);
  });
  const [allowed = 0, partial = 0, denied = 0, depends = 0] = counts;
  return { pairs: allowed + partial + denied + depends, allowed, partial, denied, depends };
}

/** Adds the weights of each verdict, times `factor`. The sums stay in registers: this runs over all pairs. */
function tally(verdicts: Uint8Array, weights: Float64Array, factor: number, counts: Float64Array): void {
  let allowed = 0;
  let partial = 0;
  let denied = 0;
  let depends = 0;
  for (let at = 0; at < verdicts.length; at++) {
    const weight = weights[at]!;
    const verdict = verdicts[at];
    if (verdict === 0) allowed += weight;
    else if (verdict === 1) partial += weight;
    else if (verdict === 2) denied += weight;
    else depends += weight;
  }
  counts[0]! += allowed * factor;
  counts[1]! += partial * factor;
  counts[2]! += denied * factor;
  counts[3]! += depends * factor;
}

interface EndpointGroup {
  readonly first: number;
  /** Another member, for pairs inside the group. */
  second: number;
  size: number;
  readonly external: boolean;
}

/** Endpoints that differ for no verdict: same treatment and declared ports. Those on a node's network stand alone (NP-21 looks at their node). */
function groupEndpoints(evaluation: Evaluation): readonly EndpointGroup[] {
  const onNodes = nodesThatSpeak(evaluation);
  const groups = new Map<string, EndpointGroup>();
  for (const endpoint of evaluation.endpoints) {
    const external = endpoint.kind === 'external';
    const alone = external
      ? endpoint.node !== undefined
      : endpoint.pods.some(({ hostNetwork, nodeName }) => hostNetwork || (nodeName !== undefined && onNodes.has(nodeName)));
    const key = alone ? endpoint.id : `${external} ${evaluation.treatment(endpoint.index)} ${external ? '' : endpoint.declared.key}`;
    const group = groups.get(key);
    if (group) {
      group.size++;
      group.second = endpoint.index;
    } else groups.set(key, { first: endpoint.index, second: endpoint.index, size: 1, external });
  }
  return [...groups.values()];
}

function nodesThatSpeak(evaluation: Evaluation): ReadonlySet<string> {
  const nodes = new Set<string>();
  for (const endpoint of evaluation.endpoints) {
    if (endpoint.kind === 'external') {
      if (endpoint.node !== undefined) nodes.add(endpoint.node);
    } else for (const pod of endpoint.pods) if (pod.hostNetwork && pod.nodeName !== undefined) nodes.add(pod.nodeName);
  }
  return nodes;
}
