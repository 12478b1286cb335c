import type { ImageSummary, ReportSummary, SecurityPicture } from '#engine/overview/security-picture.ts';
import type { Offer, ReportMatch } from '#engine/placing/placement.ts';
import { FINDING_SEVERITIES } from '#engine/security/severity.ts';

/** An image of the manifests with the reports about it. */
export interface ImageRow extends ImageSummary {
  readonly known: readonly { readonly report: ReportSummary; readonly match: ReportMatch | undefined }[];
}

/** A report that is about no image here, until the reader says so. */
export interface LooseReport {
  readonly report: ReportSummary;
  readonly offers: readonly Offer[];
}

/** Images with the worst findings first, then the others by name; those that nobody scanned last. */
export function imageRows({ images, reports }: SecurityPicture): readonly ImageRow[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return images
    .map((image) => ({
      ...image,
      known: image.reports.flatMap((id) => {
        const report = byId.get(id);
        return report ? [{ report, match: bestMatch(report, image.image) }] : [];
      }),
    }))
    .sort(worstFirst);
}

/** Reports without a place, those that ask something first. */
export function looseReports({ reports, offers }: SecurityPicture): readonly LooseReport[] {
  return reports
    .filter(({ matches }) => matches.length === 0)
    .map((report) => ({ report, offers: offers.filter(({ what, of }) => what === 'report' && of === report.id) }))
    .sort((one, other) => urgency(other) - urgency(one));
}

/** What a report is called: its image; where it names none, its file. */
export function reportName({ about, image, origin }: ReportSummary): string {
  return about === 'unnamed' || image.title === '' ? (origin.file.split('/').at(-1) ?? origin.file) : image.title;
}

/** Something is asked of the reader, or offered. */
export function asksReader(loose: LooseReport): boolean {
  return urgency(loose) > 0;
}

/** Reports that have a place because the reader said so: a choice or an offer that can be taken back. */
export function isByReader({ by }: Pick<ReportMatch, 'by'>): boolean {
  return by === 'chosen' || by === 'accepted';
}

function urgency({ report, offers }: LooseReport): number {
  return report.about === 'unnamed' ? 2 : offers.length > 0 ? 1 : 0;
}

function bestMatch(report: ReportSummary, image: string): ReportMatch | undefined {
  const matches = report.matches.filter((match) => match.image === image);
  return matches.toSorted((one, other) => one.strength - other.strength)[0] ?? report.matches[0];
}

function worstFirst(one: ImageRow, other: ImageRow): number {
  if (!one.counts || !other.counts) return one.counts ? -1 : other.counts ? 1 : one.image.localeCompare(other.image, 'en');
  for (const severity of FINDING_SEVERITIES) {
    const difference = other.counts[severity] - one.counts[severity];
    if (difference !== 0) return difference;
  }
  return one.image.localeCompare(other.image, 'en');
}
