import { readTime } from '#engine/security/reported-time.ts';
import { handOverAlone } from '#engine/security/scans/hand-over-alone.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { listOf, optional, recordOf, textOf } from '#engine/security/scans/report-fields.ts';
import { aboutImage, reportedImage } from '#engine/security/scans/reported-image.ts';
import type { SecurityCollector } from '#engine/security/security-inputs.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument, ValuePath } from '#engine/security/source-document.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
import { imageOfTarget } from '#engine/security/scans/image-of-target.ts';
import { trivyImage } from '#engine/security/scans/trivy-image.ts';
import { addResult, nothingFound, onlyOf, type TrivyFound } from '#engine/security/scans/trivy-result.ts';

const TOOL = 'Trivy';
const KNOWN_VERSION = 2;

/** Scans by Trivy: of schema 2 (R3), and the older list of targets (R4). */
export const trivy: SecuritySource = {
  id: 'trivy',
  recognizes: ({ value }) => (Array.isArray(value) ? value.some(isReport) || isLegacy(value) : isReport(value)),
  read: (document, into) => {
    const { value } = document;
    if (!Array.isArray(value)) readReport(value, [], `${document.file}#${document.index}`, document, into);
    else if (!value.some(isReport)) readLegacy(value, document, into);
    else {
      for (const [index, item] of (value as readonly unknown[]).entries()) {
        if (isReport(item)) readReport(item, [index], `${document.file}#${document.index}.${index}`, document, into);
      }
    }
  },
};

function isReport(value: unknown): boolean {
  const isOfKind = ['Results', 'ArtifactName', 'Metadata'].some((name) => valueAt(value, name) !== undefined);
  return isOfKind && typeof valueAt(value, 'SchemaVersion') === 'number';
}

function isLegacy(items: readonly unknown[]): boolean {
  const isTarget = (item: unknown): boolean => typeof valueAt(item, 'Target') === 'string';
  return items.some(isTarget) && items.every((item) => valueAt(item, 'SchemaVersion') === undefined);
}

/** What joins no pod, by its type. A report without a type is taken for an image's. */
function isAboutCode(report: unknown): boolean {
  const type = textOf(report, 'ArtifactType');
  return type !== '' && type !== 'container_image' && type !== 'image';
}

function readReport(report: unknown, at: ValuePath, id: string, document: SourceDocument, into: SecurityCollector): void {
  const version = textOf(report, 'SchemaVersion');
  if (version !== String(KNOWN_VERSION)) {
    const values = { tool: TOOL, field: 'SchemaVersion', version, known: String(KNOWN_VERSION) };
    into.diagnostic({ code: 'report-version', severity: 'warning', values, origin: document.origin([...at, 'SchemaVersion']) });
  }
  const missing = new MissingFields(TOOL, document, into);
  missing.mayBeList(report, at, 'Results');
  const found = foundIn(listOf(report, 'Results'), [...at, 'Results'], missing, into);
  handOverAlone(
    {
      ...reportOf(found, id, document, at),
      ...optional('toolVersion', textOf(recordOf(report, 'Trivy'), 'Version')),
      ...readTime(textOf(report, 'CreatedAt')),
      ...aboutImage(trivyImage(report)),
      ...(isAboutCode(report) && { about: 'other' }),
      ...onlyOf(listOf(report, 'Results')),
    },
    document,
    into,
  );
}

/** The image is only in the title of the first target that has a system; the others are files in it. */
function readLegacy(items: readonly unknown[], document: SourceDocument, into: SecurityCollector): void {
  const missing = new MissingFields(TOOL, document, into);
  const found = foundIn(items, [], missing, into);
  const named = items
    .filter(isRecord)
    .map((item) => imageOfTarget(textOf(item, 'Target')))
    .find((image) => image !== undefined);
  handOverAlone(
    {
      ...reportOf(found, `${document.file}#${document.index}`, document, []),
      about: named ? 'image' : 'unnamed',
      image: reportedImage({ names: named ? [named.name] : [], system: named?.system ?? '' }),
    },
    document,
    into,
  );
}

function foundIn(results: readonly unknown[], at: ValuePath, missing: MissingFields, into: SecurityCollector): TrivyFound {
  const found = nothingFound();
  for (const [index, result] of results.entries()) {
    addResult(found, result, [...at, index], missing);
    into.progress();
  }
  return found;
}

function reportOf(
  found: TrivyFound,
  id: string,
  document: SourceDocument,
  at: ValuePath,
): TrivyFound & Pick<ImageReport, 'id' | 'origin' | 'source' | 'tool'> {
  return { ...found, id, origin: document.origin(at), source: 'trivy', tool: TOOL };
}
