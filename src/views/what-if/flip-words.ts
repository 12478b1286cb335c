import type { Flip } from '#engine/compare/comparison.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, EndpointSummary } from '#engine/overview/picture.ts';
import { verdictCell } from '#views/connections/connection-cells.ts';
import type { Words } from '#words/english.ts';
import type { FlipGroup } from './group-flips.ts';

/** One flip in a title and a line: `payments → kafka works`, `on 9092`. */
export function flipWords(flip: Flip, nameOf: (id: string) => string, words: Words): { readonly title: string; readonly text: string } {
  const { panel } = words.whatIf;
  const { before, after, kind } = flip;
  const pair = panel.pair(nameOf(flip.source), nameOf(flip.destination));
  if (kind === 'added') return { title: panel.works(pair), text: after ? panel.onPorts(portsOf(after, words)) : '' };
  if (kind === 'removed') return { title: panel.stops(pair), text: before ? panel.onPorts(portsOf(before, words)) : '' };
  if (!before || !after) return { title: panel.differs(pair), text: '' };
  const by = RANK[after.verdict] - RANK[before.verdict] || openCount(after) - openCount(before);
  const title = by > 0 ? panel.widens(pair) : by < 0 ? panel.narrows(pair) : panel.differs(pair);
  const [was, is] = [before, after].map((each) => portsOf(each, words) || panel.everyPort) as [string, string];
  // A way in is open to some addresses or to all: its ports say nothing.
  if (was === is || before.wayIn || after.wayIn)
    return { title, text: panel.fromTo(verdictCell(before, words), verdictCell(after, words)) };
  return { title, text: panel.fromTo(was, is) };
}

/** How much a verdict lets through. */
const RANK: Readonly<Record<Verdict, number>> = { denied: 0, depends: 1, partial: 2, allowed: 3 };

/** Several flips in a title: `8 workloads reach payments`. */
export function groupTitle({ kind, shared, flips }: FlipGroup, nameOf: (id: string) => string, kindOf: KindOf, words: Words): string {
  const { panel } = words.whatIf;
  if (shared === undefined) return '';
  const kinds = new Set(othersOf({ kind, shared, flips }).map(kindOf));
  const who = kinds.size > 1 ? panel.ends.mixed : kinds.has('workload') ? panel.ends.workloads : panel.ends.addresses;
  const ends = who(flips.length);
  const many = flips.length > 1;
  const name = nameOf(shared.id);
  if (shared.end === 'destination') {
    if (kind === 'added') return panel.reach(ends, many, name);
    return kind === 'removed' ? panel.reachNoMore(ends, many, name) : panel.reachOtherwise(ends, many, name);
  }
  if (kind === 'added') return panel.reaches(name, ends);
  return kind === 'removed' ? panel.reachesNoMore(name, ends) : panel.reachesOtherwise(name, ends);
}

export type KindOf = (id: string) => EndpointSummary['kind'] | undefined;

/** The ends that a group does not share. */
export function othersOf({ shared, flips }: FlipGroup): readonly string[] {
  return flips.map((flip) => (shared?.end === 'destination' ? flip.source : flip.destination));
}

function portsOf(connection: Connection, { panels }: Words): string {
  const { verdict, openPorts } = connection;
  return verdict === 'partial' && openPorts !== '' ? panels.connections.only(openPorts) : openPorts;
}

/** How many ports are open. */
function openCount({ ports }: Connection): number {
  return Object.values(ports)
    .flat()
    .reduce((sum, [low, high]) => sum + high - low + 1, 0);
}
