import type { ImageReport } from '#engine/security/scans/image-report.ts';
import { clusterNameOf } from './cluster-name.ts';
import type { Offer, ReportMatch } from './placement.ts';

/** Reports of another cluster than the one described join when the reader says so (SI-12): one offer for each cluster. */
export class ClusterOffers {
  /** Ids of reports that wait for the reader's word. */
  readonly heldBack = new Set<string>();
  readonly #described: ReadonlySet<string>;
  readonly #accepted: ReadonlySet<string>;
  readonly #found = new Map<string, { readonly of: string; readonly workloads: Set<string> }>();

  constructor(described: readonly string[], accepted: ReadonlySet<string>) {
    this.#described = new Set(described.map(clusterNameOf));
    this.#accepted = accepted;
  }

  get offers(): readonly Offer[] {
    return [...this.#found].map(([named, { of, workloads }]) => ({
      id: offerId(named),
      of,
      what: 'report',
      workloads: [...workloads],
      because: 'other-cluster',
      named,
      here: [...this.#described].join(', '),
      accepted: this.#accepted.has(offerId(named)),
    }));
  }

  /** Whether a report that would join is of another cluster, and nobody said that it counts all the same. */
  holdsBack(report: ImageReport, matches: readonly ReportMatch[]): boolean {
    const named = this.#otherCluster(report);
    if (named === undefined || matches.length === 0) return false;
    const known = this.#found.get(named) ?? { of: report.id, workloads: new Set<string>() };
    this.#found.set(named, known);
    for (const { workload } of matches) known.workloads.add(workload);
    const isHeld = !this.#accepted.has(offerId(named));
    if (isHeld) this.heldBack.add(report.id);
    return isHeld;
  }

  isOfThis(report: ImageReport): boolean {
    const named = this.#otherCluster(report);
    return named === undefined || this.#accepted.has(offerId(named));
  }

  #otherCluster({ cluster }: ImageReport): string | undefined {
    if (!cluster || this.#described.size === 0) return undefined;
    const named = clusterNameOf(cluster);
    return this.#described.has(named) ? undefined : named;
  }
}

/** Alerts of that cluster have the same. */
function offerId(named: string): string {
  return `other-cluster:${named}`;
}
