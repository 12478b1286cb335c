import { readTime } from '#engine/security/reported-time.ts';
import { rate } from '#engine/security/scans/finding-severity.ts';
import { type Finding, NOTHING_FOUND, type ScanContent } from '#engine/security/scans/image-report.ts';
import type { MissingFields } from '#engine/security/scans/missing-fields.ts';
import {
  firstText,
  flagOf,
  listOf,
  numberOf,
  optional,
  ownCountsOf,
  recordOf,
  textOf,
  textsOf,
} from '#engine/security/scans/report-fields.ts';
import { aboutImage, reportedImage } from '#engine/security/scans/reported-image.ts';
import type { ValuePath } from '#engine/security/source-document.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';

/** Whether a value is what sysdig-cli-scanner writes (R8). */
export function isSysdigScan(value: unknown): boolean {
  const result = recordOf(value, 'result');
  const packages = valueAt(result, 'packages');
  const isNamed = textOf(recordOf(value, 'scanner'), 'name') !== '' || textOf(recordOf(result, 'metadata'), 'pullString') !== '';
  return isNamed && (Array.isArray(packages) || isRecord(packages));
}

/** What one scan tells. */
export function readSysdigScan(value: unknown, missing: MissingFields): ScanContent {
  const result = recordOf(value, 'result');
  const metadata = recordOf(result, 'metadata');
  const image = reportedImage({
    names: [textOf(metadata, 'pullString')],
    digests: [textOf(metadata, 'digest')],
    imageIds: [textOf(metadata, 'imageId')],
    system: textOf(metadata, 'baseOs'),
  });
  return {
    ...optional('toolVersion', textOf(recordOf(value, 'scanner'), 'version')),
    ...readTime(textOf(recordOf(value, 'info'), 'scanTime')),
    ...NOTHING_FOUND,
    ...aboutImage(image),
    findings: Array.isArray(result['packages']) ? inPackages(result, missing) : inMaps(result, missing),
    ...ownCountsOf(recordOf(result, 'vulnTotalBySeverity'), (severity) => severity),
  };
}

/** Each package with its vulnerabilities. */
function inPackages(result: unknown, missing: MissingFields): Finding[] {
  return listOf(result, 'packages').flatMap((part, index) => {
    const at = ['result', 'packages', index];
    missing.mayBeList(part, at, 'vulns');
    return listOf(part, 'vulns').map((item, number) => findingOf(item, part, [...at, 'vulns', number], missing));
  });
}

/** Packages and vulnerabilities by their ids, which name each other. */
function inMaps(result: unknown, missing: MissingFields): Finding[] {
  const packages = recordOf(result, 'packages');
  const vulnerabilities = valueAt(result, 'vulnerabilities');
  const packageOf = new Map<string, unknown>();
  const findings: Finding[] = [];
  for (const [id, part] of Object.entries(packages)) {
    for (const reference of textsOf(part, 'vulnerabilitiesRefs')) packageOf.set(reference, part);
    const at = ['result', 'packages', id];
    for (const list of ['vulns', 'vulnerabilities']) {
      for (const [index, item] of listOf(part, list).entries()) {
        if (isRecord(item)) findings.push(findingOf(item, part, [...at, list, index], missing));
        else if (typeof item === 'string') packageOf.set(item, part);
      }
    }
  }
  for (const [id, item] of isRecord(vulnerabilities) || Array.isArray(vulnerabilities) ? Object.entries(vulnerabilities) : []) {
    const part = valueAt(packages, textOf(item, 'packageRef')) ?? packageOf.get(id);
    const step = Array.isArray(vulnerabilities) ? Number(id) : id;
    findings.push(findingOf(item, part, ['result', 'vulnerabilities', step], missing));
  }
  return findings;
}

function findingOf(item: unknown, part: unknown, at: ValuePath, missing: MissingFields): Finding {
  missing.needsText(item, at, 'name');
  const score = scoreOf(item);
  const exploit = flagOf(item, 'exploitable');
  const inUse = flagOf(part, 'isRunning') ?? flagOf(part, 'running');
  return {
    id: textOf(item, 'name'),
    package: textOf(part, 'name'),
    installed: textOf(part, 'version'),
    ...optional('fixed', firstText(item, ['fixedInVersion', 'fixVersion'])),
    ...rate(textOf(item, 'severity') || textOf(recordOf(item, 'severity'), 'value'), score),
    ...optional('score', score),
    ...optional('target', textOf(part, 'path')),
    ...(exploit !== undefined && { exploit }),
    ...(inUse !== undefined && { inUse }),
    ...(listOf(item, 'riskAcceptRefs').length > 0 && { accepted: true }),
    at,
  };
}

/** `cvssScore: {value: {score}}`, or without the step between. */
function scoreOf(item: unknown): number | undefined {
  const cvss = recordOf(item, 'cvssScore');
  return numberOf(recordOf(cvss, 'value'), 'score') ?? numberOf(cvss, 'score') ?? numberOf(item, 'cvssScore');
}
