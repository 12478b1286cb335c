import { readTime } from '#engine/security/reported-time.ts';
import type { ImageReport, ReportedWorkload } from '#engine/security/scans/image-report.ts';
import { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { listOf, optional, recordOf, textOf } from '#engine/security/scans/report-fields.ts';
import { makesPods, reportedImage } from '#engine/security/scans/reported-image.ts';
import type { SecurityCollector } from '#engine/security/security-inputs.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument, ValuePath } from '#engine/security/source-document.ts';
import { nothingFound, type TrivyFound } from '#engine/security/scans/trivy-result.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
import { scannedParts } from './scanned-parts.ts';

const TOOL = 'Trivy';

/** The three shapes: today's whole report, its summary, and what was written before. */
const LISTS = ['Resources', 'Findings', 'Vulnerabilities', 'Misconfigurations'];

/** Scans of a whole cluster by `trivy k8s` (R2). */
export const trivyKubernetes: SecuritySource = {
  id: 'trivy-kubernetes',
  recognizes: ({ value }) => valueAt(value, 'ClusterName') !== undefined && LISTS.some((name) => valueAt(value, name) !== undefined),
  read: (document, into) => {
    const { value } = document;
    const missing = new MissingFields(TOOL, document, into);
    let count = 0;
    for (const list of LISTS) {
      missing.mayBeList(value, [], list);
      for (const [index, item] of listOf(value, list).entries()) {
        missing.needsRecord(item, [list, index]);
        if (isRecord(item)) count += readResource(item, [list, index], count, { document, into, missing });
      }
    }
    const empty = { names: 'no-image', image: '' } as const;
    if (count === 0) into.diagnostic({ code: 'report-empty', severity: 'info', values: empty, origin: document.origin() });
  },
};

interface Reading {
  readonly document: SourceDocument;
  readonly into: SecurityCollector;
  readonly missing: MissingFields;
}

/** Reads what was scanned of one object: each of its images, and its configuration. Returns how many reports that makes. */
function readResource(item: Readonly<Record<string, unknown>>, at: ValuePath, first: number, { document, into, missing }: Reading): number {
  const workload = workloadOf(item, at, missing);
  const failure = textOf(item, 'Error');
  const told = { document, at, workload };
  const isOfPods = makesPods(workload);
  missing.mayBeList(item, at, 'Results');
  const { configuration, images } = scannedParts(item, at, missing);
  const parts: (TrivyFound & Pick<ImageReport, 'about' | 'image' | 'only' | 'failure'>)[] = images.map(({ found, image, only }) => {
    const about = image.names.length > 0 ? 'image' : isOfPods ? 'workload' : 'other';
    return { ...found, ...(only !== undefined && { only }), about, image };
  });
  const itself = {
    about: isOfPods ? 'workload' : 'other',
    image: reportedImage({ names: [], otherwise: `${workload.kind}/${workload.name}` }),
    only: 'misconfigurations',
  } as const;
  if (configuration) parts.push({ ...configuration, ...itself });
  // What could not be scanned is told beside what could.
  if (failure !== '') parts.push({ ...nothingFound(), ...itself, failure });
  for (const [index, part] of parts.entries()) into.report({ ...commonOf(told, first + index), ...part }, document);
  return parts.length;
}

function workloadOf(item: unknown, at: ValuePath, missing: MissingFields): ReportedWorkload {
  for (const name of ['Kind', 'Name']) missing.needsText(item, at, name);
  return { ...optional('namespace', textOf(item, 'Namespace')), kind: textOf(item, 'Kind'), name: textOf(item, 'Name') };
}

interface ToldOfResource {
  readonly document: SourceDocument;
  readonly at: ValuePath;
  readonly workload: ReportedWorkload;
}

function commonOf(
  { document, at, workload }: ToldOfResource,
  number: number,
): Pick<ImageReport, 'id' | 'origin' | 'source' | 'tool' | 'workload'> & Partial<ImageReport> {
  const { value } = document;
  return {
    id: `${document.file}#${document.index}.${number}`,
    origin: document.origin(at),
    source: 'trivy-kubernetes',
    tool: TOOL,
    ...optional('toolVersion', textOf(recordOf(value, 'Trivy'), 'Version')),
    ...readTime(textOf(value, 'CreatedAt')),
    ...optional('cluster', textOf(value, 'ClusterName')),
    workload,
  };
}
