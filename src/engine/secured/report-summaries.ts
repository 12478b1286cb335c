import type { ImageSummary, ReportSummary } from '#engine/overview/security-picture.ts';
import type { Placement } from '#engine/placing/placement.ts';
import { countFindings } from './count-findings.ts';
import type { EndpointsOf } from './endpoints-of.ts';

/** Reports without their findings. */
export function reportSummaries({ reports }: Placement): readonly ReportSummary[] {
  return reports.map(({ report, matches }) => {
    const { findings: _, ...rest } = report;
    return { ...rest, ...countFindings([report]), matches };
  });
}

/** The images of the manifests with what counts of them. */
export function imageSummaries({ reports, images }: Placement, endpointsOf: EndpointsOf): readonly ImageSummary[] {
  const byId = new Map(reports.map(({ report }) => [report.id, report]));
  return images.map(({ image, workloads, reports: ids }) => {
    const counting = ids.map((id) => byId.get(id)).filter((report) => report !== undefined);
    const { counts, fixable } = countFindings(counting);
    const endpoints = workloads.flatMap((workload) => endpointsOf(workload).map(({ id }) => id));
    return { image, endpoints, reports: ids, ...(counting.length > 0 && { counts, fixable }) };
  });
}
