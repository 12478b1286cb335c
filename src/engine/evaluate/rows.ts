import { BitSet } from '#engine/model/bit-set.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Direction, Policy, PortMatch, Rule } from '#engine/rules/policy.ts';
import { decide } from './decide.ts';
import type { Classification, EndpointClass } from './endpoint-classes.ts';
import type { ReadingOrder } from './reading-order.ts';
import type { BundleMatch, Decision, RuleBundle } from './slice.ts';

/** What becomes of traffic between one subject and every class of peers, in one direction. */
export interface Row {
  /** Policies that select the subject and say something of this direction. */
  readonly policies: readonly Policy[];
  readonly isolatedBy: readonly Policy[];
  /** Per peer class: position in `decisions`. */
  readonly cells: Uint32Array;
  readonly decisions: readonly Decision[];
}

/**
 * One row per subject class and direction. Subjects with the same policies (and, for ingress, the same meaning of the
 * port names these use) share one row.
 */
export class Rows {
  readonly #classification: Classification;
  readonly #turns: ReadonlyMap<Policy, number>;
  /** Classes of pods whose labels nobody knows, where there are any. */
  readonly #unlabeled: BitSet | undefined;
  readonly #byClass: Readonly<Record<Direction, readonly Row[]>>;

  constructor(classification: Classification, { applied, turns }: ReadingOrder, enforced: boolean) {
    this.#classification = classification;
    this.#turns = turns;
    const unlabeled = classification.classes.filter(({ labelsUnknown }) => labelsUnknown);
    if (unlabeled.length > 0) {
      this.#unlabeled = new BitSet(classification.classes.length);
      for (const { index } of unlabeled) this.#unlabeled.add(index);
    }
    this.#byClass = { ingress: this.#build(enforced ? applied : [], 'ingress'), egress: this.#build(enforced ? applied : [], 'egress') };
  }

  of(direction: Direction, subject: number): Row {
    return this.#byClass[direction][subject]!;
  }

  #build(policies: readonly Policy[], direction: Direction): readonly Row[] {
    const { classes } = this.#classification;
    const selecting: Policy[][] = classes.map(() => []);
    const perhaps: Set<Policy>[] | undefined = this.#unlabeled && classes.map(() => new Set());
    for (const policy of policies) {
      if (!policy.isolates.includes(direction) && !policy.rules.some((rule) => rule.direction === direction)) continue;
      const { yes, maybe } = this.#classification.resolve(policy.subject);
      yes.forEach((subject) => {
        if (classes[subject]!.policed) selecting[subject]!.push(policy);
      });
      if (!perhaps) continue;
      maybe.forEach((subject) => {
        if (!classes[subject]!.policed) return;
        selecting[subject]!.push(policy);
        perhaps[subject]!.add(policy);
      });
    }
    const number = new Map(policies.map((policy, at) => [policy, at]));
    const shared = new Map<string, Row>();
    return classes.map((subject, at) => {
      const own = selecting[at]!;
      const unsure = perhaps?.[at] ?? NONE;
      const names = direction === 'ingress' && usesPortNames(own, direction) ? namesKey(subject) : '';
      const key = `${own.map((policy) => number.get(policy)!).join()}|${names}${unsure.size === 0 ? '' : `|${[...unsure].map((policy) => number.get(policy)!).join()}`}`;
      let row = shared.get(key);
      if (!row) shared.set(key, (row = this.#row(own, direction, subject, unsure)));
      return row;
    });
  }

  #row(policies: readonly Policy[], direction: Direction, subject: EndpointClass, perhaps: ReadonlySet<Policy>): Row {
    const size = this.#classification.classes.length;
    const bundles = this.#bundles(policies, direction, subject, perhaps);
    const state = new Uint32Array(size);
    const paths: { readonly before: number; readonly match: BundleMatch }[] = [];
    const addMatch = (match: BundleMatch, peers: BitSet, except: readonly BitSet[]): void => {
      const next = new Map<number, number>();
      peers.forEach((peer) => {
        if (except.some((others) => others.has(peer))) return;
        const before = state[peer]!;
        let after = next.get(before);
        if (after === undefined) next.set(before, (after = paths.push({ before, match })));
        state[peer] = after;
      });
    };
    for (const { bundle, yes, unlabeled, maybe, isPerhaps } of bundles.values()) {
      const labels = { bundle, certain: false, why: 'unknown-labels' } as const;
      addMatch(isPerhaps ? { ...labels, ifSelected: true } : { bundle, certain: true }, yes, []);
      if (unlabeled) addMatch(labels, unlabeled, [yes]);
      addMatch(isPerhaps ? labels : { bundle, certain: false }, maybe, unlabeled ? [yes, unlabeled] : [yes]);
    }
    const decisions: Decision[] = [];
    const decided = new Int32Array(paths.length + 1).fill(-1);
    const cells = new Uint32Array(size);
    for (let peer = 0; peer < size; peer++) {
      const end = state[peer]!;
      if (decided[end] === -1) decided[end] = decisions.push(decide(matchesOnPath(paths, end), policies, direction, perhaps)) - 1;
      cells[peer] = decided[end]!;
    }
    const isolatedBy = policies.filter((policy) => policy.isolates.includes(direction) && !perhaps.has(policy));
    return { policies, isolatedBy, cells, decisions };
  }

  /** Unites the peers of rules that do the same, before any peer is visited. */
  #bundles(
    policies: readonly Policy[],
    direction: Direction,
    subject: EndpointClass,
    perhaps: ReadonlySet<Policy>,
  ): ReadonlyMap<string, Bundled> {
    const bundles = new Map<string, Bundled>();
    const rivals = this.#rivals(policies);
    for (const policy of policies) {
      const place = this.#placeOf(policy, rivals);
      // What a policy lets through that perhaps selects the subject is for that policy to say.
      const isPerhaps = perhaps.has(policy);
      const prefix = `${place.turn} ${place.rival ?? ''}${isPerhaps ? ` ${policy.id}` : ''}`;
      for (const rule of policy.rules) {
        if (rule.direction !== direction) continue;
        for (const { ports, peers } of this.#portsOf(rule, subject)) {
          const key = `${prefix} ${rule.rank} ${rule.action} ${ports.key}`;
          let bundled = bundles.get(key);
          if (!bundled) bundles.set(key, (bundled = this.#emptyBundle(place, rule, ports, isPerhaps)));
          if (bundled.bundle.members.at(-1)?.rule !== rule) bundled.bundle.members.push({ policy, rule });
          for (const { predicate } of rule.peers) {
            const resolved = this.#classification.resolve(predicate);
            addWithin(bundled.yes, resolved.yes, peers);
            addWithin(bundled.maybe, resolved.maybe, peers);
            if (bundled.unlabeled && predicate.kind === 'pods') addCommon(bundled.unlabeled, resolved.maybe, this.#unlabeled!, peers);
          }
        }
      }
    }
    return bundles;
  }

  /** The turns that several of these policies have, each with a priority of its own: any of them may be read first (D-3). */
  #rivals(policies: readonly Policy[]): ReadonlySet<number> {
    const seen = new Set<number>();
    const rivals = new Set<number>();
    for (const policy of policies) {
      if (policy.priority === undefined) continue;
      const turn = this.#turns.get(policy)!;
      if (seen.has(turn)) rivals.add(turn);
      seen.add(turn);
    }
    return rivals;
  }

  #placeOf(policy: Policy, rivals: ReadonlySet<number>): Pick<RuleBundle, 'tier' | 'turn' | 'rival'> {
    const turn = this.#turns.get(policy)!;
    return { tier: policy.tier, turn, ...(rivals.has(turn) && policy.priority !== undefined ? { rival: policy.id } : {}) };
  }

  #emptyBundle(place: Pick<RuleBundle, 'tier' | 'turn' | 'rival'>, rule: Rule, ports: PortSet, isPerhaps: boolean): Bundled {
    const size = this.#classification.classes.length;
    return {
      bundle: { ...place, rank: rule.rank, action: rule.action, ports, members: [] },
      yes: new BitSet(size),
      maybe: new BitSet(size),
      ...(this.#unlabeled && { unlabeled: new BitSet(size) }),
      isPerhaps,
    };
  }

  /**
   * The ports of a rule. A name means what it means on the destination (NP-14): the subject for ingress; for egress the
   * peer, so the rule falls apart by what the names mean there, each part with the peers (`undefined`: all) it is about.
   */
  #portsOf(rule: Rule, subject: EndpointClass): readonly { readonly ports: PortSet; readonly peers: BitSet | undefined }[] {
    const hasNames = rule.ports.some(({ kind }) => kind === 'named');
    if (!hasNames || rule.direction === 'ingress') {
      const ports = portsOn(rule.ports, subject);
      return ports.isEmpty ? [] : [{ ports, peers: undefined }];
    }
    const { classes } = this.#classification;
    const byPorts = new Map<string, { ports: PortSet; peers: BitSet }>();
    for (const peer of classes) {
      const ports = portsOn(rule.ports, peer);
      if (ports.isEmpty) continue;
      let part = byPorts.get(ports.key);
      if (!part) byPorts.set(ports.key, (part = { ports, peers: new BitSet(classes.length) }));
      part.peers.add(peer.index);
    }
    return [...byPorts.values()];
  }
}

interface Bundled {
  readonly bundle: RuleBundle & { readonly members: { readonly policy: Policy; readonly rule: Rule }[] };
  readonly yes: BitSet;
  readonly maybe: BitSet;
  /** Of `maybe`: classes of pods whose labels nobody knows, where a rule asks for labels. */
  readonly unlabeled?: BitSet;
  /** Whether its policy selects the subject cannot be said. */
  readonly isPerhaps: boolean;
}

const NONE: ReadonlySet<Policy> = new Set();

function addCommon(target: BitSet, source: BitSet, own: BitSet, within: BitSet | undefined): void {
  source.forEach((at) => {
    if (own.has(at) && (!within || within.has(at))) target.add(at);
  });
}

function addWithin(target: BitSet, source: BitSet, within: BitSet | undefined): void {
  if (!within) target.addAll(source);
  else for (let at = 0; at < target.words.length; at++) target.words[at]! |= source.words[at]! & within.words[at]!;
}

function matchesOnPath(paths: readonly { readonly before: number; readonly match: BundleMatch }[], end: number): readonly BundleMatch[] {
  const matches: BundleMatch[] = [];
  for (let at = end; at > 0; at = paths[at - 1]!.before) matches.push(paths[at - 1]!.match);
  return matches.reverse();
}

/** The ports that a list of port matches means on a destination of this class; a class outside the cluster has no names. */
export function portsOn(matches: readonly PortMatch[], destination: Pick<EndpointClass, 'namedPorts'>): PortSet {
  return PortSet.union(matches.map((match) => portsOfMatch(match, destination)));
}

/** The ports that one port match means on a destination of this class (NP-11 to NP-15). */
function portsOfMatch(match: PortMatch, destination: Pick<EndpointClass, 'namedPorts'>): PortSet {
  switch (match.kind) {
    case 'all':
      return PortSet.ALL;
    case 'range':
      return PortSet.of(match.protocol, match.low, match.high);
    case 'named':
      return destination.namedPorts.get(`${match.protocol} ${match.name}`) ?? PortSet.NONE;
  }
}

function usesPortNames(policies: readonly Policy[], direction: Direction): boolean {
  return policies.some(({ rules }) =>
    rules.some((rule) => rule.direction === direction && rule.ports.some(({ kind }) => kind === 'named')),
  );
}

function namesKey({ namedPorts }: EndpointClass): string {
  return [...namedPorts]
    .map(([name, ports]) => `${name} ${ports.key}`)
    .sort()
    .join();
}
