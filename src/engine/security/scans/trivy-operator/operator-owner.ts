import type { ReportedImage, ReportedWorkload } from '#engine/security/scans/image-report.ts';
import { listOf, optional, recordOf, textOf } from '#engine/security/scans/report-fields.ts';
import { reportedImage } from '#engine/security/scans/reported-image.ts';

const LABEL = 'trivy-operator.resource';

/** Whose report it is: by its labels, by the annotation where a name is no value of a label; else by its owner. */
export function operatorOwner(object: unknown): ReportedWorkload | undefined {
  const metadata = recordOf(object, 'metadata');
  const labels = recordOf(metadata, 'labels');
  const owner = listOf(metadata, 'ownerReferences')[0];
  const name = textOf(labels, `${LABEL}.name`) || textOf(recordOf(metadata, 'annotations'), `${LABEL}.name`) || textOf(owner, 'name');
  if (name === '') return undefined;
  return {
    ...optional('namespace', textOf(labels, `${LABEL}.namespace`) || textOf(metadata, 'namespace')),
    kind: textOf(labels, `${LABEL}.kind`) || textOf(owner, 'kind'),
    name,
    ...optional('container', textOf(labels, 'trivy-operator.container.name')),
  };
}

/** The image, put together as the operator takes it apart. */
export function operatorImage(report: unknown): ReportedImage {
  const artifact = recordOf(report, 'artifact');
  const [repository, tag, digest] = ['repository', 'tag', 'digest'].map((name) => textOf(artifact, name)) as [string, string, string];
  const server = textOf(recordOf(report, 'registry'), 'server');
  const system = recordOf(report, 'os');
  const path = server === '' ? repository : `${server}/${repository}`;
  const name = `${path}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
  return reportedImage({
    names: repository === '' ? [] : [name],
    digests: [digest],
    system: `${textOf(system, 'family')} ${textOf(system, 'name')}`.trim(),
  });
}
