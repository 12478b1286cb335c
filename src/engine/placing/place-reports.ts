import type { Cluster } from '#engine/model/cluster.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import { ClusterOffers } from './cluster-offers.ts';
import type { ImageUse, ImageUses } from './image-uses.ts';
import type { Offer, PlacedReport, ReportMatch, SecurityChoices } from './placement.ts';
import { PodLookup } from './pod-lookup.ts';
import { namesAnImage, type ReportedNames, reportedNames, sameImage } from './reported-names.ts';
import { ownerOf } from './report-owner.ts';
import { withSuperseded } from './superseded.ts';
import { fits, nearestUse, type WeakMatch, weakMatches } from './weak-matches.ts';

/** Reports with their places, and what is offered of those that have none for certain. */
export interface PlacedReports {
  readonly reports: readonly PlacedReport[];
  readonly offers: readonly Offer[];
  /** Of reports that name no image: ids of those whose image nobody chose. */
  readonly needImage: ReadonlySet<string>;
  /** Ids of those that are of another cluster than the one described. */
  readonly heldBack: ReadonlySet<string>;
}

/**
 * Joins reports with the images of workloads (SI-10).
 * @param described names of the clusters that are described beside the manifests; none: any report may be of this one
 */
export function placeReports(
  reports: readonly ImageReport[],
  cluster: Cluster,
  uses: ImageUses,
  choices: SecurityChoices,
  described: readonly string[],
): PlacedReports {
  const placing = new ReportPlacing(cluster, uses, choices, described);
  const placed = reports.map((report) => placing.place(report));
  const { offers, needImage, heldBack } = placing;
  return { reports: withSuperseded(placing.withOthers(placed)), offers, needImage, heldBack };
}

class ReportPlacing {
  readonly needImage = new Set<string>();
  readonly #uses: ImageUses;
  readonly #pods: PodLookup;
  readonly #choices: SecurityChoices;
  readonly #accepted: ReadonlySet<string>;
  readonly #clusters: ClusterOffers;
  readonly #offers = new Map<string, Offer>();
  /** Reports about one workload's image, which others may run too. */
  readonly #owned: PlacedReport[] = [];

  constructor(cluster: Cluster, uses: ImageUses, choices: SecurityChoices, described: readonly string[]) {
    this.#uses = uses;
    this.#pods = new PodLookup(cluster);
    this.#choices = choices;
    this.#accepted = new Set(choices.accepted);
    this.#clusters = new ClusterOffers(described, this.#accepted);
  }

  get offers(): readonly Offer[] {
    return [...this.#clusters.offers, ...this.#offers.values()];
  }

  get heldBack(): ReadonlySet<string> {
    return this.#clusters.heldBack;
  }

  place(report: ImageReport): PlacedReport {
    const matches = this.#matches(report);
    return this.#clusters.holdsBack(report, matches) ? { report, matches: [] } : { report, matches };
  }

  #matches(report: ImageReport): readonly ReportMatch[] {
    // A directory or a list of parts may have the name of an image, and is none.
    if (report.about === 'other') return [];
    const names = reportedNames(report.image);
    const { found, candidates } = ownerOf(report.workload, this.#pods);
    const owner = found ?? this.#takenOf(report, candidates);
    if (owner !== undefined) return this.#ofWorkload(report, names, owner, found === undefined ? 'accepted' : 'workload');
    const running = this.#running(names);
    if (running.length > 0) return running.map(({ use, same }) => matchOf(use, same, 3));
    const chosen = this.#chosen(report);
    if (chosen.length > 0) return chosen;
    if (isNameless(report, names)) this.needImage.add(report.id);
    return this.#weakly(report, weakMatches(names, report.image, this.#uses));
  }

  /** Strengths 1, 2 and 4: the report says of which workload it is. */
  #ofWorkload(report: ImageReport, names: ReportedNames, workload: string, by: ReportMatch['by']): readonly ReportMatch[] {
    if (!namesAnImage(names)) return [{ workload, strength: 2, by }];
    const own = this.#uses.of(workload);
    const matches = own.flatMap((use) => {
      const same = sameImage(names, use);
      return same ? [{ ...matchOf(use, same, 2), ...(same.by === 'tag' && { by }) }] : [];
    });
    if (matches.length > 0) {
      this.#owned.push({ report, matches });
      return matches;
    }
    const filledIn = own.filter((use) => fits(use, report.image.names, names.references));
    const taken = this.#weakly(
      report,
      filledIn.map((use) => ({ because: 'placeholder', image: use.image, uses: [use] })),
    );
    if (taken.length > 0) return taken;
    const image = nearestUse(names, own)?.image;
    return [{ workload, ...(image !== undefined && { image }), strength: 4, by: 'other-image' }];
  }

  /** Of several workloads each is offered; where one was taken, that is it. */
  #takenOf({ id, workload }: ImageReport, candidates: readonly string[]): string | undefined {
    const named = `${workload?.namespace ?? 'default'}/${workload?.name ?? ''}`;
    const taken = candidates.filter((each) =>
      this.#offer({ id: `two-candidates:${named}:${each}`, of: id, workloads: [each], because: 'two-candidates', named, here: each }),
    );
    return taken.length === 1 ? taken[0] : undefined;
  }

  /** The image that the reader chose, if it is still in the manifests. */
  #chosen({ id }: ImageReport): readonly ReportMatch[] {
    const image = Object.hasOwn(this.#choices.images, id) ? this.#choices.images[id] : undefined;
    const uses = image === undefined ? [] : this.#uses.written(image);
    return uses.map((use) => ({ workload: use.workload, image: use.image, strength: 3, by: 'chosen' }));
  }

  #running(names: ReportedNames) {
    const uses = new Set([
      ...names.digests.flatMap(({ digest }) => this.#uses.withDigest(digest)),
      ...[...names.tags].flatMap((tag) => this.#uses.withTag(tag)),
    ]);
    return [...uses].flatMap((use) => {
      const same = sameImage(names, use);
      return same ? [{ use, same }] : [];
    });
  }

  /** What is only like it is offered; what the reader took joins. */
  #weakly(report: ImageReport, matches: readonly WeakMatch[]): readonly ReportMatch[] {
    return matches.flatMap(({ because, image, uses }) => {
      const workloads = uses.map(({ workload }) => workload);
      const id = `${because}:${report.id}:${image}`;
      const isTaken = this.#offer({ id, of: report.id, workloads, because, named: report.image.title, here: image });
      return isTaken ? workloads.map((workload) => ({ workload, image, strength: 3, by: 'accepted' }) as const) : [];
    });
  }

  /** Whether it was taken. */
  #offer(offer: Omit<Offer, 'what' | 'accepted'>): boolean {
    const accepted = this.#accepted.has(offer.id);
    if (!this.#offers.has(offer.id)) this.#offers.set(offer.id, { ...offer, what: 'report', accepted });
    return accepted;
  }

  /** Of another workload's image there is a report as well: it counts where there is none of the workload's own. */
  withOthers(placed: readonly PlacedReport[]): readonly PlacedReport[] {
    if (this.#owned.length === 0) return placed;
    const known = new Set<string>();
    const key = ({ tool, only }: ImageReport, { workload, image }: Pick<ReportMatch, 'workload' | 'image'>) =>
      JSON.stringify([workload, image, tool, only]);
    for (const { report, matches } of placed) for (const match of matches) if (match.strength < 4) known.add(key(report, match));
    const more = new Map<ImageReport, ReportMatch[]>();
    for (const { report } of this.#newestOfEach()) {
      for (const { use, same } of this.#running(reportedNames(report.image))) {
        if (known.has(key(report, use))) continue;
        known.add(key(report, use));
        addTo(more, report, matchOf(use, same, 3));
      }
    }
    return placed.map(({ report, matches }) => ({ report, matches: [...matches, ...(more.get(report) ?? [])] }));
  }

  /** A thousand workloads may run one sidecar: of its reports the newest is enough for the others. */
  #newestOfEach(): readonly PlacedReport[] {
    const held = this.#owned.filter(({ report }) => this.#clusters.isOfThis(report));
    const newest = new Map<string, PlacedReport>();
    for (const each of held) {
      const { report } = each;
      const names = reportedNames(report.image);
      const key = JSON.stringify([report.tool, report.only, [...names.tags].sort(), names.digests.map(({ digest }) => digest).sort()]);
      const other = newest.get(key);
      if (!other || (report.at ?? 0) > (other.report.at ?? 0)) newest.set(key, each);
    }
    return [...newest.values()].sort((a, b) => (b.report.at ?? 0) - (a.report.at ?? 0));
  }
}

/** MicroScanner may know a digest, which says nothing to a reader. */
function isNameless({ about, workload }: ImageReport, names: ReportedNames): boolean {
  return about === 'unnamed' || (about === 'image' && workload === undefined && !namesAnImage(names));
}

function matchOf({ workload, image }: ImageUse, { by, build }: NonNullable<ReturnType<typeof sameImage>>, otherwise: 2 | 3): ReportMatch {
  return { workload, image, strength: by === 'digest' ? 1 : otherwise, by, ...(build && { build }) };
}
