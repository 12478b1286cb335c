import { type Finding, type ImageReport, NOTHING_FOUND, type ReportedImage } from '#engine/security/scans/image-report.ts';

/** For tests: a scan that found nothing, but for what is said otherwise. */
export function anImageReport(id: string, image: Partial<ReportedImage> | string, more: Partial<ImageReport> = {}): ImageReport {
  const named = typeof image === 'string' ? { names: [image] } : image;
  const { names = [], digests = [], imageIds = [] } = named;
  return {
    id,
    origin: { file: id.split('#')[0]!, document: 0, path: '', line: 1, column: 1, endLine: 1 },
    source: 'trivy',
    tool: 'Trivy',
    about: 'image',
    image: { title: names[0] ?? digests[0] ?? '', names, digests, imageIds },
    ...NOTHING_FOUND,
    ...more,
  };
}

/** For tests: a finding of this severity. */
export function aFinding(id: string, more: Partial<Finding> = {}): Finding {
  return { id, package: 'lib', installed: '1.0', severity: 'low', severityWord: 'LOW', at: [], ...more };
}
