import { readTime } from '#engine/security/reported-time.ts';
import { type ImageReport, NOTHING_FOUND } from '#engine/security/scans/image-report.ts';
import { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { optional, ownCountsOf, recordOf, textOf } from '#engine/security/scans/report-fields.ts';
import { aboutImage, makesPods, reportedImage } from '#engine/security/scans/reported-image.ts';
import type { SecurityCollector } from '#engine/security/security-inputs.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';
import { operatorChecks, operatorFindings, operatorSecrets } from './operator-found.ts';
import { isByKind, type OperatorObject, operatorObjects } from './operator-objects.ts';
import { operatorImage, operatorOwner } from './operator-owner.ts';

const TOOL = 'Trivy Operator';

/** Custom resources that Trivy Operator writes (R1). */
export const trivyOperator: SecuritySource = {
  id: 'trivy-operator',
  recognizes: ({ value }) => operatorObjects(value).length > 0 || isByKind(value),
  read: (document, into) => {
    const objects = operatorObjects(document.value);
    const missing = new MissingFields(TOOL, document, into);
    for (const [index, object] of objects.entries()) {
      readObject(object, `${document.file}#${document.index}${objects.length > 1 ? `.${index}` : ''}`, { document, into, missing });
    }
    const empty = { names: 'no-image', image: '' } as const;
    if (objects.length === 0) into.diagnostic({ code: 'report-empty', severity: 'info', values: empty, origin: document.origin() });
  },
};

interface Reading {
  readonly document: SourceDocument;
  readonly into: SecurityCollector;
  readonly missing: MissingFields;
}

function readObject({ value, at }: OperatorObject, id: string, { document, into, missing }: Reading): void {
  const kind = textOf(value, 'kind');
  const report = recordOf(value, 'report');
  const inside = [...at, 'report'];
  const common = { ...commonOf(value), id, origin: document.origin(at) };
  if (kind === 'VulnerabilityReport') {
    const ownCounts = ownCountsOf(recordOf(report, 'summary'), (severity) => `${severity}Count`);
    const findings = operatorFindings(report, inside, missing);
    into.report({ ...common, ...NOTHING_FOUND, ...aboutImage(operatorImage(report)), findings, ...ownCounts }, document);
  } else if (kind === 'ExposedSecretReport') {
    const secrets = operatorSecrets(report, inside, missing);
    into.report({ ...common, ...NOTHING_FOUND, ...aboutImage(operatorImage(report)), only: 'secrets', secrets }, document);
  } else if (kind === 'ConfigAuditReport') {
    const { failed, passed } = operatorChecks(report, inside, missing);
    const about = { ...NOTHING_FOUND, ...aboutConfiguration(common.workload), misconfigurations: failed, passedChecks: passed };
    into.report({ ...common, ...about, ...ownFailedChecks(report) }, document);
  } else into.unused(kind, common.origin);
}

function commonOf(value: unknown): Pick<ImageReport, 'source' | 'tool' | 'workload' | 'time' | 'at' | 'toolVersion'> {
  const report = recordOf(value, 'report');
  const workload = operatorOwner(value);
  return {
    source: 'trivy-operator',
    tool: TOOL,
    ...optional('toolVersion', textOf(recordOf(report, 'scanner'), 'version')),
    ...readTime(textOf(report, 'updateTimestamp') || textOf(recordOf(value, 'metadata'), 'creationTimestamp')),
    ...(workload && { workload }),
  };
}

function aboutConfiguration(workload: ImageReport['workload']): Pick<ImageReport, 'about' | 'image' | 'only'> {
  const otherwise = workload ? `${workload.kind}/${workload.name}` : '';
  return {
    about: workload && makesPods(workload) ? 'workload' : 'other',
    only: 'misconfigurations',
    image: reportedImage({ names: [], otherwise }),
  };
}

/** The summary counts what failed by its severity. */
function ownFailedChecks(report: unknown): Pick<ImageReport, 'ownFailedChecks'> {
  const { ownCounts } = ownCountsOf(recordOf(report, 'summary'), (severity) => `${severity}Count`);
  return ownCounts ? { ownFailedChecks: Object.values(ownCounts).reduce((sum, count) => sum + count, 0) } : {};
}
