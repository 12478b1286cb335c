import type { Analysis } from '#engine/analyze.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import type { PortPair } from '#engine/evaluate/port-pairs.ts';
import { formatRange, uniteRanges } from '#engine/model/ip-range.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import { compareAnswers } from './compare-pairs.ts';
import type { FlipKind } from './comparison.ts';

/** A way in of which the two analyses say something else, or that only one of them has. */
export interface DifferingWayIn {
  readonly source: string;
  readonly destination: string;
  readonly kind: FlipKind;
  readonly before?: WayInVerdict;
  readonly after?: WayInVerdict;
}

/** The ways in that differ, in the order of the later analysis, gone ones last. */
export function compareWaysIn(before: Analysis, after: Analysis): readonly DifferingWayIn[] {
  const [former, later] = [byEnds(before.waysIn), byEnds(after.waysIn)];
  return [...new Set([...later.keys(), ...former.keys()])].flatMap((key): readonly DifferingWayIn[] => {
    const [was, is] = [former.get(key), later.get(key)];
    const isSaidOtherwise =
      was !== undefined && is !== undefined && (was.verdict !== is.verdict || admittedBy(was, before) !== admittedBy(is, after));
    const kind =
      compareAnswers(was && portsOf(was), is && portsOf(is), [was?.ports, is?.ports]) ?? (isSaidOtherwise ? 'changed' : undefined);
    if (kind === undefined) return [];
    const { wayIn, destination } = (is ?? was)!;
    const ends = { source: wayInId(wayIn.opener.id), destination: destination.id };
    return [{ ...ends, kind, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }];
  });
}

function byEnds(waysIn: readonly WayInVerdict[]): ReadonlyMap<string, WayInVerdict> {
  return new Map(waysIn.map((each) => [`${each.wayIn.opener.id} ${each.destination.id}`, each]));
}

/** A way in that is open to some addresses only has its ports perhaps open: for whom is told by the reason. */
function portsOf({ verdict, ports, open, because }: WayInVerdict): PortPair {
  const isCertain = verdict === 'denied' || (verdict === 'partial' && because.kind === 'ingress-controller');
  return { allowed: open, possible: isCertain ? open : ports };
}

/** The addresses that get in, where only some do: as ranges, since the two analyses cut the outside by different blocks. */
function admittedBy({ because }: WayInVerdict, { evaluation }: Analysis): string {
  if (because.kind !== 'client-address') return '';
  const ranges = because.admitted.flatMap((id) => {
    const endpoint = evaluation.endpoint(id);
    return endpoint?.kind === 'external' ? endpoint.ranges : [];
  });
  return uniteRanges(ranges).map(formatRange).join(' ');
}
