import { type RatedSeverity, rate } from '#engine/security/scans/finding-severity.ts';
import type { Finding } from '#engine/security/scans/image-report.ts';
import { firstText, numberOf, optional, textOf } from '#engine/security/scans/report-fields.ts';
import type { ValuePath } from '#engine/security/source-document.ts';

/** Who rates, in the order in which they are believed: Aqua itself, the NVD, the vendor. */
const RATINGS = ['aqua_severity', 'nvd_severity_v3', 'nvd_cvss3_severity', 'nvd_severity', 'vendor_severity_v3', 'vendor_severity'];
const SCORES = ['aqua_score', 'nvd_score_v3', 'nvd_cvss3_score', 'nvd_score', 'nvd_cvss2_score', 'vendor_score_v3', 'vendor_score'];

/** A vulnerability as Aqua's scanners and its API write it, in the package that they name beside it. */
export function aquaFinding(item: unknown, resource: unknown, at: ValuePath): Finding {
  const score = aquaScore(item);
  const acknowledged = textOf(item, 'acknowledged_date');
  return {
    id: textOf(item, 'name'),
    package: firstText(resource, ['name', 'cpe', 'path']),
    installed: textOf(resource, 'version'),
    ...optional('fixed', textOf(item, 'fix_version')),
    ...aquaSeverity(item, score),
    ...optional('score', score),
    ...optional('title', titleOf(textOf(item, 'description'))),
    ...optional('link', firstText(item, ['nvd_url', 'vendor_url'])),
    ...optional('target', textOf(resource, 'path')),
    // A date at the beginning of time stands for none.
    ...(acknowledged !== '' && !/^(?:0001|1970)-01-01/.test(acknowledged) && { accepted: true }),
    at,
  };
}

/** The first field that says something, with its name. */
function aquaSeverity(item: unknown, score?: number): RatedSeverity {
  const spoke = RATINGS.find((name) => textOf(item, name) !== '');
  return spoke === undefined ? rate('', score) : rate(textOf(item, spoke), score, spoke);
}

function aquaScore(item: unknown): number | undefined {
  return SCORES.map((name) => numberOf(item, name)).find((score) => score !== undefined && score > 0);
}

const MOST_TITLE = 200;

/** Aqua has no title: the beginning of the description. */
export function titleOf(description: string): string {
  const line = description.split('\n', 1)[0]!.trim();
  return line.length > MOST_TITLE ? `${line.slice(0, MOST_TITLE - 1)}…` : line;
}
