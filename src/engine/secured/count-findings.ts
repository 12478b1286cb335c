import { countSeverities, distinctFindings, isFixable } from '#engine/security/scans/distinct-findings.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import type { SeverityCounts } from '#engine/security/severity.ts';
import { ByReports } from './by-reports.ts';

/** What reports found. */
export interface Counted {
  /** Of distinct findings: each (id, package, version) counts once. */
  readonly counts: SeverityCounts;
  /** Those that a newer version repairs. */
  readonly fixable: SeverityCounts;
  readonly secrets: number;
  readonly misconfigurations: number;
}

const known = new ByReports<Counted>();

/** Counts the findings of several reports together, such as those of one workload's images. */
export function countFindings(reports: readonly ImageReport[]): Counted {
  return known.get(reports, () => count(reports));
}

function count(reports: readonly ImageReport[]): Counted {
  const distinct = distinctFindings(reports.flatMap(({ findings }) => findings));
  const sum = (lengthOf: (report: ImageReport) => number) => reports.reduce((all, report) => all + lengthOf(report), 0);
  return {
    counts: countSeverities(distinct),
    fixable: countSeverities(distinct.filter(isFixable)),
    secrets: sum(({ secrets }) => secrets.length),
    misconfigurations: sum(({ misconfigurations }) => misconfigurations.length),
  };
}
