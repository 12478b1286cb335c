import type { SecurityAnalysis } from '#engine/analyze.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { Finding, ImageReport } from '#engine/security/image-report.ts';
import { FINDING_SEVERITIES, type FindingSeverity, NO_FINDINGS, type SeverityCounts } from '#engine/security/severity.ts';
import type { RiskQuestion, WorstFinding } from './risk.ts';

/** The findings of one workload's images that a question is about. */
export interface CountingFindings {
  readonly counts: SeverityCounts;
  readonly worst: readonly WorstFinding[];
  /** Somebody rated one of them: it is as bad as was asked for, or worse. */
  readonly isRated: boolean;
  /** They are of another image than the manifest runs: all that is known of this workload (SI-10, strength 4). */
  readonly otherImage: boolean;
}

const MOST_WORST = 5;

/** Counts findings by workload id: of its own images, and only where nothing is known of those, of what a report says of another image. */
export class FindingsByWorkload {
  readonly #question: RiskQuestion;
  readonly #own = new Map<string, ImageReport[]>();
  readonly #other = new Map<string, ImageReport[]>();
  /** Workloads of the same images share their reports. */
  readonly #counted = new Map<string, Omit<CountingFindings, 'otherImage'>>();

  constructor({ placement }: SecurityAnalysis, question: RiskQuestion) {
    this.#question = question;
    for (const { report, matches } of placement.reports) {
      for (const { workload, strength, supersededBy } of matches) {
        if (supersededBy === undefined) addTo(strength === 4 ? this.#other : this.#own, workload, report);
      }
    }
  }

  /** Undefined: nothing was scanned, or nothing that was found counts. */
  of(workload: string): CountingFindings | undefined {
    const own = this.#own.get(workload);
    const reports = own ?? this.#other.get(workload);
    if (!reports) return undefined;
    const distinct = [...new Set(reports)];
    const key = distinct.map(({ id }) => id).join('\n');
    let counted = this.#counted.get(key);
    if (!counted) this.#counted.set(key, (counted = count(distinct, this.#question)));
    return counted.worst.length === 0 ? undefined : { ...counted, otherImage: own === undefined };
  }
}

function count(reports: readonly ImageReport[], question: RiskQuestion): Omit<CountingFindings, 'otherImage'> {
  const distinct = new Map<string, { readonly report: string; readonly finding: Finding }>();
  for (const { id: report, findings } of reports) {
    for (const finding of findings) {
      if (!doesCount(finding, question)) continue;
      const key = JSON.stringify([finding.id, finding.package, finding.installed]);
      const known = distinct.get(key);
      // Two tools may rate one finding differently: the graver word stands.
      if (!known || rank(finding.severity) < rank(known.finding.severity)) distinct.set(key, { report, finding });
    }
  }
  const counts = { ...NO_FINDINGS };
  for (const { finding } of distinct.values()) counts[finding.severity]++;
  const worst = [...distinct.values()]
    .sort((a, b) => rank(a.finding.severity) - rank(b.finding.severity) || urgency(b.finding) - urgency(a.finding) || byId(a, b))
    .slice(0, MOST_WORST)
    .map(({ report, finding }): WorstFinding => {
      const { id, package: name, installed, fixed, severity } = finding;
      return { report, id, package: name, installed, severity, ...(fixed === undefined ? {} : { fixed }) };
    });
  return { counts, worst, isRated: distinct.size > counts.unknown };
}

/** What nobody rated is never hidden by a threshold (SI 5.1). */
function doesCount({ severity, fixed }: Finding, question: RiskQuestion): boolean {
  if (question.fixable && fixed === undefined) return false;
  return severity === 'unknown' || rank(severity) <= rank(question.severity);
}

function rank(severity: FindingSeverity): number {
  return FINDING_SEVERITIES.indexOf(severity);
}

/** What reviewers sort by: in use, with an exploit, with a repair. */
function urgency({ inUse, exploit, fixed }: Finding): number {
  return (exploit ? 4 : 0) + (inUse ? 2 : 0) + (fixed === undefined ? 0 : 1);
}

function byId(a: { readonly finding: Finding }, b: { readonly finding: Finding }): number {
  return a.finding.id < b.finding.id ? -1 : a.finding.id > b.finding.id ? 1 : 0;
}
