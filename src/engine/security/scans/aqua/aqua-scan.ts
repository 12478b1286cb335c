import { readTime } from '#engine/security/reported-time.ts';
import {
  type Finding,
  type ImageReport,
  type Misconfiguration,
  NOTHING_FOUND,
  type ReportedImage,
  type ReportedSecret,
  type ScanContent,
} from '#engine/security/scans/image-report.ts';
import type { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { flagOf, listOf, numberOf, ownCountsOf, recordOf, textOf, textsOf } from '#engine/security/scans/report-fields.ts';
import { aboutImage, behindRegistry, reportedImage } from '#engine/security/scans/reported-image.ts';
import type { ValuePath } from '#engine/security/source-document.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
import { aquaFinding } from './aqua-finding.ts';

const NAMES = ['image', 'image_name', 'pull_name'];

/** Whether a value is a scan by Aqua's scanner or by MicroScanner (R5). */
export function isAquaScan(value: unknown): boolean {
  const resources = valueAt(value, 'resources');
  if (Array.isArray(resources) && resources.some((item) => isRecord(valueAt(item, 'resource')))) return true;
  const isEmpty = resources === null || (Array.isArray(resources) && resources.length === 0);
  return isEmpty && ['scan_started', 'vulnerability_summary'].some((name) => isRecord(valueAt(value, name)));
}

/** MicroScanner runs inside the image and does not know its name. */
export function namesNoImage(scan: unknown): boolean {
  return NAMES.every((name) => textOf(scan, name) === '');
}

/** What one scan tells. `otherName`: of the image, as it stands around the scan. */
export function readAquaScan(scan: unknown, at: ValuePath, missing: MissingFields, otherName = ''): ScanContent {
  missing.mayBeList(scan, at, 'resources');
  const findings: Finding[] = [];
  const secrets: ReportedSecret[] = [];
  for (const [index, item] of listOf(scan, 'resources').entries()) {
    const place = [...at, 'resources', index];
    missing.mayBeList(item, place, 'vulnerabilities');
    const resource = valueAt(item, 'resource');
    for (const [number, vulnerability] of listOf(item, 'vulnerabilities').entries()) {
      const where = [...place, 'vulnerabilities', number];
      missing.needsText(vulnerability, where, 'name');
      findings.push(aquaFinding(vulnerability, resource, where));
    }
    secrets.push(...secretsOf(resource, [...place, 'resource']));
  }
  return {
    ...NOTHING_FOUND,
    ...timeOf(scan),
    ...aboutImage(imageOf(scan, otherName)),
    findings,
    secrets,
    ...checksOf(scan, at),
    ...ownCountsOf(recordOf(scan, 'vulnerability_summary'), (severity) => severity),
  };
}

function imageOf(scan: unknown, otherName: string): ReportedImage {
  const registry = textOf(scan, 'registry');
  const names = [...NAMES.map((name) => textOf(scan, name)), otherName].map((name) => behindRegistry(registry, name));
  return reportedImage({
    // A name without its registry, where the registry is known, would name another image.
    names: names.filter((name) => !names.some((other) => other.endsWith(`/${name}`))),
    digests: [textOf(scan, 'digest')],
    system: `${textOf(scan, 'os')} ${textOf(scan, 'version')}`.trim(),
  });
}

/** What the scanner takes for a secret: only of which kind it is, and where. */
function secretsOf(resource: unknown, at: ValuePath): ReportedSecret[] {
  return textsOf(resource, 'sensitive_items').map((kind, index) => ({
    rule: kind,
    category: kind,
    severity: 'unknown',
    severityWord: '',
    title: kind,
    target: textOf(resource, 'path'),
    at: [...at, 'sensitive_items', index],
  }));
}

/** The controls of assurance policies. */
function checksOf(scan: unknown, at: ValuePath): Pick<ImageReport, 'misconfigurations' | 'passedChecks'> {
  const checks = listOf(recordOf(scan, 'image_assurance_results'), 'checks_performed');
  const misconfigurations: Misconfiguration[] = [];
  for (const [index, check] of checks.entries()) {
    if (flagOf(check, 'failed') !== true) continue;
    misconfigurations.push({
      id: textOf(check, 'control'),
      title: textOf(check, 'policy_name'),
      severity: 'unknown',
      severityWord: '',
      message: '',
      target: '',
      at: [...at, 'image_assurance_results', 'checks_performed', index],
    });
  }
  return { misconfigurations, passedChecks: checks.length - misconfigurations.length };
}

/** When the scan started, in seconds since 1970. */
function timeOf(scan: unknown): Pick<ImageReport, 'time' | 'at'> {
  const started = valueAt(scan, 'scan_started');
  const seconds = numberOf(started, 'seconds');
  if (seconds === undefined) return readTime(typeof started === 'string' ? started : undefined);
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? {} : readTime(date.toISOString());
}
