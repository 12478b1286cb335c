import type { Analysis } from '#engine/analyze.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Finding, Misconfiguration, ReportedSecret } from '#engine/security/image-report.ts';
import type { FindingSeverity, SeverityCounts } from '#engine/security/severity.ts';

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
export function findFindings(_analysis: Analysis, _query: FindingQuery): FindingPage {
  return { rows: [], total: 0, counts: { critical: 0, high: 0, medium: 0, low: 0, negligible: 0, unknown: 0 } };
}
