import { PortSet } from '#engine/model/port-set.ts';
import type { Direction, Policy, TierName } from '#engine/rules/policy.ts';
import { mergedSlices, sliceOf } from './piece-slice.ts';
import { type Certainly, openTo, type Piece, take } from './port-piece.ts';
import type { BundleMatch, Decision, SliceReason } from './slice.ts';

/** Tiers in the order in which traffic meets them. */
export const TIER_ORDER: readonly TierName[] = ['admin', 'network-policy', 'baseline'];

/**
 * The one loop that reads the intermediate language.
 *
 * Walks the tiers; inside a tier takes the matching rules by turn and rank and gives each the still-open ports it matches;
 * what stays open and is isolated is denied by the isolating policies; what is passed or open goes on to the next tier;
 * what is left at the end is allowed. A rule that perhaps matches, or is perhaps read first, leaves its ports in two
 * states at once; in the end a port whose states all have one outcome has that one.
 *
 * @param matches the bundles that match the peer, in any order
 * @param policies the policies that select the subject
 * @param perhaps those of them of which this cannot be said, since nobody knows the labels of the subject
 */
export function decide(
  matches: readonly BundleMatch[],
  policies: readonly Policy[],
  direction: Direction,
  perhaps: ReadonlySet<Policy> = NONE,
): Decision {
  const finished: Piece[] = [];
  let pieces: readonly Piece[] = [WHOLE];
  for (const tier of TIER_ORDER) {
    for (const turn of turnsOf(matches.filter(({ bundle }) => bundle.tier === tier)))
      pieces = turn.length > 1 ? readRivals(pieces, turn) : readInOrder(pieces, turn[0]!);
    const isolating = policies.filter((policy) => policy.tier === tier && policy.isolates.includes(direction));
    const certain = perhaps.size === 0 ? isolating : isolating.filter((policy) => !perhaps.has(policy));
    if (certain.length === 0 && isolating.length > 0) pieces = pieces.map((piece) => perhapsIsolated(piece, tier, isolating, matches));
    pieces = endOfTier(pieces, certain.length > 0 ? { kind: 'isolated', tier, policies: certain } : undefined, finished);
    if (pieces.length === 0) break;
  }
  const ended = [...finished, ...pieces.map((piece) => openTo(piece, false, { allowed: true, reason: DEFAULT }))];
  // Without uncertainty no two slices have the same reason.
  const isCertain = perhaps.size === 0 && matches.every(({ bundle, certain }) => certain && bundle.rival === undefined);
  const slices = isCertain ? ended.map(sliceOf) : mergedSlices(ended);
  const allowed = PortSet.union(slices.filter((slice) => slice.allowed && slice.because === undefined).map(({ ports }) => ports));
  const doubtful = slices.filter(({ because }) => because !== undefined);
  if (doubtful.length === 0) return { slices, allowed, possible: allowed };
  const possible = PortSet.union([allowed, ...doubtful.map(({ ports }) => ports)]);
  return { slices, allowed, possible, because: doubtful[0]!.because ?? 'unknown-address' };
}

const NONE: ReadonlySet<Policy> = new Set();
const DEFAULT: SliceReason = { kind: 'default' };
const WHOLE: Piece = {
  ports: PortSet.ALL,
  open: true,
  passed: false,
  main: 'open',
  outcomes: [],
  passes: [],
  uncertain: [],
  selecting: [],
  rivals: [],
};

/** The matches of a tier by turn, in order; those of one turn by rival policy, each list by rank. */
function turnsOf(matches: readonly BundleMatch[]): readonly (readonly (readonly BundleMatch[])[])[] {
  const turns = new Map<number, Map<string, BundleMatch[]>>();
  for (const match of [...matches].sort((a, b) => a.bundle.turn - b.bundle.turn || a.bundle.rank - b.bundle.rank)) {
    const { turn, rival = '' } = match.bundle;
    let rivals = turns.get(turn);
    if (!rivals) turns.set(turn, (rivals = new Map()));
    const own = rivals.get(rival);
    if (own) own.push(match);
    else rivals.set(rival, [match]);
  }
  return [...turns.values()].map((rivals) => [...rivals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own));
}

function readInOrder(pieces: readonly Piece[], matches: readonly BundleMatch[]): readonly Piece[] {
  const taken = pieces.filter(({ open }) => !open);
  let left = pieces.filter(({ open }) => open);
  for (const { bundle, certain, why = 'unknown-address' } of matches) {
    const next: Piece[] = [];
    for (const piece of onPorts(left, bundle.ports, (each) => take(each, bundle, certain ? 'certain' : why)))
      (piece.open ? next : taken).push(piece);
    left = next;
    if (left.length === 0) break;
  }
  return [...taken, ...left];
}

/**
 * Any of the policies may be read first (D-3): what each would say first of a port is perhaps what becomes of it. All but
 * one are taken as perhaps, and that one, if it says something for certain, as certain; one that passes comes last.
 */
function readRivals(pieces: readonly Piece[], rivals: readonly (readonly BundleMatch[])[]): readonly Piece[] {
  let current = pieces;
  for (const match of rivals.flat()) current = onPorts(current, match.bundle.ports, (piece) => piece);
  return current.map((piece) => {
    if (!piece.open) return piece;
    const said = rivals.map((matches) => firstWords(piece.ports, matches)).filter((words) => words.length > 0);
    if (said.length === 1) return readInOrder([piece], said[0]!)[0]!;
    const certain = said.map((words) => words.find((match) => match.certain)).filter((match) => match !== undefined);
    const differ = new Set(said.flat().map(({ bundle }) => bundle.action)).size > 1;
    const last = differ ? (certain.find(({ bundle }) => bundle.action === 'pass') ?? certain.at(-1)) : certain[0];
    if (!differ && last) return take(piece, last.bundle, 'certain');
    const why: Certainly = differ ? 'equal-priority' : 'unknown-address';
    let after = piece;
    for (const match of said.flat()) if (match !== last) after = take(after, match.bundle, why);
    if (last) after = take(after, last.bundle, 'certain');
    return differ ? { ...after, rivals: [...after.rivals, ...said.flat().map(({ bundle }) => bundle)] } : after;
  });
}

/** What a policy says of a port before anything else: rules that perhaps match, up to one that does for certain. */
function firstWords(ports: PortSet, matches: readonly BundleMatch[]): readonly BundleMatch[] {
  const words: BundleMatch[] = [];
  for (const match of matches) {
    if (ports.intersect(match.bundle.ports).isEmpty) continue;
    words.push(match);
    if (match.certain) break;
  }
  return words;
}

/** Changes what lies on some ports, and leaves the rest as it was. */
function onPorts(pieces: readonly Piece[], ports: PortSet, change: (piece: Piece) => Piece): readonly Piece[] {
  return pieces.flatMap((piece) => {
    if (!piece.open) return [piece];
    const taken = piece.ports.intersect(ports);
    if (taken.isEmpty) return [piece];
    const rest = piece.ports.subtract(ports);
    return rest.isEmpty ? [change(piece)] : [change({ ...piece, ports: taken }), { ...piece, ports: rest }];
  });
}

/**
 * Policies that select the subject perhaps deny, if they do, what none of their own rules lets through. With one of them
 * that lets it through if it selects, and another that does not, either may be so.
 */
function perhapsIsolated(piece: Piece, tier: TierName, isolating: readonly Policy[], matches: readonly BundleMatch[]): Piece {
  if (!piece.open) return piece;
  const letsThrough = (policy: Policy): boolean =>
    matches.some(
      ({ bundle, ifSelected }) =>
        ifSelected && bundle.members[0]?.policy === policy && bundle.action === 'allow' && !bundle.ports.intersect(piece.ports).isEmpty,
    );
  const denying = isolating.filter((policy) => !letsThrough(policy));
  if (denying.length === 0) return piece;
  const denied = openTo(piece, true, { allowed: false, reason: { kind: 'isolated', tier, policies: denying } });
  return { ...denied, selecting: [...denied.selecting, ...denying] };
}

/** What is still open is denied by those who isolate; what is open or was passed goes on. */
function endOfTier(pieces: readonly Piece[], isolated: SliceReason | undefined, finished: Piece[]): readonly Piece[] {
  const goOn: Piece[] = [];
  for (const piece of pieces) {
    const after = piece.open && isolated ? openTo(piece, false, { allowed: false, reason: isolated }) : piece;
    if (after.open || after.passed) goOn.push({ ...after, open: true, passed: false, main: after.main === 'passed' ? 'open' : after.main });
    else finished.push(after);
  }
  return goOn;
}
