import type { Finding } from './image-report.ts';
import { FINDING_SEVERITIES, type FindingSeverity, NO_FINDINGS, type SeverityCounts } from './severity.ts';

/** What makes two findings in one image the same: id, package and version. */
export function findingKey({ id, package: name, installed }: Finding): string {
  return `${id}\n${name}\n${installed}`;
}

/** 0 is the worst. */
export function severityRank(severity: FindingSeverity): number {
  return FINDING_SEVERITIES.indexOf(severity);
}

/** Whether a newer version is told that repairs it. */
export function isFixable({ fixed }: Finding): boolean {
  return fixed !== undefined && fixed.trim() !== '';
}

/** The findings of one image, each once: a package may lie in several places of it. Of several ratings the gravest stands. */
export function distinctFindings(findings: Iterable<Finding>): Finding[] {
  const distinct = new Map<string, Finding>();
  for (const finding of findings) {
    const key = findingKey(finding);
    const known = distinct.get(key);
    if (!known || severityRank(finding.severity) < severityRank(known.severity)) distinct.set(key, finding);
  }
  return [...distinct.values()];
}

/** How many there are of each severity. They are not made distinct here. */
export function countSeverities(rated: Iterable<{ readonly severity: FindingSeverity }>): SeverityCounts {
  const counts = { ...NO_FINDINGS };
  for (const { severity } of rated) counts[severity]++;
  return counts;
}
