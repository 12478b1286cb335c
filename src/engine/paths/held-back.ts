import type { Evaluation, Half } from '#engine/evaluate/evaluation.ts';
import { judge } from '#engine/evaluate/port-pairs.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { PathNetwork } from './path-network.ts';
import type { HeldBack } from './path-question.ts';
import type { SearchDirection } from './search-paths.ts';

/** More are not listed: the answer names policies, and few policies hold many back. */
const MOST_LISTED = 200;
/** So many kinds of endpoints on the way are compared for the one that comes nearest. */
const MOST_KINDS = 24;

/**
 * For each endpoint that is not on the way: the pair that comes nearest to opening it, which is the one that is
 * stopped at the fewer ends (of several, the one nearest to what was asked about), and the policies that do it.
 * `inside`: what is on the way, nearest first.
 */
export function heldBack(
  network: PathNetwork,
  direction: SearchDirection,
  inside: readonly number[],
  outside: readonly number[],
): readonly HeldBack[] {
  const kinds = onePerKind(network, inside).slice(0, MOST_KINDS);
  const known = new Map<string, Nearest>();
  const listed: HeldBack[] = [];
  for (const node of outside) {
    if (listed.length >= MOST_LISTED) break;
    const like = network.likeness(node);
    let nearest = like === undefined ? undefined : known.get(like);
    if (!nearest) {
      nearest = nearestPair(network, direction, kinds, node);
      if (like !== undefined) known.set(like, nearest);
    }
    if (nearest.policies.length === 0) continue;
    const [source, destination] = direction === 'onward' ? [nearest.by, node] : [node, nearest.by];
    listed.push({ source: network.id(source), destination: network.id(destination), policies: nearest.policies });
  }
  return listed;
}

interface Stop {
  /** At how many ends. */
  readonly ends: number;
  readonly policies: readonly string[];
}

interface Nearest extends Stop {
  readonly by: number;
}

const NOTHING: Stop = { ends: 0, policies: [] };

function nearestPair(network: PathNetwork, direction: SearchDirection, kinds: readonly number[], node: number): Nearest {
  let best: Nearest = { by: node, ...NOTHING };
  for (const by of kinds) {
    const stop = direction === 'onward' ? stopOf(network, by, node) : stopOf(network, node, by);
    if (stop.policies.length > 0 && (best.ends === 0 || stop.ends < best.ends)) best = { by, ...stop };
  }
  return best;
}

/** The policies of the ends that a denied pair is stopped at; none where no policy does it. */
function stopOf(network: PathNetwork, source: number, destination: number): Stop {
  const { evaluation } = network;
  const to = network.endpoint(destination);
  const from = network.endpoint(source);
  if (!to) return NOTHING;
  if (!from) {
    const edge = network.wayInEdges(source).find((each) => each.destination.index === destination);
    return edge && 'policies' in edge.because ? { ends: 1, policies: edge.because.policies } : NOTHING;
  }
  if (from.kind === 'external' && (to.kind === 'external' || network.isPublic(source))) return NOTHING;
  const halves = evaluation.halves(source, destination);
  if (typeof halves === 'string') return NOTHING;
  const judged = to.kind === 'workload' && !to.declared.isEmpty ? to.declared : PortSet.ALL;
  const policed = [halves.egress, halves.ingress].filter(({ exempt }) => exempt === undefined);
  const stops = policed.filter(({ decision }) => judge(decision, judged) === 'denied');
  // Each end may let something through, and nothing be left of both.
  const policies = (stops.length > 0 ? stops : policed).flatMap((half) => stoppingPolicies(half, judged, evaluation));
  return { ends: Math.max(1, stops.length), policies: [...new Set(policies)] };
}

/** Those whose rules stop the ports, else those that isolate. */
function stoppingPolicies(half: Half, ports: PortSet, evaluation: Evaluation): readonly string[] {
  const rules = half.decision.slices.flatMap(({ allowed, reason, ports: taken }) =>
    allowed || reason.kind !== 'rule' || taken.intersect(ports).isEmpty ? [] : evaluation.rulesBehind(reason.bundle, half),
  );
  return rules.length > 0 ? rules.map(({ policy }) => policy.id) : half.isolatedBy.map(({ id }) => id);
}

function onePerKind(network: PathNetwork, nodes: readonly number[]): readonly number[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const like = network.likeness(node);
    if (like === undefined) return true;
    if (seen.has(like)) return false;
    seen.add(like);
    return true;
  });
}
