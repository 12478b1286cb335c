import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';
import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { type Candidate, nameInSentences, takenNames } from '#engine/remedy/candidate.ts';
import { dnsPeer } from '#engine/remedy/dns-servers.ts';
import { fileOfPolicies } from '#engine/remedy/file-of-policies.ts';
import { closingCandidates } from '#engine/remedy/find-remedies.ts';
import { DNS_PORTS, rulesOf, SYSTEM_NAMESPACES } from '#engine/remedy/least-privilege.ts';
import { freeName, plainPolicy, plainRule } from '#engine/remedy/plain-policy.ts';
import { plainSelector, tellingSelector } from '#engine/remedy/telling-selector.ts';
import { gatherWanted, type WantedConnection } from '#engine/remedy/wanted-connections.ts';
import type { Direction } from '#engine/rules/policy.ts';

/** Of the places that most ways lead over, so many are looked at. */
const MOST_PLACES = 5;
const MOST_NAMESPACES = 2;
/** Of one step, so many changes that perhaps close it. */
const MOST_CLOSINGS = 4;

/** Changes of policies that perhaps cut some of the ways, those of the places that most ways lead over first. Nobody has tried them. */
export function cutCandidates(present: Analyzed, ways: readonly (readonly Connection[])[]): readonly Candidate[] {
  const wanted = gatherWanted(present, { needed: true, pairs: [] });
  const { evaluation } = present.analysis;
  const podOf = (id: string): readonly WorkloadEndpoint[] => {
    const endpoint = evaluation.endpoint(id);
    return endpoint?.kind === 'workload' ? [endpoint] : [];
  };
  const steps = ways.flat();
  const of = (places: readonly Place[], most: number, candidates: (name: string) => readonly Candidate[]): readonly Weighed[] =>
    places.slice(0, most).map(({ name, ways: weight }) => ({ weight, candidates: candidates(name) }));
  const isolated = (direction: Direction) => (id: string) => podOf(id).flatMap((pod) => onlyNeeded(present, pod, direction, wanted));
  const destinations = mostFrequent(steps.map(({ destination }) => destination).filter((id) => podOf(id).length > 0));
  const sources = mostFrequent(steps.map(({ source }) => source).filter((id) => podOf(id).length > 0));
  const namespaces = mostFrequent(destinations.flatMap(({ name }) => podOf(name)).map(({ workload }) => workload.namespace));
  const groups = [
    ...of(namespaces, MOST_NAMESPACES, (name) =>
      namespaceWide(
        present,
        name,
        destinations.flatMap((each) => podOf(each.name)),
      ),
    ),
    ...of(sources, MOST_PLACES, isolated('egress')),
    ...of(destinations, MOST_PLACES, isolated('ingress')),
    ...of(mostFrequent(steps.map(stepKey)), MOST_PLACES, (key) => closing(present, key)),
  ];
  return groups.toSorted((a, b) => b.weight - a.weight).flatMap(({ candidates }) => candidates);
}

/** A place that ways lead over: a pod, a namespace, a step. */
interface Place {
  readonly name: string;
  readonly ways: number;
}

interface Weighed {
  readonly weight: number;
  readonly candidates: readonly Candidate[];
}

function stepKey({ source, destination }: Connection): string {
  return `${source}\n${destination}`;
}

function closing(present: Analyzed, key: string): readonly Candidate[] {
  const [source = '', destination = ''] = key.split('\n');
  return closingCandidates(present, source, destination).filter(isOfPolicies).slice(0, MOST_CLOSINGS);
}

/** Labels are no policy. */
function isOfPolicies({ how }: Candidate): boolean {
  return how !== 'set-label';
}

/** Isolates a pod that nothing isolates, but for what is needed; with and without the ways in to it. */
function onlyNeeded(
  present: Analyzed,
  subject: WorkloadEndpoint,
  direction: Direction,
  wanted: readonly WantedConnection[],
): readonly Candidate[] {
  const { cluster, evaluation } = present.analysis;
  const { namespace, name } = subject.workload;
  if (evaluation.isolatedBy(subject.index, direction).length > 0 || SYSTEM_NAMESPACES.has(namespace)) return [];
  const own = wanted.filter((each) => (direction === 'ingress' ? each.destination : each.source) === subject);
  const inside = own.filter(({ source }) => source.kind !== 'way-in');
  const sets = inside.length < own.length ? [own, inside] : [own];
  const podSelector = plainSelector(tellingSelector(subject, cluster).requirements);
  return sets.map((connections) => {
    const needed = rulesOf(direction, namespace, connections, present, undefined).map(({ rule }) => rule);
    const dns = direction === 'egress' ? [plainRule('egress', [dnsPeer(cluster)], DNS_PORTS)] : [];
    return newPolicy(present, namespace, `${name}-only-needed-${direction}`, podSelector, direction, [...needed, ...dns]);
  });
}

/** Nobody comes into a namespace, or nobody but its own pods, where nothing isolates them yet. */
function namespaceWide(present: Analyzed, namespace: string, destinations: readonly WorkloadEndpoint[]): readonly Candidate[] {
  const { evaluation } = present.analysis;
  const isOpen = destinations.some(
    ({ index, workload }) => workload.namespace === namespace && evaluation.isolatedBy(index, 'ingress').length === 0,
  );
  if (!isOpen || SYSTEM_NAMESPACES.has(namespace)) return [];
  return [
    newPolicy(present, namespace, 'default-deny-ingress', {}, 'ingress', []),
    newPolicy(present, namespace, 'own-namespace-only', {}, 'ingress', [plainRule('ingress', [{ podSelector: {} }], PortSet.ALL)]),
  ];
}

function newPolicy(
  present: Analyzed,
  namespace: string,
  wish: string,
  podSelector: PlainMap,
  direction: Direction,
  rules: readonly PlainMap[],
): Candidate {
  const name = freeName(wish, namespace, takenNames(present));
  const policy = plainPolicy(name, namespace, podSelector, direction, rules);
  const file = fileOfPolicies(present, namespace, []);
  return { how: 'new-policy', steps: [{ do: 'add', file, policy }], objects: [nameInSentences({ namespace, name })] };
}

/** Distinct ones, the most frequent first; of equal ones the first. */
function mostFrequent(all: readonly string[]): readonly Place[] {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].map(([name, ways]) => ({ name, ways })).sort((a, b) => b.ways - a.ways);
}
