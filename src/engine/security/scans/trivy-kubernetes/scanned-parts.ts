import type { ImageReport, ReportedImage } from '#engine/security/scans/image-report.ts';
import type { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { listOf, textOf } from '#engine/security/scans/report-fields.ts';
import { reportedImage } from '#engine/security/scans/reported-image.ts';
import type { ValuePath } from '#engine/security/source-document.ts';
import { imageOfTarget } from '#engine/security/scans/image-of-target.ts';
import { namesInMetadata, systemOf } from '#engine/security/scans/trivy-image.ts';
import { addResult, nothingFound, onlyOf, type TrivyFound } from '#engine/security/scans/trivy-result.ts';
import { valueAt } from '#engine/security/untrusted-value.ts';

/** What was scanned of one object of a cluster. */
export interface ScannedParts {
  /** Its own configuration. */
  readonly configuration?: TrivyFound;
  readonly images: readonly ScannedImage[];
}

export interface ScannedImage {
  readonly image: ReportedImage;
  readonly only?: ImageReport['only'];
  readonly found: TrivyFound;
}

/** Tells the results of one object apart. Each image begins with the packages of its system; files in it follow. */
export function scannedParts(item: unknown, at: ValuePath, missing: MissingFields): ScannedParts {
  const groups: { title?: string; system?: string; found: TrivyFound; results: unknown[] }[] = [];
  let configuration: TrivyFound | undefined;
  for (const [index, result] of listOf(item, 'Results').entries()) {
    const place = [...at, 'Results', index];
    if (isConfiguration(result, item)) {
      configuration ??= nothingFound();
      addResult(configuration, result, place, missing);
      continue;
    }
    const named = imageOfTarget(textOf(result, 'Target'));
    let group = groups.at(-1);
    if (!group || (named && group.title !== undefined && group.title !== named.name))
      groups.push((group = { found: nothingFound(), results: [] }));
    group.results.push(result);
    if (named) Object.assign(group, { title: named.name, system: named.system });
    addResult(group.found, result, place, missing);
  }
  const clean =
    groups.length === 0 && textOf(item, 'Error') === ''
      ? metadataOf(item)
          .filter(isOfImage)
          .map(() => ({ found: nothingFound(), results: [] }))
      : [];
  const images = [...groups, ...clean].map((group, index, all) => scannedImage(group, index, all.length, metadataOf(item)));
  return { images, ...(configuration && { configuration }) };
}

interface Group {
  readonly title?: string;
  readonly system?: string;
  readonly found: TrivyFound;
  readonly results: readonly unknown[];
}

function scannedImage({ title, system, found, results }: Group, index: number, count: number, metadata: readonly unknown[]): ScannedImage {
  const ofImages = metadata.filter(isOfImage);
  const byName = ofImages.find((each) => title !== undefined && namesInMetadata(each).includes(title));
  const told = byName ?? (ofImages.length === count ? ofImages[index] : undefined);
  const names = [...(title === undefined ? [] : [title]), ...namesInMetadata(told)];
  return {
    found,
    ...onlyOf(results),
    image: reportedImage({ names, imageIds: [textOf(told, 'ImageID')], system: system ?? systemOf(told) }),
  };
}

function isOfImage(metadata: unknown): boolean {
  return namesInMetadata(metadata).length > 0 || textOf(metadata, 'ImageID') !== '';
}

/** One object in older files; a list, with one for each image, today. */
function metadataOf(item: unknown): readonly unknown[] {
  const metadata = valueAt(item, 'Metadata');
  return Array.isArray(metadata) ? (metadata as readonly unknown[]) : [metadata];
}

function isConfiguration(result: unknown, item: unknown): boolean {
  const type = textOf(result, 'Class');
  if (type !== '') return type === 'config';
  return (
    textOf(result, 'Target') === `${textOf(item, 'Kind')}/${textOf(item, 'Name')}` || Array.isArray(valueAt(result, 'Misconfigurations'))
  );
}
