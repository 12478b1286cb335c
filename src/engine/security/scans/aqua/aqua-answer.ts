import { rate } from '#engine/security/scans/finding-severity.ts';
import { type Finding, NOTHING_FOUND, type ReportedImage, type ScanContent } from '#engine/security/scans/image-report.ts';
import type { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { flagOf, listOf, numberOf, optional, ownCountsOf, recordOf, textOf } from '#engine/security/scans/report-fields.ts';
import { aboutImage, behindRegistry, reportedImage } from '#engine/security/scans/reported-image.ts';
import { valueAt } from '#engine/security/untrusted-value.ts';
import { aquaFinding, titleOf } from './aqua-finding.ts';

/** Whether a value is an answer of the second version of Aqua's API (R6). */
export function isSecondAnswer(value: unknown): boolean {
  return Array.isArray(valueAt(value, 'result')) && (valueAt(value, 'query') !== undefined || typeof valueAt(value, 'count') === 'number');
}

/** Whether a value is an answer of its first version. */
export function isFirstAnswer(value: unknown): boolean {
  return Array.isArray(valueAt(value, 'cves')) && valueAt(value, 'cves_counts') !== undefined;
}

/** An answer of the second version: one report for each image that it speaks of. */
export function readSecondAnswer(answer: unknown, missing: MissingFields): ScanContent[] {
  const images = new Map<string, { first: unknown; findings: Finding[] }>();
  for (const [index, item] of listOf(answer, 'result').entries()) {
    const at = ['result', index];
    for (const name of ['name', 'image_name']) missing.needsText(item, at, name);
    const key = JSON.stringify(['registry', 'image_name', 'image_digest'].map((name) => textOf(item, name)));
    const image = images.get(key) ?? { first: item, findings: [] };
    image.findings.push(aquaFinding(item, valueAt(item, 'resource'), at));
    images.set(key, image);
  }
  // What was asked for, where there is no answer to it.
  const query = recordOf(answer, 'query');
  const asked = { image_name: textOf(query, 'image_name'), registry: textOf(query, 'registry_name') };
  if (images.size === 0) images.set('', { first: asked, findings: [] });
  return [...images.values()].map(({ first, findings }) => ({ ...NOTHING_FOUND, ...aboutImage(imageOf(first)), findings }));
}

/** How much of a longer list an answer of the second version holds; undefined: it is whole. */
export function pageOf(answer: unknown): { readonly shown: number; readonly of?: number } | undefined {
  const shown = listOf(answer, 'result').length;
  const of = numberOf(answer, 'count') ?? 0;
  const goesOn = flagOf(answer, 'is_partial_data') === true || (numberOf(answer, 'more_data_all_pages') ?? 0) > 0;
  if (!goesOn && of <= shown) return undefined;
  return { shown, ...(of > shown && { of }) };
}

/** An answer of the first version, which is about one image. */
export function readFirstAnswer(answer: unknown, missing: MissingFields): ScanContent {
  const findings = listOf(answer, 'cves').map((item, index): Finding => {
    const at = ['cves', index];
    for (const name of ['name', 'file', 'severity']) missing.needsText(item, at, name);
    const score = numberOf(item, 'score');
    return {
      id: textOf(item, 'name'),
      package: textOf(item, 'file'),
      installed: '',
      ...optional('fixed', textOf(item, 'fix_version')),
      ...rate(textOf(item, 'severity'), score, 'severity'),
      ...optional('score', score),
      ...optional('title', titleOf(textOf(item, 'description'))),
      ...optional('link', textOf(item, 'url')),
      ...(flagOf(item, 'acknowledged') === true && { accepted: true }),
      at,
    };
  });
  return {
    ...NOTHING_FOUND,
    ...aboutImage(imageOf(answer)),
    findings,
    ...ownCountsOf(recordOf(answer, 'cves_counts'), (severity) => severity),
    ...(findings.length === 0 && optional('failure', textOf(answer, 'errorMsg'))),
  };
}

function imageOf(item: unknown): ReportedImage {
  return reportedImage({
    names: [behindRegistry(textOf(item, 'registry'), textOf(item, 'image_name'))],
    digests: [textOf(item, 'image_digest')],
    system: `${textOf(item, 'os')} ${textOf(item, 'os_version')}`.trim(),
  });
}
