import type { ServiceIndex } from '#engine/backends/service-index.ts';
import { BitSet } from '#engine/model/bit-set.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import { formatCidr, type IpRange } from '#engine/model/ip-range.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { Direction, EndpointPredicate, Policy, Rule } from '#engine/rules/policy.ts';
import { cutAddressSpace } from './address-space.ts';
import { TIER_ORDER, type RuleBundle } from './decide.ts';
import { classify, type Classification } from './endpoint-classes.ts';
import { listEndpoints, type EndpointList } from './endpoints.ts';
import type { Endpoint, Evaluation, Half, Halves, MatchingRule, PairVerdict } from './evaluation.ts';
import { NodeOverlap } from './node-overlap.ts';
import { PortPairs } from './port-pairs.ts';
import { portsOn, Rows, type Row } from './rows.ts';

/**
 * Evaluates every pair of endpoints (SEMANTICS 1.0). The work is on classes of endpoints: it grows with the policies and
 * with the kinds of pods that they tell apart, not with the pods.
 * @param classified called when the endpoints are sorted into classes, for measuring
 */
export function evaluate(
  cluster: Cluster,
  policies: readonly Policy[],
  services: ServiceIndex,
  profile: EnforcementProfile,
  classified: () => void = () => {},
): Evaluation {
  const ordered = [...policies].sort((a, b) => TIER_ORDER.indexOf(a.tier) - TIER_ORDER.indexOf(b.tier));
  const space = cutAddressSpace(mentionedBlocks(cluster, ordered));
  const classification = classify(cluster, ordered, space, profile);
  const list = listEndpoints(cluster, services, space, classification, (part) => formatCidr(part.block));
  classified();
  const rows = new Rows(classification, ordered, profile.enforced);
  return new ClassEvaluation(profile, ordered, classification, list, rows);
}

/** Every block that a rule mentions, and the addresses of nodes and of Service endpoints, which are endpoints of their own. */
function mentionedBlocks(cluster: Cluster, policies: readonly Policy[]): readonly IpRange[] {
  const blocks: IpRange[] = [];
  for (const { rules } of policies) {
    for (const { peers } of rules) {
      for (const { predicate } of peers) if (predicate.kind === 'addresses') blocks.push(predicate.cidr, ...predicate.except);
    }
  }
  const podAddresses = new Set(
    cluster.workloads.flatMap(({ pods }) =>
      pods.filter((pod) => !pod.hostNetwork).flatMap((pod) => pod.addresses.map(({ family, value }) => `${family} ${value}`)),
    ),
  );
  const single = [
    ...cluster.nodes.flatMap((node) => node.addresses),
    ...cluster.services.flatMap(({ endpoints }) => endpoints.flatMap(({ addresses }) => addresses)),
  ];
  for (const { family, value } of single) if (!podAddresses.has(`${family} ${value}`)) blocks.push({ family, low: value, high: value });
  return blocks;
}

class ClassEvaluation implements Evaluation {
  readonly profile: EnforcementProfile;
  readonly endpoints: readonly Endpoint[];
  readonly policies: readonly Policy[];
  readonly #classification: Classification;
  readonly #faces: readonly (readonly number[])[];
  readonly #rows: Rows;
  readonly #ports = new PortPairs();
  readonly #nodes: NodeOverlap;
  readonly #byId: ReadonlyMap<string, Endpoint>;
  readonly #numbers = new Map<Row, Uint32Array>();
  #members: number[][] = [];
  readonly #selected = new Map<Policy, readonly number[]>();

  constructor(
    profile: EnforcementProfile,
    policies: readonly Policy[],
    classification: Classification,
    { endpoints, faces }: EndpointList,
    rows: Rows,
  ) {
    this.profile = profile;
    this.policies = policies;
    this.endpoints = endpoints;
    this.#classification = classification;
    this.#faces = faces;
    this.#rows = rows;
    this.#nodes = new NodeOverlap(endpoints);
    this.#byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  }

  get classes(): number {
    return this.#classification.classes.length;
  }

  endpoint(id: string): Endpoint | undefined {
    return this.#byId.get(id);
  }

  pair(source: number, destination: number): PairVerdict {
    const number = this.#number(source, destination);
    const { allowed, possible } = this.#ports.at(number);
    const declared = this.#declared(destination);
    const verdict = this.#ports.verdict(number, PortSet.ALL);
    const overlap = this.#nodes.between(source, destination);
    return {
      verdict,
      ...(declared.isEmpty ? {} : { declared: this.#ports.verdict(number, declared) }),
      allowed,
      possible,
      ...(allowed.equals(possible)
        ? {}
        : { because: overlap === 'some' && this.#withoutNodes(source, destination) !== number ? 'own-node' : 'unknown-address' }),
    };
  }

  verdict(source: number, destination: number): Verdict {
    const declared = this.#declared(destination);
    return this.#ports.verdict(this.#number(source, destination), declared.isEmpty ? PortSet.ALL : declared);
  }

  halves(source: number, destination: number): Halves | 'finished' | 'no-common-family' {
    const { classes } = this.#classification;
    const finished = [source, destination].some((end) => this.#faces[end]!.some((face) => classes[face]!.finished));
    if (finished) return 'finished';
    let best: { readonly halves: Halves; readonly open: number } | undefined;
    for (const [from, to] of this.#facePairs(source, destination)) {
      const open = this.#ports.intersect(this.#cell('egress', from, to), this.#cell('ingress', to, from));
      const rank = open === this.#ports.nothing ? 0 : this.#ports.at(open).allowed.isEmpty ? 1 : 2;
      if (best && best.open >= rank) continue;
      best = {
        open: rank,
        halves: { egress: this.#half('egress', source, from, to), ingress: this.#half('ingress', destination, to, from, source) },
      };
    }
    return best?.halves ?? 'no-common-family';
  }

  rulesBehind(bundle: RuleBundle, half: Half): readonly MatchingRule[] {
    return bundle.members.flatMap(({ policy, rule }): readonly MatchingRule[] => {
      if (this.portsOf(rule, half).key !== bundle.ports.key) return [];
      const answers = rule.peers.map(({ predicate }) => this.classMatches(predicate, half.peer));
      return answers.includes('yes')
        ? [{ policy, rule, certain: true }]
        : answers.includes('maybe')
          ? [{ policy, rule, certain: false }]
          : [];
    });
  }

  portsOf(rule: Rule, half: Half): PortSet {
    return portsOn(rule.ports, this.#classification.classes[rule.direction === 'ingress' ? half.subject : half.peer]!);
  }

  peersOf(rule: Rule): { readonly kinds: number; readonly endpoints: readonly number[] } {
    const matched = new BitSet(this.classes);
    for (const { predicate } of rule.peers) matched.addAll(this.#classification.resolve(predicate).yes);
    const classes = matched.toArray();
    return { kinds: classes.length, endpoints: classes.flatMap((each) => this.#endpointsOfClass(each)) };
  }

  selectedBy(policy: Policy): readonly number[] {
    let selected = this.#selected.get(policy);
    if (!selected) {
      const { yes } = this.#classification.resolve(policy.subject);
      const { classes } = this.#classification;
      selected = this.endpoints
        .filter(({ kind, index }) => kind === 'workload' && this.#faces[index]!.some((face) => yes.has(face) && classes[face]!.policed))
        .map(({ index }) => index);
      this.#selected.set(policy, selected);
    }
    return selected;
  }

  matches(predicate: EndpointPredicate, endpoint: number): 'yes' | 'no' | 'maybe' {
    const answers = this.#faces[endpoint]!.map((face) => this.classMatches(predicate, face));
    return answers.includes('yes') ? 'yes' : answers.includes('maybe') ? 'maybe' : 'no';
  }

  classMatches(predicate: EndpointPredicate, classIndex: number): 'yes' | 'no' | 'maybe' {
    const { yes, maybe } = this.#classification.resolve(predicate);
    return yes.has(classIndex) ? 'yes' : maybe.has(classIndex) ? 'maybe' : 'no';
  }

  isolatedBy(endpoint: number, direction: Direction): readonly Policy[] {
    return this.#rows.of(direction, this.#faces[endpoint]![0]!).isolatedBy;
  }

  treatment(endpoint: number): string {
    return this.#faces[endpoint]!.join();
  }

  #endpointsOfClass(classIndex: number): readonly number[] {
    if (this.#members.length === 0) {
      this.#members = this.#classification.classes.map(() => []);
      this.#faces.forEach((faces, endpoint) => faces.forEach((face) => this.#members[face]!.push(endpoint)));
    }
    return this.#members[classIndex]!;
  }

  #declared(destination: number): PortSet {
    const endpoint = this.endpoints[destination]!;
    return endpoint.kind === 'workload' ? endpoint.declared : PortSet.NONE;
  }

  /** The (allowed, possible) ports of a pair, with NP-21: a pod always hears its own node. */
  #number(source: number, destination: number): number {
    const number = this.#withoutNodes(source, destination);
    const overlap = this.#nodes.between(source, destination);
    if (overlap === 'none' || number === this.#ports.everything) return number;
    const open = this.#leaving(source, destination);
    if (overlap === 'all') return open;
    const { allowed } = this.#ports.at(number);
    return this.#ports.number({ allowed, possible: this.#ports.at(open).possible });
  }

  #withoutNodes(source: number, destination: number): number {
    const from = this.#faces[source]!;
    const to = this.#faces[destination]!;
    if (from.length === 1 && to.length === 1) return this.#facePair(from[0]!, to[0]!);
    let number = this.#ports.nothing;
    for (const a of from) for (const b of to) number = this.#ports.union(number, this.#facePair(a, b));
    return number;
  }

  #facePair(from: number, to: number): number {
    if (!this.#canConnect(from, to)) return this.#ports.nothing;
    return this.#ports.intersect(this.#cell('egress', from, to), this.#cell('ingress', to, from));
  }

  #leaving(source: number, destination: number): number {
    let number = this.#ports.nothing;
    for (const [from, to] of this.#facePairs(source, destination)) number = this.#ports.union(number, this.#cell('egress', from, to));
    return number;
  }

  #facePairs(source: number, destination: number): readonly (readonly [number, number])[] {
    return this.#faces[source]!.flatMap((from) =>
      this.#faces[destination]!.filter((to) => this.#canConnect(from, to)).map((to) => [from, to] as const),
    );
  }

  /** D-8, D-9: a common family, and neither end a finished pod. */
  #canConnect(from: number, to: number): boolean {
    const { classes } = this.#classification;
    const [a, b] = [classes[from]!, classes[to]!];
    return !a.finished && !b.finished && (a.family === b.family || a.family === undefined || b.family === undefined);
  }

  #cell(direction: Direction, subject: number, peer: number): number {
    const row = this.#rows.of(direction, subject);
    let numbers = this.#numbers.get(row);
    if (!numbers) {
      const known = row.decisions.map((decision) => this.#ports.number(decision));
      this.#numbers.set(row, (numbers = row.cells.map((decision) => known[decision]!) as Uint32Array));
    }
    return numbers[peer]!;
  }

  #half(direction: Direction, end: number, subject: number, peer: number, source?: number): Half {
    const row = this.#rows.of(direction, subject);
    const exempt = this.#exemption(end, subject, source);
    return { ...(exempt ? { exempt } : {}), decision: row.decisions[row.cells[peer]!]!, isolatedBy: row.isolatedBy, subject, peer };
  }

  #exemption(end: number, subject: number, source: number | undefined): Half['exempt'] {
    if (this.endpoints[end]!.kind === 'external') return 'external';
    if (!this.profile.enforced) return 'not-enforced';
    if (!this.#classification.classes[subject]!.policed) return 'host-network';
    return source !== undefined && this.#nodes.between(source, end) === 'all' ? 'own-node' : undefined;
  }
}
