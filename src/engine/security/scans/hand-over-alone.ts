import type { ImageReport } from './image-report.ts';
import type { SecurityCollector } from '#engine/security/security-inputs.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';

/** Gives the only report of a document to the reader, and says so where it found nothing, or is about no image at all. */
export function handOverAlone(report: ImageReport, document: SourceDocument, into: SecurityCollector): void {
  into.report(report, document);
  const { about, image, tool, origin } = report;
  if (about === 'other') into.diagnostic({ code: 'report-about-code', severity: 'info', values: { tool }, origin });
  else if (isEmpty(report)) {
    const values = { names: image.title === '' ? 'no-image' : 'an-image', image: image.title } as const;
    into.diagnostic({ code: 'report-empty', severity: 'info', values, origin });
  }
}

function isEmpty({ findings, secrets, misconfigurations, failure }: ImageReport): boolean {
  return findings.length + secrets.length + misconfigurations.length === 0 && failure === undefined;
}
