import { reportedNames } from '#engine/placing/reported-names.ts';
import { countSeverities, findingKey, merged, severityRank } from '#engine/security/scans/distinct-findings.ts';
import type { Finding, ImageReport, Misconfiguration, ReportedSecret } from '#engine/security/scans/image-report.ts';
import type { SeverityCounts } from '#engine/security/severity.ts';
import { ByReports } from './by-reports.ts';

/** Everything of one kind that some reports tell, the worst first. */
export interface FindingIndex<Item> {
  readonly rows: readonly IndexedFinding<Item>[];
  readonly counts: SeverityCounts;
}

export interface IndexedFinding<Item> {
  readonly report: ImageReport;
  readonly finding: Item;
  /** What a text is looked for in, in small letters. */
  readonly words: string;
}

const vulnerabilities = new ByReports<FindingIndex<Finding>>();
const vulnerabilitiesByImage = new ByReports<FindingIndex<Finding>>();
const secrets = new ByReports<FindingIndex<ReportedSecret>>();
const misconfigurations = new ByReports<FindingIndex<Misconfiguration>>();

/** @param byImage whether what several images have is told of each of them */
export function vulnerabilityIndex(reports: readonly ImageReport[], byImage: boolean): FindingIndex<Finding> {
  const known = byImage ? vulnerabilitiesByImage : vulnerabilities;
  return known.get(reports, () => {
    const wordsOf = ({ id, package: name, title = '' }: Finding) => `${id}\n${name}\n${title}`;
    const orderOf = ({ id, package: name, installed }: Finding) => `${id}\n${name}\n${installed}`;
    return indexOf(distinct(reports, byImage), wordsOf, orderOf, ({ inUse, exploit }) => (inUse ? 0 : 2) + (exploit ? 0 : 1));
  });
}

export function secretIndex(reports: readonly ImageReport[]): FindingIndex<ReportedSecret> {
  return secrets.get(reports, () => {
    const rows = reports.flatMap((report) => report.secrets.map((finding) => ({ report, finding })));
    const wordsOf = ({ rule, category, title, target }: ReportedSecret) => `${rule}\n${category}\n${title}\n${target}`;
    return indexOf(rows, wordsOf, ({ rule, target }) => `${rule}\n${target}`);
  });
}

export function misconfigurationIndex(reports: readonly ImageReport[]): FindingIndex<Misconfiguration> {
  return misconfigurations.get(reports, () => {
    const rows = reports.flatMap((report) => report.misconfigurations.map((finding) => ({ report, finding })));
    const wordsOf = ({ id, title, message, target }: Misconfiguration) => `${id}\n${title}\n${message}\n${target}`;
    return indexOf(rows, wordsOf, ({ id, target }) => `${id}\n${target}`);
  });
}

type Row<Item> = Pick<IndexedFinding<Item>, 'report' | 'finding'>;

function distinct(reports: readonly ImageReport[], byImage: boolean): readonly Row<Finding>[] {
  const rows = new Map<string, Row<Finding>>();
  for (const report of reports) {
    const image = byImage ? imageKey(report) : '';
    for (const finding of report.findings) {
      const key = `${findingKey(finding)}\n${image}`;
      const known = rows.get(key);
      if (!known) {
        rows.set(key, { report, finding });
        continue;
      }
      const isGraver = severityRank(finding.severity) < severityRank(known.finding.severity);
      rows.set(key, { report: isGraver ? report : known.report, finding: merged(known.finding, finding) });
    }
  }
  return [...rows.values()];
}

/** Equal for reports about one image. */
function imageKey({ id, image }: ImageReport): string {
  const { tags, digests } = reportedNames(image);
  return [...tags].sort()[0] ?? digests[0]?.digest ?? id;
}

function indexOf<Item extends Pick<Finding, 'severity'>>(
  rows: readonly Row<Item>[],
  wordsOf: (finding: Item) => string,
  orderOf: (finding: Item) => string,
  urgencyOf: (finding: Item) => number = () => 0,
): FindingIndex<Item> {
  const keyed = rows.map((row) => ({
    row,
    rank: severityRank(row.finding.severity) * 4 + urgencyOf(row.finding),
    order: orderOf(row.finding),
  }));
  keyed.sort((a, b) => a.rank - b.rank || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return {
    rows: keyed.map(({ row: { report, finding } }) => ({ report, finding, words: wordsOf(finding).toLowerCase() })),
    counts: countSeverities(rows.map(({ finding }) => finding)),
  };
}
