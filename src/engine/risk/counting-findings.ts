import type { SecurityAnalysis } from '#engine/analyze.ts';
import { type CountingReport, countingReports } from '#engine/placing/counting-reports.ts';
import type { Finding, ImageReport } from '#engine/security/scans/image-report.ts';
import { countSeverities, distinctFindings, isFixable, severityRank } from '#engine/security/scans/distinct-findings.ts';
import type { SeverityCounts } from '#engine/security/severity.ts';
import type { RiskQuestion, WorstFinding } from './risk.ts';

/** The findings of one workload's images that a question is about. */
export interface CountingFindings {
  readonly counts: SeverityCounts;
  readonly worst: readonly WorstFinding[];
  /** Somebody rated one of them: it is as bad as was asked for, or worse. */
  readonly isRated: boolean;
  /** All of them are of another image than the manifest runs (SI-10, strength 4). */
  readonly otherImage: boolean;
}

const MOST_WORST = 5;

/** Counts findings by workload id, in the reports that count on its card too. */
export class FindingsByWorkload {
  readonly #question: RiskQuestion;
  readonly #reports: ReadonlyMap<string, readonly CountingReport[]>;
  /** Workloads of the same images share their reports. */
  readonly #counted = new Map<string, Counted>();

  constructor({ placement }: SecurityAnalysis, question: RiskQuestion) {
    this.#question = question;
    this.#reports = countingReports(placement.reports);
  }

  /** Undefined: nothing was scanned, or nothing that was found counts. */
  of(workload: string): CountingFindings | undefined {
    const counting = this.#reports.get(workload);
    if (!counting) return undefined;
    const reports = [...new Set(counting.map(({ report }) => report))];
    const key = reports.map(({ id }) => id).join('\n');
    let counted = this.#counted.get(key);
    if (!counted) this.#counted.set(key, (counted = count(reports, this.#question)));
    if (counted.worst.length === 0) return undefined;
    const { counts, worst, isRated, by } = counted;
    return {
      counts,
      worst,
      isRated,
      otherImage: counting.filter(({ report }) => by.has(report.id)).every(({ match }) => match.strength === 4),
    };
  }
}

interface Counted extends Omit<CountingFindings, 'otherImage'> {
  /** The ids of the reports that hold what counts. */
  readonly by: ReadonlySet<string>;
}

function count(reports: readonly ImageReport[], question: RiskQuestion): Counted {
  const reportOf = new Map<Finding, string>();
  for (const { id, findings } of reports) {
    for (const finding of findings) {
      if (doesCount(finding, question)) reportOf.set(finding, id);
    }
  }
  const distinct = distinctFindings(reportOf.keys());
  const counts = countSeverities(distinct);
  const worst = distinct
    .sort((a, b) => severityRank(a.severity) - severityRank(b.severity) || urgency(b) - urgency(a) || byId(a, b))
    .slice(0, MOST_WORST)
    .map((finding): WorstFinding => {
      const { id, package: name, installed, fixed, severity } = finding;
      const repaired = isFixable(finding) && fixed !== undefined ? { fixed } : {};
      return { report: reportOf.get(finding)!, id, package: name, installed, severity, ...repaired };
    });
  return { counts, worst, isRated: distinct.length > counts.unknown, by: new Set(reportOf.values()) };
}

/** What nobody rated passes every threshold: it may be as bad as any. */
function doesCount(finding: Finding, question: RiskQuestion): boolean {
  if (question.fixable && !isFixable(finding)) return false;
  return finding.severity === 'unknown' || severityRank(finding.severity) <= severityRank(question.severity);
}

/** What reviewers sort by: in use, with an exploit, with a repair. */
function urgency(finding: Finding): number {
  return (finding.exploit ? 4 : 0) + (finding.inUse ? 2 : 0) + (isFixable(finding) ? 1 : 0);
}

function byId(a: Finding, b: Finding): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
