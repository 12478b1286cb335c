import type { Endpoint, Half, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { objectKey } from '#engine/model/object-reference.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Direction, Policy, Rule } from '#engine/rules/policy.ts';
import type { CommonEnd } from './common-ends.ts';
import { declaredBy } from './compare-pairs.ts';
import type { FlipCause, ObjectChange } from './comparison.ts';
import { namespaceObject, ownObjects, serviceObjects } from './end-objects.ts';
import { type BothSides, labelCause, type LabelSources } from './label-cause.ts';
import type { Analyzed } from './analyzed.ts';
import { type LettingRule, lettingRules, rulesBeyond, stoppingRules } from './letting-rules.ts';
import { ObjectTexts } from './object-text.ts';

type Change = Omit<ObjectChange, 'flips'>;

/** One half of a pair before and after, with the ports that it is judged on. */
interface BothHalves {
  readonly direction: Direction;
  readonly before: Half;
  readonly after: Half;
  readonly judged: PortSet;
  /** The end whose policies decide, and the other one. */
  readonly subject: BothSides;
  readonly peer: BothSides;
}

/** What a rule does now, or does no more. */
type RuleEffect = 'lets-in' | 'lets-in-no-more' | 'denies' | 'denies-no-more';

const NEW_EFFECTS: ReadonlySet<RuleEffect> = new Set(['lets-in', 'denies']);

/** Finds the objects that brought a flip about, from the rules that decided either side; nothing is evaluated anew. */
export class FlipCauses {
  readonly #sources: LabelSources;
  readonly #policies: ReadonlyMap<string, Policy>;

  constructor(before: Analyzed, after: Analyzed, changes: readonly Change[]) {
    this.#sources = {
      before: before.analysis,
      after: after.analysis,
      changes: new Map(changes.map((change) => [change.key, change])),
      texts: new ObjectTexts(after.set.files),
    };
    this.#policies = new Map(after.analysis.evaluation.policies.map((policy) => [policy.id, policy]));
  }

  /** What brought the flip of a pair about, most direct first. */
  ofPair(source: CommonEnd, destination: CommonEnd): readonly FlipCause[] {
    const cameOrWent = [source, destination].flatMap((end) => this.#cameOrWent(end));
    if (cameOrWent.length > 0) return distinct(cameOrWent);
    const [from, to] = [this.#sidesOf(source), this.#sidesOf(destination)];
    if (!from || !to) return this.#anything([from, to]);
    const causes = [...this.#halves(from, to), ...this.#ports(to)];
    return causes.length > 0 ? distinct(causes) : this.#anything([from, to]);
  }

  /** What brought the flip of a way in about; `outside`: the pieces of the outside. */
  ofWayIn(before: WayInVerdict | undefined, after: WayInVerdict | undefined, outside: readonly CommonEnd[]): readonly FlipCause[] {
    const { kind, namespace, name } = (after ?? before)!.wayIn.opener;
    const change = this.#sources.changes.get(objectKey({ kind, namespace, name }));
    if (change) return [this.#ofObject(change, howServiceChanged(change, before, after))];
    const sides = before && after ? { before: before.destination, after: after.destination } : undefined;
    if (!sides) return this.#anything([this.#oneSide(before?.destination, after?.destination)]);
    const through = this.#throughSides(before!, after!);
    for (const from of [...(through ? [through] : []), ...outside.map((end) => this.#sidesOf(end))]) {
      const causes = from ? this.#halves(from, sides).filter(({ direction }) => from === through || direction !== 'egress') : [];
      if (causes.length > 0) return distinct(causes);
    }
    return this.#anything([sides]);
  }

  /** The workload at the edge that it goes through, if it is the same before and after. */
  #throughSides(before: WayInVerdict, after: WayInVerdict): BothSides | undefined {
    if (before.through === undefined || after.through === undefined) return undefined;
    return this.#oneSide(this.#endpoint('before', before.through), this.#endpoint('after', after.through));
  }

  #cameOrWent(end: CommonEnd): readonly FlipCause[] {
    if (end.before !== undefined && end.after !== undefined) return [];
    const endpoint = this.#endpoint('after', end.after) ?? this.#endpoint('before', end.before)!;
    if (endpoint.kind !== 'workload') return [];
    const change = this.#firstChange(ownObjects(endpoint));
    return change ? [this.#ofObject(change, end.before === undefined ? 'appeared' : 'disappeared')] : [];
  }

  #halves(from: BothSides, to: BothSides): readonly FlipCause[] {
    const before = this.#sources.before.evaluation.halves(from.before.index, to.before.index);
    const after = this.#sources.after.evaluation.halves(from.after.index, to.after.index);
    if (typeof before === 'string' || typeof after === 'string') return [];
    const [former, later] = [declaredBy(to.before) ?? PortSet.ALL, declaredBy(to.after) ?? PortSet.ALL];
    const judged = former.union(later);
    return [
      ...this.#half({ direction: 'ingress', before: before.ingress, after: after.ingress, judged, subject: to, peer: from }),
      ...this.#half({ direction: 'egress', before: before.egress, after: after.egress, judged, subject: from, peer: to }),
    ];
  }

  #half(half: BothHalves): readonly FlipCause[] {
    const { before, after, judged } = half;
    if (before.exempt !== after.exempt) return this.#differing(ownObjectsOf(half.subject));
    if (after.exempt) return [];
    const [was, is] = [before.decision, after.decision];
    const closed = was.allowed.subtract(is.allowed).union(was.possible.subtract(is.possible)).intersect(judged);
    const opened = is.allowed.subtract(was.allowed).union(is.possible.subtract(was.possible)).intersect(judged);
    return [...(opened.isEmpty ? [] : this.#opened(half, opened)), ...(closed.isEmpty ? [] : this.#closed(half, closed))];
  }

  #opened(half: BothHalves, ports: PortSet): readonly FlipCause[] {
    const { before, after } = half;
    const { evaluation } = this.#sources.after;
    const former = this.#sources.before.evaluation;
    const stopping = stoppingRules(before, ports, former);
    const freed = this.#ofRules(half, rulesBeyond(stopping, stoppingRules(after, ports, evaluation)), 'denies-no-more');
    if (freed.length > 0) return freed;
    if (after.isolatedBy.length === 0 && before.isolatedBy.length > 0) {
      return this.#ofIsolation(half, before.isolatedBy, 'isolates-no-more');
    }
    const known = lettingRules(before, ports, former);
    return this.#ofRules(half, rulesBeyond(lettingRules(after, ports, evaluation), known), 'lets-in');
  }

  #closed(half: BothHalves, ports: PortSet): readonly FlipCause[] {
    const { before, after, judged } = half;
    const { evaluation } = this.#sources.after;
    const known = stoppingRules(before, ports, this.#sources.before.evaluation);
    const stopped = this.#ofRules(half, rulesBeyond(stoppingRules(after, ports, evaluation), known), 'denies');
    if (stopped.length > 0) return stopped;
    if (before.isolatedBy.length === 0 && after.isolatedBy.length > 0) {
      // What is still let in through the new isolation is a part of the reason, where a changed policy does it.
      const still = lettingRules(after, judged, evaluation).filter(({ policy }) => this.#sources.changes.has(policy.id));
      return [...this.#ofIsolation(half, after.isolatedBy, 'isolates'), ...still.map((each) => this.#ofRule(half, each, 'lets-in'))];
    }
    const gone = rulesBeyond(lettingRules(before, ports, this.#sources.before.evaluation), lettingRules(after, ports, evaluation));
    return this.#ofRules(half, gone, 'lets-in-no-more');
  }

  /** Policies that select the subject on one side only: because they came or went, or because of its labels. */
  #ofIsolation(half: BothHalves, policies: readonly Policy[], how: 'isolates' | 'isolates-no-more'): readonly FlipCause[] {
    const changed = policies.flatMap((policy) => this.#ofPolicy(policy, half.direction, how));
    if (changed.length > 0) return changed;
    return policies.flatMap((policy) => this.#ofLabels(half, policy, undefined, how === 'isolates')).slice(0, 1);
  }

  #ofPolicy(policy: Policy, direction: Direction, how: FlipCause['how']): readonly FlipCause[] {
    const change = this.#sources.changes.get(policy.id);
    return change ? [{ ...this.#ofObject(change, how), direction }] : [];
  }

  #ofRules(half: BothHalves, rules: readonly LettingRule[], how: RuleEffect): readonly FlipCause[] {
    const changed = rules.filter(({ policy }) => this.#sources.changes.has(policy.id));
    if (changed.length > 0) return changed.map((each) => this.#ofRule(half, each, how));
    const byLabels = rules.flatMap(({ policy, rule }) => this.#ofLabels(half, policy, rule, NEW_EFFECTS.has(how))).slice(0, 1);
    if (byLabels.length > 0) return byLabels;
    const isNamed = rules.some(({ rule }) => rule.ports.some(({ kind }) => kind === 'named'));
    return isNamed ? this.#ports(half.direction === 'ingress' ? half.subject : half.peer, true) : [];
  }

  #ofRule({ direction }: BothHalves, { policy, rule }: LettingRule, how: RuleEffect): FlipCause {
    const change = this.#sources.changes.get(policy.id)!;
    const cause = { ...this.#ofObject(change, how), direction, rule: rule.index + 1 };
    if (NEW_EFFECTS.has(how) || cause.side === 'before') return { ...cause, origin: rule.origin };
    const now = this.#policies.get(policy.id)?.rules.find((each) => each.direction === direction && each.index === rule.index);
    return now ? { ...cause, origin: now.origin } : cause;
  }

  /** A rule or policy that is as it was selects an end now, or no more, by its labels. */
  #ofLabels({ direction, subject, peer }: BothHalves, policy: Policy, rule: Rule | undefined, matches: boolean): readonly FlipCause[] {
    const ofPeer = rule ? labelCause(predicatesOf(rule), peer, this.#sources) : undefined;
    const cause = ofPeer ?? labelCause([policy.subject], subject, this.#sources);
    if (!cause) return [];
    const { id, name, origin } = policy;
    const by = { policy: id, policyName: name, origin: rule?.origin ?? origin, matches };
    return [{ ...cause, direction, by, ...(rule && ofPeer ? { rule: rule.index + 1 } : {}) }];
  }

  /** Ports that the destination declares itself, or by its Services. `named`: names mean other numbers. */
  #ports(to: BothSides, named = false): readonly FlipCause[] {
    const { before, after } = to;
    if (before.kind !== 'workload' || after.kind !== 'workload') return [];
    if (!named && before.declared.equals(after.declared)) return [];
    const own = portsKey(before) === portsKey(after) ? undefined : this.#firstChange(ownObjects(after));
    const services = [...serviceObjects(after, this.#sources.after), ...serviceObjects(before, this.#sources.before)];
    const change = own ?? this.#firstChange(services);
    return change ? [this.#ofObject(change, 'ports')] : [];
  }

  /** Where no shorter reason is found: the first of the changed objects that the pair has to do with. */
  #anything(sides: readonly (BothSides | undefined)[]): readonly FlipCause[] {
    const ends = sides.flatMap((side) => (side ? [side.after, side.before] : []));
    const workloads = ends.filter((end): end is WorkloadEndpoint => end.kind === 'workload');
    const near = [
      ...workloads.flatMap(ownObjects),
      ...workloads.map(namespaceObject),
      ...sides.flatMap((side) => (side ? this.#isolating(side) : [])),
      ...workloads.flatMap((end) => [...serviceObjects(end, this.#sources.after), ...serviceObjects(end, this.#sources.before)]),
      ...this.#sources.changes.keys(),
    ];
    return this.#differing(near);
  }

  #isolating({ before, after }: BothSides): readonly string[] {
    return (['ingress', 'egress'] as const).flatMap((direction) =>
      [
        ...this.#sources.after.evaluation.isolatedBy(after.index, direction),
        ...this.#sources.before.evaluation.isolatedBy(before.index, direction),
      ].map(({ id }) => id),
    );
  }

  #differing(keys: readonly string[]): readonly FlipCause[] {
    const change = this.#firstChange(keys);
    return change ? [this.#ofObject(change, 'differs')] : [];
  }

  #firstChange(keys: readonly string[]): Change | undefined {
    return keys.map((key) => this.#sources.changes.get(key)).find((change) => change !== undefined);
  }

  #ofObject({ key, kind, object }: Change, how: FlipCause['how']): FlipCause {
    return { object: key, how, origin: object.origin, side: kind === 'removed' ? 'before' : 'after' };
  }

  #sidesOf(end: CommonEnd): BothSides | undefined {
    return this.#oneSide(this.#endpoint('before', end.before), this.#endpoint('after', end.after));
  }

  #oneSide(before: Endpoint | undefined, after: Endpoint | undefined): BothSides | undefined {
    return before && after ? { before, after } : undefined;
  }

  #endpoint(side: 'before' | 'after', index: number | undefined): Endpoint | undefined {
    return index === undefined ? undefined : this.#sources[side].evaluation.endpoints[index];
  }
}

function howServiceChanged({ kind }: Change, before: WayInVerdict | undefined, after: WayInVerdict | undefined): FlipCause['how'] {
  if (kind !== 'changed') return kind === 'added' ? 'appeared' : 'disappeared';
  return before && after && !before.ports.equals(after.ports) ? 'ports' : 'differs';
}

function ownObjectsOf({ before, after }: BothSides): readonly string[] {
  return [after, before].flatMap((end) => (end.kind === 'workload' ? ownObjects(end) : []));
}

function predicatesOf({ peers }: Rule): Parameters<typeof labelCause>[0] {
  return peers.map(({ predicate }) => predicate);
}

function portsKey({ pods }: WorkloadEndpoint): string {
  return pods.flatMap(({ containerPorts }) => containerPorts.map(({ name, protocol, port }) => `${name} ${protocol} ${port}`)).join();
}

function distinct(causes: readonly FlipCause[]): readonly FlipCause[] {
  const found = new Map<string, FlipCause>();
  for (const cause of causes) {
    const key = [cause.object, cause.how, cause.direction, cause.rule, cause.label?.key].join(' ');
    if (!found.has(key)) found.set(key, cause);
  }
  return [...found.values()];
}
