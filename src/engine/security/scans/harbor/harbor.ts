import { readTime } from '#engine/security/reported-time.ts';
import { rate } from '#engine/security/scans/finding-severity.ts';
import { handOverAlone } from '#engine/security/scans/hand-over-alone.ts';
import { type Finding, NOTHING_FOUND, type ReportedImage } from '#engine/security/scans/image-report.ts';
import { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { listOf, optional, recordOf, textOf, textsOf } from '#engine/security/scans/report-fields.ts';
import { aboutImage, digestOf, reportedImage } from '#engine/security/scans/reported-image.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { ValuePath } from '#engine/security/source-document.ts';
import { valueAt } from '#engine/security/untrusted-value.ts';

const TOOL = 'Harbor';

/** What Harbor shows of a scan, whoever made it (R7). */
export const harbor: SecuritySource = {
  id: 'harbor',
  recognizes: ({ value }) => {
    const items = valueAt(value, 'vulnerabilities');
    const isList =
      items === null || (Array.isArray(items) && (items.length === 0 || items.some((item) => valueAt(item, 'package') !== undefined)));
    return (
      isList &&
      typeof valueAt(recordOf(value, 'scanner'), 'name') === 'string' &&
      typeof valueAt(recordOf(value, 'artifact'), 'repository') === 'string'
    );
  },
  read: (document, into) => {
    const { value } = document;
    const missing = new MissingFields(TOOL, document, into);
    const findings = listOf(value, 'vulnerabilities').map((item, index) => findingOf(item, ['vulnerabilities', index], missing));
    const scanner = recordOf(value, 'scanner');
    handOverAlone(
      {
        id: `${document.file}#${document.index}`,
        origin: document.origin(),
        source: 'harbor',
        tool: TOOL,
        ...optional('toolVersion', `${textOf(scanner, 'name')} ${textOf(scanner, 'version')}`.trim()),
        ...readTime(textOf(value, 'generated_at')),
        ...NOTHING_FOUND,
        ...aboutImage(imageOf(value)),
        findings,
      },
      document,
      into,
    );
  },
};

/** The host of the registry is not told, so that only the digest tells which image it is. */
function imageOf(report: unknown): ReportedImage {
  const artifact = recordOf(report, 'artifact');
  const repository = textOf(artifact, 'repository');
  const digest = digestOf(textOf(artifact, 'digest'));
  return reportedImage({
    names: digest === undefined ? [] : [`${repository}@${digest}`],
    digests: digest === undefined ? [] : [digest],
    otherwise: repository,
  });
}

function findingOf(item: unknown, at: ValuePath, missing: MissingFields): Finding {
  for (const name of ['id', 'package', 'severity']) missing.needsText(item, at, name);
  return {
    id: textOf(item, 'id'),
    package: textOf(item, 'package'),
    installed: textOf(item, 'version'),
    ...optional('fixed', textOf(item, 'fix_version')),
    ...rate(textOf(item, 'severity')),
    ...optional('title', textOf(item, 'description').split('\n', 1)[0]),
    ...optional('link', textsOf(item, 'links')[0]),
    at,
  };
}
