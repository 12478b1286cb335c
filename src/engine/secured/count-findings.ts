import type { ImageReport } from '#engine/security/image-report.ts';
import { FINDING_SEVERITIES, type FindingSeverity, NO_FINDINGS, type SeverityCounts } from '#engine/security/severity.ts';

/** What reports found. */
export interface Counted {
  /** Of distinct findings: each (id, package, version) counts once. */
  readonly counts: SeverityCounts;
  /** Those that a newer version repairs. */
  readonly fixable: SeverityCounts;
  readonly secrets: number;
  readonly misconfigurations: number;
}

interface Node {
  counted?: Counted;
  readonly next: WeakMap<ImageReport, Node>;
}

/** Kept from one analysis to the next: reports stay the same while a policy is edited. */
const ROOT: Node = { next: new WeakMap() };

/** Counts the findings of several reports together, such as those of one workload's images. */
export function countFindings(reports: readonly ImageReport[]): Counted {
  let node = ROOT;
  for (const report of reports) {
    let next = node.next.get(report);
    if (!next) node.next.set(report, (next = { next: new WeakMap() }));
    node = next;
  }
  return (node.counted ??= count(reports));
}

function count(reports: readonly ImageReport[]): Counted {
  const distinct = new Map<string, { severity: FindingSeverity; isFixable: boolean }>();
  for (const { findings } of reports) {
    for (const { id, title = '', package: name, installed, severity, fixed } of findings) {
      const key = `${id === '' ? title : id}\0${name}\0${installed}`;
      const known = distinct.get(key);
      if (!known) distinct.set(key, { severity, isFixable: fixed !== undefined });
      else {
        // Two tools may rate one finding differently: the graver word stands.
        if (rank(severity) < rank(known.severity)) known.severity = severity;
        if (fixed !== undefined) known.isFixable = true;
      }
    }
  }
  const counts = { ...NO_FINDINGS };
  const fixable = { ...NO_FINDINGS };
  for (const { severity, isFixable } of distinct.values()) {
    counts[severity]++;
    if (isFixable) fixable[severity]++;
  }
  const sum = (lengthOf: (report: ImageReport) => number) => reports.reduce((all, report) => all + lengthOf(report), 0);
  return {
    counts,
    fixable,
    secrets: sum(({ secrets }) => secrets.length),
    misconfigurations: sum(({ misconfigurations }) => misconfigurations.length),
  };
}

function rank(severity: FindingSeverity): number {
  return FINDING_SEVERITIES.indexOf(severity);
}
