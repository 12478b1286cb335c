import { addTo, groupBy } from '#engine/model/multi-map.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import type { PlacedReport, ReportMatch } from './placement.ts';

/** A report that counts for a workload, by a match. */
export interface CountingReport {
  readonly report: ImageReport;
  readonly match: ReportMatch;
}

/**
 * Which reports count for each workload (by id), the best match first. Of one tool's reports of an image that is one: the one
 * that matches best, of equals the newest. What is about another image, or another build of it, counts where nothing better is
 * known of that image; what could not be scanned never does.
 */
export function countingReports(placed: readonly PlacedReport[]): ReadonlyMap<string, readonly CountingReport[]> {
  const byWorkload = new Map<string, CountingReport[]>();
  for (const { report, matches } of placed) {
    if (report.failure !== undefined) continue;
    for (const match of matches) if (match.supersededBy === undefined) addTo(byWorkload, match.workload, { report, match });
  }
  return new Map([...byWorkload].map(([workload, matched]) => [workload, counting(matched)]));
}

/** Whether findings in packages were looked for: without, an image counts as not scanned. */
export function looksForFindings({ report, match }: CountingReport): boolean {
  return report.only === undefined && (match.image !== undefined || match.strength === 4);
}

/** Another image, or another build of the same tag. */
function isDoubtful({ match }: CountingReport): boolean {
  return match.strength === 4 || match.build === 'another';
}

function counting(matched: readonly CountingReport[]): readonly CountingReport[] {
  if (matched.length === 1) return matched;
  const best = [...groupBy(matched, slotOf).values()].map((group) => [...group].sort(byMatch)[0]!);
  const known = best.filter((each) => looksForFindings(each) && !isDoubtful(each));
  const images = new Set(known.map(({ match }) => match.image));
  return best
    .filter(
      (each) =>
        !isDoubtful(each) ||
        each.report.only !== undefined ||
        !(each.match.image === undefined ? known.length > 0 : images.has(each.match.image)),
    )
    .sort(byMatch);
}

function slotOf({ report: { tool, only, workload }, match: { image } }: CountingReport): string {
  return JSON.stringify([tool, only, image, image === undefined && [workload?.kind.toLowerCase(), workload?.container]]);
}

/** The best first. Reports without a time come last among equals. */
export function byMatch(a: CountingReport, b: CountingReport): number {
  return rank(a) - rank(b) || (b.report.at ?? 0) - (a.report.at ?? 0) || (a.report.id < b.report.id ? -1 : 1);
}

function rank({ match: { strength, build } }: CountingReport): number {
  return strength + (build === 'another' && strength < 4 ? 0.5 : 0);
}
