import { countSeverities, distinctFindings, isFixable } from '#engine/security/distinct-findings.ts';
import type { ImageReport } from '#engine/security/image-report.ts';
import type { SeverityCounts } from '#engine/security/severity.ts';

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
  const distinct = distinctFindings(reports.flatMap(({ findings }) => findings));
  const sum = (lengthOf: (report: ImageReport) => number) => reports.reduce((all, report) => all + lengthOf(report), 0);
  return {
    counts: countSeverities(distinct),
    fixable: countSeverities(distinct.filter(isFixable)),
    secrets: sum(({ secrets }) => secrets.length),
    misconfigurations: sum(({ misconfigurations }) => misconfigurations.length),
  };
}
