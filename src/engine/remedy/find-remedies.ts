import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { Evaluation, Half, Halves } from '#engine/evaluate/evaluation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Candidate, WishedHalf } from './candidate.ts';
import { openPorts } from './candidate.ts';
import { closeCandidates } from './close-candidates.ts';
import { openCandidates } from './open-candidates.ts';
import { rankAndDescribe } from './rank-remedies.ts';
import type { RemedyAnswer, Wish } from './remedy.ts';
import { sideEffects } from './side-effects.ts';
import { type Tried, Trials } from './try-out.ts';
import { outcomeOf, sameEnds, wishState, type WishState } from './wish-state.ts';

/** Each try evaluates the whole cluster: so many fit into a second for some hundred workloads. */
const MOST_TRIES = 24;
/** Of each half of a connection that both ends stop, so many changes are combined with those of the other. */
const TO_COMBINE = 3;

/** The smallest changes that grant a wish, found by evaluating each. */
export function findRemedies(present: Analyzed, wish: Wish): RemedyAnswer {
  if (wish.source === wish.destination) return { kind: 'impossible', because: 'same-pod' };
  const state = wishState(present, wish);
  if (!state) return { kind: 'impossible', because: 'no-connection' };
  if (outcomeOf(state, present.analysis) === 'granted') return { kind: 'already' };
  const halves = halvesOf(state, present.analysis.evaluation);
  if (typeof halves === 'string') return { kind: 'impossible', because: halves };
  const trials = new Trials(present, MOST_TRIES);
  const tried = state.verdict === 'allowed' ? tryToOpen(state, halves, present, trials) : tryToClose(state, halves, present, trials);
  const granted = tried.filter(({ analysis }) => outcomeOf(state, analysis) === 'granted');
  if (granted.length > 0) return { kind: 'remedies', remedies: rankAndDescribe(state, present, granted), tried: trials.tried };
  const isUnsure = tried.some(({ analysis }) => outcomeOf(state, analysis) === 'unsure');
  if (state.source.kind === 'way-in') return { kind: 'impossible', because: 'way-in' };
  if (isUnsure) return { kind: 'impossible', because: 'cannot-be-said' };
  return { kind: 'impossible', because: adminDecides(state, halves) ? 'admin-policy' : 'none-found' };
}

/** Whether a rule of an admin policy is against the wish, on some of its ports. */
function adminDecides({ verdict, ports }: WishState, { egress, ingress }: Halves): boolean {
  return [egress, ingress].some(
    ({ exempt, decision }) =>
      exempt === undefined &&
      decision.slices.some(
        ({ allowed, reason, ports: sliced }) =>
          reason.kind === 'rule' &&
          reason.bundle.tier !== 'network-policy' &&
          allowed !== (verdict === 'allowed') &&
          !sliced.intersect(ports).isEmpty,
      ),
  );
}

type Impossible = Extract<RemedyAnswer, { kind: 'impossible' }>['because'];

function halvesOf({ source, destination, verdict }: WishState, evaluation: Evaluation): Halves | Impossible {
  const world = source.kind === 'way-in' ? evaluation.endpoints.find(({ id }) => id === 'external:0.0.0.0/0') : source;
  const halves = world ? evaluation.halves(world.index, destination.index) : 'no-common-family';
  if (typeof halves === 'string') return source.kind === 'way-in' ? 'way-in' : 'no-connection';
  if (verdict === 'allowed') return halves;
  const exempt = [halves.egress.exempt, halves.ingress.exempt];
  if (exempt.includes('not-enforced')) return 'not-enforced';
  if (exempt.every((each) => each === 'external')) return 'external-source';
  return exempt.every((each) => each !== undefined) ? 'exempt' : halves;
}

/** Both ends must let it through. */
function tryToOpen(state: WishState, halves: Halves, present: Analyzed, trials: Trials): readonly Tried[] {
  const stopping = wishedHalves(state, halves, present).flatMap((wished) => {
    const ports = state.ports.subtract(openPorts(wished));
    return ports.isEmpty ? [] : [{ ...wished, ports }];
  });
  const [first, second] = stopping.map(openCandidates);
  if (!first || !second) return tryAll(first ?? second ?? [], trials);
  const [one, other] = [first, second].map((candidates, at) => bestOfHalf(state, stopping[at]!, candidates, present, trials));
  return tryAll(combinations(one!, other!), trials);
}

function tryToClose(state: WishState, halves: Halves, present: Analyzed, trials: Trials): readonly Tried[] {
  return tryAll(closingOf(state, halves, present), trials);
}

/** One end is enough. */
function closingOf(state: WishState, halves: Halves, present: Analyzed): readonly Candidate[] {
  const [egress = [], ingress = []] = wishedHalves(state, halves, present).map(closeCandidates);
  return inTurns(ingress, egress);
}

/** Changes that perhaps close a connection altogether: between pods on every port, of a way in on its own. Nothing is tried. */
export function closingCandidates(present: Analyzed, source: string, destination: string): readonly Candidate[] {
  const state = wishState(present, { source, destination, verdict: 'denied' });
  const halves = state && halvesOf(state, present.analysis.evaluation);
  if (!state || typeof halves !== 'object') return [];
  return closingOf(state.source.kind === 'way-in' ? state : { ...state, ports: PortSet.ALL }, halves, present);
}

function wishedHalves({ source, destination, ports }: WishState, halves: Halves, present: Analyzed): readonly WishedHalf[] {
  const of = (direction: 'egress' | 'ingress', half: Half): WishedHalf => {
    const from = source.kind === 'way-in' ? 'anybody' : source;
    const subject = direction === 'ingress' || from === 'anybody' ? destination : from;
    return { direction, subject, peer: direction === 'ingress' ? from : destination, half, ports, present };
  };
  return [of('egress', halves.egress), of('ingress', halves.ingress)];
}

/** Those that open one half, the ones with the fewest side effects first. */
function bestOfHalf(
  state: WishState,
  { direction, ports }: WishedHalf,
  candidates: readonly Candidate[],
  present: Analyzed,
  trials: Trials,
): readonly Candidate[] {
  const opens = ({ analysis: { evaluation } }: Tried): boolean => {
    const { source } = state;
    if (source.kind === 'way-in') return true;
    return sameEnds(source, evaluation).every((from) =>
      sameEnds(state.destination, evaluation).every((to) => {
        const halves = evaluation.halves(from.index, to.index);
        return typeof halves !== 'string' && ports.isSubsetOf(openPorts({ half: halves[direction] }));
      }),
    );
  };
  return tryAll(candidates.slice(0, MOST_TRIES / 3), trials)
    .filter(opens)
    .map(({ candidate, analysis, edits }) => ({ candidate, ...sideEffects(state, present.analysis, analysis), edits }))
    .sort((a, b) => a.others - b.others || a.undeclared - b.undeclared)
    .slice(0, TO_COMBINE)
    .map(({ candidate }) => candidate);
}

/** Pairs of changes, those of the best first. */
function combinations(ones: readonly Candidate[], others: readonly Candidate[]): readonly Candidate[] {
  return ones
    .flatMap((one, at) =>
      others.map((other, place) => ({
        rank: at + place,
        combined: { how: other.how, steps: [...one.steps, ...other.steps], objects: [...new Set([...one.objects, ...other.objects])] },
      })),
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ combined }) => combined);
}

function tryAll(candidates: readonly Candidate[], trials: Trials): readonly Tried[] {
  return candidates.flatMap((candidate) => trials.tryOut(candidate) ?? []);
}

function inTurns<Item>(a: readonly Item[], b: readonly Item[]): readonly Item[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => [a[at], b[at]]).flatMap((pair) =>
    pair.filter((each) => each !== undefined),
  );
}
