import type { SecurityAnalysis } from '#engine/analyze.ts';
import { countingReports } from '#engine/placing/counting-reports.ts';
import { countSeverities } from '#engine/security/scans/distinct-findings.ts';
import type { SeverityCounts } from '#engine/security/severity.ts';
import { countsText } from './security-text.ts';

/** What reports found in a workload beside vulnerable packages. */
export interface FurtherFindings {
  /** Workload id. */
  readonly workload: string;
  readonly secrets: SeverityCounts;
  readonly misconfigurations: SeverityCounts;
}

/** Of every workload that has some, in the reports that count for it. */
export function furtherFindings({ placement }: SecurityAnalysis): readonly FurtherFindings[] {
  return [...countingReports(placement.reports)].flatMap(([workload, counting]) => {
    const reports = [...new Set(counting.map(({ report }) => report))];
    const secrets = reports.flatMap((report) => report.secrets);
    const misconfigurations = reports.flatMap((report) => report.misconfigurations);
    if (secrets.length + misconfigurations.length === 0) return [];
    return [{ workload, secrets: countSeverities(secrets), misconfigurations: countSeverities(misconfigurations) }];
  });
}

/** A line for each: `shop/web[Deployment]: failed checks: 1 high, 3 medium; secrets: 1 critical`. */
export function furtherLines(security: SecurityAnalysis): readonly string[] {
  const told = (name: string, counts: SeverityCounts): readonly string[] =>
    Object.values(counts).some((count) => count > 0) ? [`${name}: ${countsText(counts)}`] : [];
  return furtherFindings(security).map(({ workload, secrets, misconfigurations }) => {
    return `${workload}: ${[...told('secrets', secrets), ...told('failed checks', misconfigurations)].join('; ')}`;
  });
}
