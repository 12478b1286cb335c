import { addTo } from '#engine/model/multi-map.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import type { PlacedReport, ReportMatch } from './placement.ts';
import { reportedNames } from './reported-names.ts';

interface Candidate {
  readonly report: ImageReport;
  readonly match: ReportMatch;
}

/** Of several reports of one image by one tool the older ones are out of date, unless they match better. */
export function withSuperseded(placed: readonly PlacedReport[]): readonly PlacedReport[] {
  const groups = new Map<string, Candidate[]>();
  for (const { report, matches } of placed) {
    for (const match of matches) addTo(groups, JSON.stringify([match.workload, match.image, sameThing(report)]), { report, match });
  }
  const newer = new Map<ReportMatch, string>();
  for (const group of groups.values()) {
    if (group.length > 1) for (const each of group) noteNewer(each, group, newer);
  }
  if (newer.size === 0) return placed;
  return placed.map(({ report, matches }) => ({
    report,
    matches: matches.map((match) => {
      const supersededBy = newer.get(match);
      return supersededBy === undefined ? match : { ...match, supersededBy };
    }),
  }));
}

/** Equal for reports of which only the newest counts. */
function sameThing({ tool, only, image, workload }: ImageReport): string {
  const { tags, digests } = reportedNames(image);
  const names = tags.size > 0 ? [...tags] : digests.map(({ digest }) => digest);
  return JSON.stringify([tool, only, names.sort(), workload?.kind.toLowerCase(), workload?.container]);
}

function noteNewer({ report, match }: Candidate, group: readonly Candidate[], newer: Map<ReportMatch, string>): void {
  let newest = report;
  for (const other of group) {
    const isNewer = (other.report.at ?? 0) > (newest.at ?? Infinity);
    if (isNewer && other.match.strength <= match.strength) newest = other.report;
  }
  if (newest !== report) newer.set(match, newest.id);
}
