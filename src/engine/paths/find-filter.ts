import { judge, type PortPair } from '#engine/evaluate/port-pairs.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { FindEnd } from './find-end.ts';
import type { AskedPorts, EndTerm, FindQuery } from './find-query.ts';

type Side = 'source' | 'destination';

/** A query held against the ends that there are: which pairs it is about. Ends are named by their place in the list. */
export interface FindFilter {
  readonly query: FindQuery;
  /** Terms that no end meets. */
  readonly unmet: readonly EndTerm[];
  /** Whether an end may be where the traffic that is asked about comes from. */
  isSource(end: number): boolean;
  /** Whether an end may be where it goes. */
  isDestination(end: number): boolean;
  /** Whether the ends of a pair are those that are asked for, whatever becomes of it. */
  joins(source: number, destination: number): boolean;
  /** The ports that a destination's verdicts are judged on; undefined: as usual. */
  portsAt(destination: number): PortSet | undefined;
  /** Whether a pair may be about the ports that are asked for, as far as its destination tells. */
  mayBeAbout(destination: number): boolean;
  /**
   * The verdict on the ports that are asked for; undefined where the pair is not about them: the destination declares
   * others, and nothing needs them.
   * @param needs whether something needs one of these ports on the pair
   */
  verdictOn(ports: PortSet, destination: number, pair: PortPair, needs: (ports: PortSet) => boolean): Verdict | undefined;
}

/** Prepares a query for pairs of these ends. */
export function findFilter(query: FindQuery, ends: readonly FindEnd[]): FindFilter {
  const unmet = new Set<EndTerm>();
  const meeting = (terms: readonly EndTerm[], side: Side): Uint8Array => {
    const met = new Uint8Array(ends.length).fill(1);
    for (const term of terms) {
      const matches = matcherOf(term, ends, side, query.directed);
      const matched = ends.map(matches);
      if (!matched.includes(true)) unmet.add(term);
      matched.forEach((each, at) => {
        if (!each) met[at] = 0;
      });
    }
    return met;
  };
  const source = meeting(query.source, 'source');
  const destination = meeting(query.directed ? query.destination : query.source, 'destination');
  // Who names the destination asks about the port there, whether it is declared or not.
  const named = query.portsOfNamed || query.destination.some(({ kind }) => kind !== 'any');
  const judged = judgedOnce();
  const declares = declaredOnce();
  const asked = new Map<string, PortSet>();
  const portsAt = (at: number): PortSet | undefined => {
    if (query.ports.length === 0) return undefined;
    const { declared } = ends[at]!;
    let ports = asked.get(declared.key);
    if (!ports) asked.set(declared.key, (ports = PortSet.union(query.ports.map((each) => portsMeant(each, declared)))));
    return ports;
  };
  return {
    query,
    unmet: [...unmet],
    isSource: (at) => source[at] === 1,
    isDestination: (at) => destination[at] === 1,
    joins: query.directed
      ? (from, to) => source[from] === 1 && destination[to] === 1
      : (from, to) => source[from] === 1 || destination[to] === 1,
    portsAt,
    mayBeAbout: (at) => {
      const ports = portsAt(at);
      const { declared } = ends[at]!;
      return !ports || named || declared.isEmpty || declares(declared, ports);
    },
    verdictOn: (ports, at, pair, needs) =>
      named || isAbout(ports, ends[at]!.declared, pair, declares) || needs(ports) ? judged(pair, ports) : undefined,
  };
}

/** A port is what a connection is about where the destination declares it; where it declares none, where rules open it among few. */
function isAbout(
  ports: PortSet,
  declared: PortSet,
  { allowed, possible }: PortPair,
  declares: (declared: PortSet, ports: PortSet) => boolean,
): boolean {
  if (!declared.isEmpty) return declares(declared, ports);
  return !allowed.isAll && !possible.intersect(ports).isEmpty;
}

/** Pairs with the same answer share one object, and few sets of ports are asked about: each is judged once. */
function judgedOnce(): (pair: PortPair, ports: PortSet) => Verdict {
  const known = new Map<PortSet, Map<PortPair, Verdict>>();
  return (pair, ports) => {
    let answers = known.get(ports);
    if (!answers) known.set(ports, (answers = new Map()));
    let verdict = answers.get(pair);
    if (!verdict) answers.set(pair, (verdict = judge(pair, ports)));
    return verdict;
  };
}

function declaredOnce(): (declared: PortSet, ports: PortSet) => boolean {
  const known = new Map<PortSet, boolean>();
  return (declared, ports) => {
    let answer = known.get(declared);
    if (answer === undefined) known.set(declared, (answer = !declared.intersect(ports).isEmpty));
    return answer;
  };
}

function portsMeant({ low, high, protocol }: AskedPorts, declared: PortSet): PortSet {
  if (protocol) return PortSet.of(protocol, low, high);
  const meant = PROTOCOLS.map((each) => PortSet.of(each, low, high)).filter((ports) => !ports.intersect(declared).isEmpty);
  return meant.length > 0 ? PortSet.union(meant) : PortSet.of('TCP', low, high);
}

/** `exactFirst`: a name means what is called so; only where nothing is, what has it as a part. */
function matcherOf(term: EndTerm, ends: readonly FindEnd[], side: Side, exactFirst: boolean): (end: FindEnd) => boolean {
  switch (term.kind) {
    case 'any':
      return () => true;
    case 'internet':
      // Its addresses arrive through ways in alone, and are where traffic that leaves goes.
      return ({ internet, kind }) => internet && (kind === 'way-in') === (side === 'source');
    case 'outside':
      return ({ kind }) => kind !== 'workload';
    case 'namespace': {
      const fits = patternOf(term.text);
      const part = term.text.toLowerCase();
      const isIn = (end: FindEnd, matches: (name: string) => boolean): boolean =>
        end.kind === 'workload' && end.namespace !== undefined && matches(end.namespace.toLowerCase());
      return ends.some((end) => isIn(end, fits)) ? (end) => isIn(end, fits) : (end) => isIn(end, (name) => name.includes(part));
    }
    case 'workload-kind':
      return ({ workloadKind }) => workloadKind?.toLowerCase() === term.text.toLowerCase();
    case 'label':
      return (end) => end.kind === 'workload' && hasLabel(end, term.key, term.value) !== term.not;
    case 'address':
      return ({ ranges }) => ranges.some((range) => overlaps(range, term.range));
    case 'name':
      return nameMatcher(term.text.toLowerCase(), ends, exactFirst);
  }
}

function nameMatcher(text: string, ends: readonly FindEnd[], exactFirst: boolean): (end: FindEnd) => boolean {
  const fits = patternOf(text);
  const exactly = (end: FindEnd): boolean => namesOf(end).some(fits) || servicesOf(end, '[service]').some(fits);
  if (text.includes('*') || (exactFirst && ends.some(exactly))) return exactly;
  // A Service that is called otherwise than the workloads behind it means these.
  const behind = (end: FindEnd): boolean => servicesOf(end).some(fits);
  if (exactFirst && ends.some(behind)) return behind;
  return (end) => namesOf(end).some((name) => name.includes(text));
}

/** `api`, `shop/api`, with `suffix` behind them. */
function servicesOf({ namespace, services }: FindEnd, suffix = ''): readonly string[] {
  return services.flatMap((name) => [name, `${namespace}/${name}`]).map((name) => name.toLowerCase() + suffix);
}

function namesOf({ id, name, namespace }: FindEnd): readonly string[] {
  return [id, name, ...(namespace === undefined ? [] : [`${namespace}/${name}`])].map((each) => each.toLowerCase());
}

/** `*` stands for anything. Part after part, so that no pattern takes long. */
function patternOf(text: string): (value: string) => boolean {
  const [first = '', ...others] = text.toLowerCase().split('*');
  const last = others.pop();
  if (last === undefined) return (value) => value === first;
  return (value) => {
    if (!value.startsWith(first) || !value.endsWith(last)) return false;
    let at = first.length;
    for (const part of others) {
      const found = value.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
    return at <= value.length - last.length;
  };
}

function hasLabel({ labels }: FindEnd, key: string, value: string | undefined): boolean {
  if (!Object.hasOwn(labels, key)) return false;
  return value === undefined || labels[key] === value;
}

function overlaps(one: IpRange, other: IpRange): boolean {
  return one.family === other.family && one.low <= other.high && other.low <= one.high;
}
