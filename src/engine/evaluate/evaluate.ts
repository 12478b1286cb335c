import type { ServiceIndex } from '#engine/backends/service-index.ts';
import { BitSet } from '#engine/model/bit-set.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import { formatCidr, type IpRange } from '#engine/model/ip-range.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { isEnforced, type EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { Direction, EndpointPredicate, Peer, Policy, Rule } from '#engine/rules/policy.ts';
import { cutAddressSpace } from './address-space.ts';
import { classify, type Classification } from './endpoint-classes.ts';
import { listEndpoints, type EndpointList } from './endpoints.ts';
import type { Endpoint, Evaluation, Half, Halves, MatchedPeers, MatchingRule, NoConnection, PairVerdict } from './evaluation.ts';
import { NodeOverlap } from './node-overlap.ts';
import { onlyFamily } from './only-family.ts';
import { Reachability } from './reachability.ts';
import { inReadingOrder, isApplied } from './reading-order.ts';
import { portsOn, Rows } from './rows.ts';
import { StrictRows } from './strict-mode.ts';
import type { RuleBundle } from './slice.ts';
import { UnenforcedRows } from './unenforced-rows.ts';

/**
 * Evaluates every pair of endpoints. The work is on classes of endpoints: it grows with the policies and
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
  const order = inReadingOrder(policies, profile.options);
  const only = onlyFamily(cluster, profile);
  const space = cutAddressSpace(mentionedBlocks(cluster, policies).filter(({ family }) => only === undefined || family === only));
  const classification = classify(cluster, policies, space, profile);
  const list = listEndpoints(cluster, services, space, classification, (part) => formatCidr(part.block), only);
  classified();
  const rows = new Rows(classification, order, isEnforced(profile));
  return new ClassEvaluation(profile, order.policies, classification, list, rows);
}

/** Every block that a rule mentions, and the addresses of nodes and of Service endpoints, which are endpoints of their own. */
function mentionedBlocks(cluster: Cluster, policies: readonly Policy[]): readonly IpRange[] {
  const blocks: IpRange[] = [];
  for (const { rules } of policies) {
    for (const { peers } of rules) {
      for (const { predicate } of peers) if (predicate.kind === 'addresses') blocks.push(predicate.cidr, ...predicate.except);
    }
  }
  const single = [
    ...cluster.nodes.flatMap((node) => node.addresses),
    ...cluster.services.flatMap(({ endpoints }) => endpoints.flatMap(({ addresses }) => addresses)),
  ];
  if (single.length === 0) return blocks;
  const podAddresses = new Set<string>();
  for (const { pods } of cluster.workloads) {
    for (const pod of pods) if (!pod.hostNetwork) for (const { family, value } of pod.addresses) podAddresses.add(`${family} ${value}`);
  }
  for (const { family, value } of single) if (!podAddresses.has(`${family} ${value}`)) blocks.push({ family, low: value, high: value });
  return blocks;
}

class ClassEvaluation implements Evaluation {
  readonly profile: EnforcementProfile;
  readonly endpoints: readonly Endpoint[];
  readonly ingressController?: number;
  readonly policies: readonly Policy[];
  readonly #classification: Classification;
  readonly #faces: readonly (readonly number[])[];
  readonly #rows: Pick<Rows, 'of'>;
  readonly #strict: StrictRows | undefined;
  readonly #nodes: NodeOverlap;
  readonly #byId: ReadonlyMap<string, Endpoint>;
  readonly #reach: Reachability;
  /** Endpoints that stand for a name, whose address nobody knows here. */
  readonly #domains: ReadonlySet<number>;
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
    this.#domains = new Set(endpoints.flatMap((each) => (each.kind === 'external' && each.domain !== undefined ? [each.index] : [])));
    this.#classification = classification;
    const edge = classification.ingressController;
    if (edge !== undefined) this.ingressController = endpoints.length;
    this.#faces = edge === undefined ? faces : [...faces, [edge]];
    const isStrict = profile.options.unselectedPods === 'closed' && isEnforced(profile);
    this.#strict = isStrict
      ? new StrictRows(
          rows,
          classification,
          policies.filter((policy) => isApplied(policy, profile.options)),
        )
      : undefined;
    const enforced = this.#strict ?? rows;
    this.#rows = (isEnforced(profile) && UnenforcedRows.over(enforced, classification)) || enforced;
    this.#nodes = new NodeOverlap(endpoints, profile.options.hostNetworkPods === 'exempt');
    this.#reach = new Reachability(
      classification.classes,
      this.#rows,
      endpoints,
      this.#faces,
      this.#nodes,
      profile.options.toOwnNode === 'allowed' && isEnforced(profile),
    );
    this.#byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  }

  get classes(): number {
    return this.#classification.classes.length;
  }

  endpoint(id: string): Endpoint | undefined {
    return this.#byId.get(id);
  }

  pair(source: number, destination: number): PairVerdict {
    const pair = this.#reach.pair(source, destination);
    if (pair.because !== 'unknown-address') return pair;
    return this.#domains.has(destination) ? { ...pair, because: 'domain-name' } : pair;
  }

  verdict(source: number, destination: number): Verdict {
    return this.#reach.verdict(source, destination);
  }

  verdictsFrom(source: number, destinations: Uint32Array, into: Uint8Array): void {
    this.#reach.verdictsFrom(source, destinations, into);
  }

  halves(source: number, destination: number): Halves | NoConnection {
    if (this.#domains.has(source)) return 'from-a-name';
    if (this.#reach.isFinished(source) || this.#reach.isFinished(destination)) return 'finished';
    let best: { readonly from: number; readonly to: number; readonly rank: number } | undefined;
    for (const [from, to] of this.#reach.facePairs(source, destination)) {
      const { allowed, possible } = this.#reach.betweenFaces(from, to);
      const rank = possible.isEmpty ? 0 : allowed.isEmpty ? 1 : 2;
      if (!best || rank > best.rank) best = { from, to, rank };
    }
    if (!best) return 'no-common-family';
    const { from, to } = best;
    return {
      egress: this.#half('egress', source, from, to, destination),
      ingress: this.#half('ingress', destination, to, from, source),
    };
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

  peersOf(peers: readonly Peer[]): MatchedPeers {
    const matched = new BitSet(this.classes);
    for (const { predicate } of peers) matched.addAll(this.#classification.resolve(predicate).yes);
    const classes = matched.toArray();
    return { kinds: classes.length, endpoints: () => classes.flatMap((each) => this.#endpointsOfClass(each)) };
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

  isDomain(classIndex: number): boolean {
    const { kind, family } = this.#classification.classes[classIndex]!;
    return kind === 'external' && family === undefined;
  }

  hasUnknownLabels(classIndex: number): boolean {
    return this.#classification.classes[classIndex]!.labelsUnknown === true;
  }

  isolatedBy(endpoint: number, direction: Direction): readonly Policy[] {
    return this.#rows.of(direction, this.#faces[endpoint]![0]!).isolatedBy;
  }

  isUnselected(endpoint: number): boolean {
    return this.#faces[endpoint]!.some((face) => this.#strict?.isClosed(face));
  }

  treatment(endpoint: number): string {
    return this.#faces[endpoint]!.join();
  }

  #endpointsOfClass(classIndex: number): readonly number[] {
    if (this.#members.length === 0) {
      this.#members = this.#classification.classes.map(() => []);
      this.endpoints.forEach(({ index }) => this.#faces[index]!.forEach((face) => this.#members[face]!.push(index)));
    }
    return this.#members[classIndex]!;
  }

  #half(direction: Direction, end: number, subject: number, peer: number, other: number): Half {
    const row = this.#rows.of(direction, subject);
    const exempt = this.#exemption(direction, end, subject, other);
    return {
      ...(exempt ? { exempt } : {}),
      decision: row.decisions[row.cells[peer]!]!,
      isolatedBy: row.isolatedBy,
      policies: row.policies,
      subject,
      peer,
    };
  }

  #exemption(direction: Direction, end: number, subject: number, other: number): Half['exempt'] {
    if (end === this.ingressController) return 'unknown-pod';
    if (this.endpoints[end]!.kind === 'external') return 'external';
    if (!isEnforced(this.profile)) return 'not-enforced';
    const { policed, exempt = 'host-network' } = this.#classification.classes[subject]!;
    if (!policed) return exempt;
    if (direction === 'egress' && this.profile.options.toOwnNode !== 'allowed') return undefined;
    return this.#nodes.between(other, end) === 'all' ? 'own-node' : undefined;
  }
}
