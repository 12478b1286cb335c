import { nearestWord } from '#engine/manifest/nearest-word.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import { makesPods } from '#engine/security/scans/reported-image.ts';
import { lastComponents } from './image-reference.ts';
import type { ImageUses } from './image-uses.ts';
import type { ReportMatch } from './placement.ts';
import type { PlacedReports } from './place-reports.ts';
import { namesAnImage, reportedNames } from './reported-names.ts';

/** For so many the nearest is looked for; the rest are named alone. */
const MOST_NEAREST = 100;

/** What is to be said of reports: which image, joins nothing, out of date. */
export function reportDiagnostics({ reports, offers, needImage, heldBack }: PlacedReports, uses: ImageUses): readonly Diagnostic[] {
  const byId = new Map(reports.map(({ report }) => [report.id, report]));
  const offered = new Map(offers.map(({ of, here }) => [of, here]));
  const nearest = new NearestImage(uses, offered);
  const unmatched = new Map<string, { readonly report: ImageReport; count: number }>();
  const diagnostics: Diagnostic[] = [];
  for (const { report, matches } of reports) {
    if (needImage.has(report.id)) diagnostics.push(needsImage(report));
    else if (matches.length > 0) diagnostics.push(...stale(report, matches, byId));
    else if (isMissed(report) && !heldBack.has(report.id)) {
      const looked = lookedFor(report);
      const known = unmatched.get(looked.text);
      if (known) known.count++;
      else unmatched.set(looked.text, { report, count: 1 });
    }
  }
  for (const { report, count } of unmatched.values()) {
    const { what, text } = lookedFor(report);
    diagnostics.push({
      code: 'report-unmatched',
      severity: 'info',
      values: { what, looked: text, nearest: nearest.of(report), count },
      origin: report.origin,
    });
  }
  return diagnostics;
}

function needsImage({ tool, origin }: ImageReport): Diagnostic {
  return { code: 'report-needs-image', severity: 'warning', values: { tool, file: origin.file }, origin };
}

/** Of a Service, of code, of the cluster's own parts nobody expects a pod. */
function isMissed({ about, workload, image, only }: ImageReport): boolean {
  if (only === 'misconfigurations' || (workload && workload.kind !== '' && !makesPods(workload))) return false;
  return about !== 'other' && (workload !== undefined || namesAnImage(reportedNames(image)) || image.title !== '');
}

function lookedFor({ about, image, workload }: ImageReport): { readonly what: 'image' | 'workload'; readonly text: string } {
  if (about !== 'workload' && (image.title !== '' || !workload)) return { what: 'image', text: image.title };
  if (!workload) return { what: 'workload', text: image.title };
  return { what: 'workload', text: `${workload.kind} ${workload.namespace ?? 'default'}/${workload.name}`.trimStart() };
}

function stale(report: ImageReport, matches: readonly ReportMatch[], byId: ReadonlyMap<string, ImageReport>): readonly Diagnostic[] {
  const severity = 'info';
  const newer = matches.every(({ supersededBy }) => supersededBy !== undefined) ? byId.get(matches[0]!.supersededBy!) : undefined;
  if (newer) {
    const values = { because: 'newer-report', report: lookedFor(report).text, other: newer.origin.file, workload: '' } as const;
    return [{ code: 'report-stale', severity, values, origin: report.origin }];
  }
  return matches
    .filter(({ strength }) => strength === 4)
    .map(({ workload, image = '' }) => ({
      code: 'report-stale',
      severity,
      values: { because: 'other-image', report: report.image.title, other: image, workload },
      origin: report.origin,
    }));
}

/** The image of the manifests that is most like the one that a report names. */
class NearestImage {
  readonly #uses: ImageUses;
  readonly #offered: ReadonlyMap<string, string>;
  readonly #known = new Map<string, string>();

  constructor(uses: ImageUses, offered: ReadonlyMap<string, string>) {
    this.#uses = uses;
    this.#offered = offered;
  }

  of({ id, image }: ImageReport): string {
    const offered = this.#offered.get(id);
    if (offered !== undefined) return offered;
    const reference = reportedNames(image).references[0];
    const last = reference && lastComponents(reference)[0];
    if (last === undefined) return '';
    let nearest = this.#known.get(last);
    if (nearest === undefined && this.#known.size < MOST_NEAREST) {
      nearest = this.#uses.ending(nearestWord(last, this.#uses.lastComponents))[0]?.image ?? '';
      this.#known.set(last, nearest);
    }
    return nearest ?? '';
  }
}
