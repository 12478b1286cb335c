import { reportedImage } from './reported-image.ts';
import type { ReportedImage } from './image-report.ts';
import { listOf, recordOf, textOf, textsOf } from './report-fields.ts';
import { imageOfTarget } from './image-of-target.ts';

/** The image of a report of schema 2, by everything that names it. */
export function trivyImage(report: unknown): ReportedImage {
  const metadata = recordOf(report, 'Metadata');
  const typed = textOf(report, 'ArtifactName');
  const told = namesInMetadata(metadata);
  const target = listOf(report, 'Results')
    .map((result) => imageOfTarget(textOf(result, 'Target')))
    .find((image) => image !== undefined);
  const hasName = typed !== '' || told.length > 0;
  return reportedImage({
    names: [typed, ...told, ...(hasName || !target ? [] : [target.name])],
    imageIds: [textOf(metadata, 'ImageID')],
    system: systemOf(metadata) || (target?.system ?? ''),
    otherwise: typed,
  });
}

/** References that the metadata of an image hold. */
export function namesInMetadata(metadata: unknown): string[] {
  return [textOf(metadata, 'Reference'), ...textsOf(metadata, 'RepoTags'), ...textsOf(metadata, 'RepoDigests')].filter(
    (name) => name !== '',
  );
}

/** `debian 12.5`. */
export function systemOf(metadata: unknown): string {
  const system = recordOf(metadata, 'OS');
  return `${textOf(system, 'Family')} ${textOf(system, 'Name')}`.trim();
}
