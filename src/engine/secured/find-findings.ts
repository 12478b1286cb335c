import type { Analysis, SecurityAnalysis } from '#engine/analyze.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Origin } from '#engine/model/origin.ts';
import { countingReports } from '#engine/placing/counting-reports.ts';
import { isFixable } from '#engine/security/scans/distinct-findings.ts';
import type { Finding, ImageReport, Misconfiguration, ReportedSecret } from '#engine/security/scans/image-report.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';
import { type FindingSeverity, NO_FINDINGS, type SeverityCounts } from '#engine/security/severity.ts';
import { type FindingIndex, misconfigurationIndex, secretIndex, vulnerabilityIndex } from './finding-index.ts';

/** A window of what reports found. */
export interface FindingQuery {
  readonly what: 'vulnerabilities' | 'secrets' | 'misconfigurations';
  /** Only of images of this endpoint (id); absent: of all reports. */
  readonly endpoint?: string;
  /** Only of this report (id). */
  readonly report?: string;
  /** Only of this image, as the manifests write it. */
  readonly image?: string;
  /** Empty: all. */
  readonly severities: readonly FindingSeverity[];
  /** Only what a newer version repairs. */
  readonly fixable: boolean;
  /** Part of an id, a package or a title. */
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/** A finding with the report it stands in, and its line. */
export type FoundFinding = { readonly report: string; readonly origin: Origin } & (
  | { readonly what: 'vulnerabilities'; readonly finding: Finding }
  | { readonly what: 'secrets'; readonly finding: ReportedSecret }
  | { readonly what: 'misconfigurations'; readonly finding: Misconfiguration }
);

export interface FindingPage {
  /** The worst first; of equal ones those in use and with an exploit, then by id. */
  readonly rows: readonly FoundFinding[];
  /** How many pass the filter, and how many of each severity before it. */
  readonly total: number;
  readonly counts: SeverityCounts;
}

/** Finds them. Each (id, package, version) of one image is counted once. */
export function findFindings({ security, evaluation }: Analysis, query: FindingQuery): FindingPage {
  if (!security) return { rows: [], total: 0, counts: NO_FINDINGS };
  const reports = reportsOf(security, evaluation, query);
  const found = <Item extends Pick<Finding, 'severity' | 'at'>>(
    index: FindingIndex<Item>,
    isWanted: (finding: Item) => boolean = () => true,
  ) => pageOf(index, query, security, isWanted);
  switch (query.what) {
    case 'vulnerabilities': {
      const isOfOne = query.report !== undefined || query.image !== undefined || query.endpoint !== undefined;
      const { rows, ...counted } = found(vulnerabilityIndex(reports, !isOfOne), (finding) => !query.fixable || isFixable(finding));
      return { rows: rows.map((row) => ({ what: 'vulnerabilities', ...row })), ...counted };
    }
    case 'secrets': {
      const { rows, ...counted } = found(secretIndex(reports));
      return { rows: rows.map((row) => ({ what: 'secrets', ...row })), ...counted };
    }
    case 'misconfigurations': {
      const { rows, ...counted } = found(misconfigurationIndex(reports));
      return { rows: rows.map((row) => ({ what: 'misconfigurations', ...row })), ...counted };
    }
  }
}

/** Reports that a question is about. Of a workload or an image only those that count; of all, none that a newer one replaces. */
function reportsOf(
  { placement }: SecurityAnalysis,
  { endpoints }: Evaluation,
  { endpoint, report, image }: FindingQuery,
): readonly ImageReport[] {
  let reports = placement.reports
    .filter(({ matches }) => report !== undefined || matches.length === 0 || matches.some((match) => match.supersededBy === undefined))
    .map((placed) => placed.report);
  if (report !== undefined) reports = reports.filter(({ id }) => id === report);
  if (image !== undefined) {
    const ids = new Set(placement.images.find((each) => each.image === image)?.reports);
    reports = reports.filter(({ id }) => ids.has(id));
  }
  if (endpoint !== undefined) {
    const found = endpoints.find((each) => each.id === endpoint);
    const workload = found?.kind === 'workload' ? found.workload.id : '';
    const counting = new Set(
      countingReports(placement.reports)
        .get(workload)
        ?.map((each) => each.report.id),
    );
    reports = reports.filter(({ id }) => report !== undefined || counting.has(id));
  }
  return reports;
}

function pageOf<Item extends Pick<Finding, 'severity' | 'at'>>(
  { rows, counts }: FindingIndex<Item>,
  { severities, text, offset, limit }: FindingQuery,
  { inputs }: SecurityAnalysis,
  isWanted: (finding: Item) => boolean,
): { readonly rows: readonly FoundItem<Item>[]; readonly total: number; readonly counts: SeverityCounts } {
  const wanted = new Set(severities);
  const words = text.trim().toLowerCase();
  const passing = rows.filter(
    ({ finding, words: own }) =>
      (wanted.size === 0 || wanted.has(finding.severity)) && isWanted(finding) && (words === '' || own.includes(words)),
  );
  const page = passing.slice(Math.max(0, offset), Math.max(0, offset) + Math.max(0, limit));
  return {
    rows: page.map(({ report, finding }) => ({ report: report.id, origin: originOf(report, finding, inputs), finding })),
    total: passing.length,
    counts,
  };
}

interface FoundItem<Item> {
  readonly report: string;
  readonly origin: Origin;
  readonly finding: Item;
}

/** The lines are worked out when they are asked for. */
function originOf(report: ImageReport, { at }: Pick<Finding, 'at'>, { origins }: SecurityInputs): Origin {
  return origins.get(report.id)?.(at) ?? report.origin;
}
