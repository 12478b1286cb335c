import { rate } from './finding-severity.ts';
import { type Finding, type ImageReport, type Misconfiguration, NOTHING_FOUND, type ReportedSecret } from './image-report.ts';
import type { MissingFields } from './missing-fields.ts';
import { firstText, listOf, numberOf, optional, recordOf, textOf } from './report-fields.ts';
import type { ValuePath } from '#engine/security/source-document.ts';
import { valueAt } from '#engine/security/untrusted-value.ts';

/** What Trivy found in one target, or in several together. */
export interface TrivyFound {
  readonly findings: Finding[];
  readonly secrets: ReportedSecret[];
  readonly misconfigurations: Misconfiguration[];
  passedChecks: number;
  suppressed: number;
  licenses: number;
  /** How many checks failed by Trivy's own summary, which may list fewer. */
  ownFailedChecks?: number;
}

/** Nothing yet. */
export function nothingFound(): TrivyFound {
  return { ...NOTHING_FOUND, findings: [], secrets: [], misconfigurations: [] };
}

const ONLY: ReadonlyMap<string, NonNullable<ImageReport['only']>> = new Map([
  ['secret', 'secrets'],
  ['config', 'misconfigurations'],
  ['license', 'licenses'],
  ['license-file', 'licenses'],
]);

/** What alone was looked for: packages without vulnerabilities are in the results too, where those were looked for. */
export function onlyOf(results: readonly unknown[]): Pick<ImageReport, 'only'> {
  const kinds = results.map((result) => (valueAt(result, 'Vulnerabilities') === undefined ? ONLY.get(textOf(result, 'Class')) : undefined));
  const [only] = kinds;
  return only === undefined || kinds.includes(undefined) ? {} : { only };
}

/** Adds what one item of `Results` tells. A secret's `Match` and its lines of code are never kept. */
export function addResult(found: TrivyFound, result: unknown, at: ValuePath, missing: MissingFields): void {
  missing.needsRecord(result, at);
  for (const list of ['Vulnerabilities', 'Misconfigurations', 'Secrets', 'Licenses']) missing.mayBeList(result, at, list);
  const target = textOf(result, 'Target');
  for (const [index, item] of listOf(result, 'Vulnerabilities').entries()) {
    const place = [...at, 'Vulnerabilities', index];
    for (const name of ['VulnerabilityID', 'PkgName', 'Severity']) missing.needsText(item, place, name);
    found.findings.push(findingOf(item, target, place));
  }
  for (const [index, item] of listOf(result, 'Secrets').entries()) {
    const place = [...at, 'Secrets', index];
    missing.needsText(item, place, 'RuleID');
    found.secrets.push(secretOf(item, target, place));
  }
  addChecks(found, result, target, at, missing);
  found.licenses += listOf(result, 'Licenses').length;
  found.suppressed += listOf(result, 'ExperimentalModifiedFindings').length;
}

function addChecks(found: TrivyFound, result: unknown, target: string, at: ValuePath, missing: MissingFields): void {
  const summary = recordOf(result, 'MisconfSummary');
  let passed = 0;
  for (const [index, item] of listOf(result, 'Misconfigurations').entries()) {
    const status = textOf(item, 'Status').toUpperCase();
    const place = [...at, 'Misconfigurations', index];
    if (status === 'PASS') passed++;
    else if (status === 'EXCEPTION') found.suppressed++;
    else {
      missing.needsText(item, place, 'Severity');
      found.misconfigurations.push(misconfigurationOf(item, target, place));
    }
  }
  found.passedChecks += Math.max(passed, numberOf(summary, 'Successes') ?? 0);
  const failures = numberOf(summary, 'Failures');
  if (failures !== undefined) found.ownFailedChecks = (found.ownFailedChecks ?? 0) + failures;
}

function findingOf(item: unknown, target: string, at: ValuePath): Finding {
  const ratedBy = textOf(item, 'SeveritySource');
  const score = scoreOf(valueAt(item, 'CVSS'), ratedBy);
  return {
    id: textOf(item, 'VulnerabilityID'),
    package: textOf(item, 'PkgName'),
    installed: textOf(item, 'InstalledVersion'),
    ...optional('fixed', textOf(item, 'FixedVersion')),
    ...rate(textOf(item, 'Severity'), score, ratedBy === '' ? undefined : ratedBy),
    ...optional('score', score),
    ...optional('title', textOf(item, 'Title')),
    ...optional('link', textOf(item, 'PrimaryURL')),
    ...optional('target', textOf(item, 'PkgPath') || target),
    ...optional('status', textOf(item, 'Status')),
    at,
  };
}

/** The number of whoever rated the severity; else of the NVD, else of the first that gives one. */
function scoreOf(scores: unknown, ratedBy: string): number | undefined {
  if (typeof scores !== 'object' || scores === null) return undefined;
  for (const source of new Set([ratedBy, 'nvd', ...Object.keys(scores)])) {
    const entry = valueAt(scores, source);
    const score = numberOf(entry, 'V40Score') ?? numberOf(entry, 'V3Score');
    if (score !== undefined) return score;
  }
  return undefined;
}

function secretOf(item: unknown, target: string, at: ValuePath): ReportedSecret {
  return {
    rule: textOf(item, 'RuleID'),
    category: textOf(item, 'Category'),
    ...rate(textOf(item, 'Severity')),
    title: textOf(item, 'Title'),
    target: textOf(item, 'Target') || target,
    at,
  };
}

function misconfigurationOf(item: unknown, target: string, at: ValuePath): Misconfiguration {
  return {
    id: firstText(item, ['ID', 'AVDID']),
    title: textOf(item, 'Title'),
    ...rate(textOf(item, 'Severity')),
    message: textOf(item, 'Message'),
    ...optional('resolution', textOf(item, 'Resolution')),
    target,
    at,
  };
}
