import type { Finding } from './image-report.ts';
import { FINDING_SEVERITIES, type FindingSeverity, NO_FINDINGS, type SeverityCounts } from '#engine/security/severity.ts';

/** What makes two findings in one image the same: id, package and version. Without an id its title stands for it. */
export function findingKey({ id, title = '', package: name, installed }: Finding): string {
  return `${id === '' ? title : id}\n${name}\n${installed}`;
}

/** 0 is the worst. */
export function severityRank(severity: FindingSeverity): number {
  return FINDING_SEVERITIES.indexOf(severity);
}

/** Whether a newer version is told that repairs it. */
export function isFixable({ fixed }: Finding): boolean {
  return fixed !== undefined && fixed.trim() !== '';
}

/** The findings of one image, each once: a package may lie in several places of it, and several tools may tell of it. */
export function distinctFindings(findings: Iterable<Finding>): Finding[] {
  const distinct = new Map<string, Finding>();
  for (const finding of findings) {
    const key = findingKey(finding);
    const known = distinct.get(key);
    if (known !== finding) distinct.set(key, known ? merged(known, finding) : finding);
  }
  return [...distinct.values()];
}

/** Of several ratings the gravest stands; a repair, a use or an exploit that one of them knows is known. */
export function merged(a: Finding, b: Finding): Finding {
  const [graver, other] = severityRank(b.severity) < severityRank(a.severity) ? [b, a] : [a, b];
  const repair = isFixable(graver) ? undefined : other.fixed;
  const inUse = graver.inUse || other.inUse;
  const exploit = graver.exploit || other.exploit;
  if (repair === undefined && inUse === graver.inUse && exploit === graver.exploit) return graver;
  return {
    ...graver,
    ...(repair !== undefined && { fixed: repair }),
    ...(inUse !== undefined && { inUse }),
    ...(exploit !== undefined && { exploit }),
  };
}

/** How many there are of each severity. They are not made distinct here. */
export function countSeverities(rated: Iterable<{ readonly severity: FindingSeverity }>): SeverityCounts {
  const counts = { ...NO_FINDINGS };
  for (const { severity } of rated) counts[severity]++;
  return counts;
}
