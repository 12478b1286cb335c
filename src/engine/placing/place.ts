import type { Cluster } from '#engine/model/cluster.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';
import { countingReports, byMatch, type CountingReport, looksForFindings } from './counting-reports.ts';
import { ImageUses } from './image-uses.ts';
import { placeAlerts } from './place-alerts.ts';
import type { Offer, PlacedImage, PlacedReport, Placement, SecurityChoices } from './placement.ts';
import { placeReports } from './place-reports.ts';
import { reportDiagnostics } from './report-diagnostics.ts';

/** Joins reports and alerts with the workloads of a cluster. Nothing is joined by guess: weak matches are offers (SI-4). */
export function place(inputs: SecurityInputs, cluster: Cluster, choices: SecurityChoices): Placement {
  const described = inputs.clusters.map(({ name }) => name).filter((name) => name !== '');
  const uses = new ImageUses(cluster);
  const placed = placeReports(inputs.reports, cluster, uses, choices, described);
  const alerts = placeAlerts(inputs.alerts, cluster, choices, described);
  return {
    reports: placed.reports,
    alerts: alerts.alerts,
    images: placedImages(uses, placed.reports),
    offers: united([...placed.offers, ...alerts.offers]),
    diagnostics: [...reportDiagnostics(placed, uses), ...alerts.diagnostics],
  };
}

/** Every image of the manifests with the reports that tell what is in its packages. */
function placedImages(uses: ImageUses, reports: readonly PlacedReport[]): readonly PlacedImage[] {
  const counting = countingReports(reports);
  return uses.images.map(([image, used]) => {
    const workloads = used.map(({ workload }) => workload);
    const known: CountingReport[] = workloads.flatMap((workload) =>
      (counting.get(workload) ?? []).filter((each) => each.match.image === image && looksForFindings(each)),
    );
    return { image, workloads, reports: [...new Set(known.sort(byMatch).map(({ report }) => report.id))] };
  });
}

/** Reports and alerts of another cluster are one offer. */
function united(offers: readonly Offer[]): readonly Offer[] {
  const byId = new Map<string, Offer>();
  for (const offer of offers) {
    const known = byId.get(offer.id);
    byId.set(offer.id, known ? { ...known, workloads: [...new Set([...known.workloads, ...offer.workloads])] } : offer);
  }
  return [...byId.values()];
}
