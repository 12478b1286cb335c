import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Verdict } from '#engine/model/verdict.ts';

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
  return countGroups(evaluation, (source, destinations, visit) => evaluation.eachVerdict(source, destinations, visit));
}

/** The same by the verdict on all ports, as the command line lists pairs. */
export function countPairsOnAllPorts(evaluation: Evaluation): VerdictTotals {
  return countGroups(evaluation, (source, destinations, visit) => {
    destinations.forEach((destination, at) => visit(evaluation.pair(source, destination).verdict, at));
  });
}

type EachVerdict = (source: number, destinations: Uint32Array, visit: (verdict: Verdict, at: number) => void) => void;

function countGroups(evaluation: Evaluation, eachVerdict: EachVerdict): VerdictTotals {
  const groups = groupEndpoints(evaluation);
  const counts: Record<Verdict, number> = { allowed: 0, partial: 0, denied: 0, depends: 0 };
  const destinations = Uint32Array.from(groups, ({ first }) => first);
  for (const from of groups) {
    eachVerdict(from.first, destinations, (verdict, at) => {
      const to = groups[at]!;
      if (from !== to && !(from.external && to.external)) counts[verdict] += from.size * to.size;
    });
    if (from.size === 1 || from.external) continue;
    eachVerdict(from.first, Uint32Array.of(from.second), (verdict) => {
      counts[verdict] += from.size * (from.size - 1);
    });
  }
  return { pairs: counts.allowed + counts.partial + counts.denied + counts.depends, ...counts };
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
