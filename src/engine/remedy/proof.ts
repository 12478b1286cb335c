import type { Analysis } from '#engine/analyze.ts';
import type { Endpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { isDnsServer } from './dns-servers.ts';
import { DNS_PORTS, namespacesOf } from './least-privilege.ts';
import type { GeneratedPolicies } from './remedy.ts';
import { isPod, sourceId, type WantedConnection } from './wanted-connections.ts';
import { outcomeOf, sameEnds } from './wish-state.ts';

/** Holds an outcome against what was wanted: what is missing, and what more is let through. */
export function proofOf(wanted: readonly WantedConnection[], outcome: Analysis): GeneratedPolicies['proof'] {
  const missing = wanted
    .filter((each) => outcomeOf({ verdict: 'allowed', ...each }, outcome) !== 'granted')
    .map(({ source, destination }) => ({ source: sourceId(source), destination: destination.id }));
  return { wanted: wanted.length, missing, extra: extraPairs(wanted, outcome.evaluation) };
}

/** Pairs with an end in a namespace of the policies that are open on ports that nobody wanted. */
function extraPairs(wanted: readonly WantedConnection[], evaluation: Evaluation): GeneratedPolicies['proof']['extra'] {
  const namespaces = new Set(namespacesOf(wanted));
  const isInside = (end: Endpoint): boolean => isPod(end) && namespaces.has(end.workload.namespace);
  const open = wantedPorts(wanted, evaluation);
  const found: { source: string; destination: string }[] = [];
  for (const source of evaluation.endpoints) {
    for (const destination of evaluation.endpoints) {
      if (source === destination || (!isInside(source) && !isInside(destination))) continue;
      const allowed = evaluation.pair(source.index, destination.index).allowed;
      const extra = judged(allowed, destination).subtract(open(source, destination));
      if (!extra.isEmpty && canBeDenied(source, destination, evaluation)) found.push({ source: source.id, destination: destination.id });
    }
  }
  return found;
}

/** The ports that are wanted of a pair. Whoever comes through a way in may be anybody outside; DNS is always let through. */
function wantedPorts(wanted: readonly WantedConnection[], evaluation: Evaluation): (source: Endpoint, destination: Endpoint) => PortSet {
  const byPair = new Map<string, PortSet>();
  const add = (key: string, ports: PortSet): void => void byPair.set(key, (byPair.get(key) ?? PortSet.NONE).union(ports));
  for (const { source, destination, ports } of wanted) {
    for (const to of sameEnds(destination, evaluation)) {
      if (source.kind === 'way-in') add(`outside ${to.index}`, ports);
      else for (const from of sameEnds(source, evaluation)) add(`${from.index} ${to.index}`, ports);
    }
  }
  return (source, destination) => {
    const own = byPair.get(`${source.index} ${destination.index}`) ?? PortSet.NONE;
    const throughWayIn = source.kind === 'external' ? (byPair.get(`outside ${destination.index}`) ?? PortSet.NONE) : PortSet.NONE;
    const dns = destination.kind === 'workload' && isDnsServer(destination.workload) ? DNS_PORTS : PortSet.NONE;
    return own.union(throughWayIn).union(dns);
  };
}

function judged(ports: PortSet, destination: Endpoint): PortSet {
  return isPod(destination) && !destination.declared.isEmpty ? ports.intersect(destination.declared) : ports;
}

/** Not where no policy is asked: on the network of a node, and from a pod's own node. */
function canBeDenied(source: Endpoint, destination: Endpoint, evaluation: Evaluation): boolean {
  const halves = evaluation.halves(source.index, destination.index);
  return typeof halves !== 'string' && !(halves.egress.exempt && halves.ingress.exempt);
}
