import { nearestWord } from '#engine/manifest/nearest-word.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import type { AlertSubject, RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import { alertDiagnostics } from './alert-diagnostics.ts';
import { clusterNameOf } from './cluster-name.ts';
import { matchesImage } from './alert-image.ts';
import type { Offer, PlacedAlert, Placement, SecurityChoices } from './placement.ts';
import { likelyOwner } from './pod-owner.ts';
import { PodLookup } from './pod-lookup.ts';

/**
 * Puts alerts on the workloads whose pods they are about (SI-11 to SI-13).
 * @param described names of the clusters that are described beside the manifests; none: any alert may be of this one
 */
export function placeAlerts(
  alerts: readonly RuntimeAlert[],
  cluster: Cluster,
  choices: SecurityChoices,
  described: readonly string[] = [],
): Pick<Placement, 'alerts' | 'offers' | 'diagnostics'> {
  const placing = new AlertPlacing(cluster, choices, described);
  const placed = alerts.map((alert) => placing.place(alert));
  return { alerts: placed, offers: placing.offers, diagnostics: alertDiagnostics(placed) };
}

type Place = Omit<PlacedAlert, 'alert'>;

class AlertPlacing {
  readonly #cluster: Cluster;
  readonly #pods: PodLookup;
  readonly #accepted: ReadonlySet<string>;
  readonly #described: ReadonlySet<string>;
  readonly #byImage = new Map<string, readonly string[]>();
  readonly #known = new Map<string, Place>();
  readonly #offers = new Map<string, Offer>();

  constructor(cluster: Cluster, { accepted }: SecurityChoices, described: readonly string[]) {
    this.#cluster = cluster;
    this.#pods = new PodLookup(cluster);
    this.#accepted = new Set(accepted);
    this.#described = new Set(described.map(clusterNameOf));
  }

  get offers(): readonly Offer[] {
    return [...this.#offers.values()];
  }

  /** Alerts about the same pod are in the same place. */
  place(alert: RuntimeAlert): PlacedAlert {
    const key = keyOf(alert);
    let place = this.#known.get(key);
    if (!place) this.#known.set(key, (place = this.#find(alert)));
    return { alert, ...place };
  }

  #find({ id, kind, subject, host }: RuntimeAlert): Place {
    const isNamed = subject.pod !== undefined || subject.workload !== undefined;
    if (kind === 'drops' || (subject.onHost && !isNamed)) return host === undefined && kind === 'drops' ? NOWHERE : NODE;
    if (this.#isOfAnother(id, subject)) return { ...NOWHERE, ...this.#looked(subject) };
    const sure = this.#surely(subject) ?? this.#byPodName(id, subject) ?? this.#byWorkload(id, subject);
    if (sure) return sure;
    if (!isNamed && subject.image !== undefined && subject.object === undefined) {
      const running = this.#running(subject.image);
      if (running.length > 0) return { place: 'one-of', workloads: running, by: 'image' };
    }
    this.#offerPod(id, subject);
    return { ...NOWHERE, ...this.#looked(subject) };
  }

  /** Containers come and go; of images there are few. */
  #running(image: string): readonly string[] {
    let running = this.#byImage.get(image);
    if (!running) {
      const found = this.#cluster.workloads.filter(({ images }) => images.some((each) => matchesImage(image, each)));
      this.#byImage.set(image, (running = found.map(({ id }) => id)));
    }
    return running;
  }

  /** By what cannot be of another pod. */
  #surely({ namespace, pod, podUid, containerId }: AlertSubject): Place | undefined {
    const shown = pod === undefined || namespace === undefined ? undefined : this.#pods.shown(namespace, pod);
    if (shown) return on(shown.id, shown.kind === 'Pod' ? 'pod' : 'owner');
    const byUid = podUid === undefined ? undefined : this.#pods.byUid(podUid);
    if (byUid) return on(byUid.id, 'uid');
    const byContainer = containerId === undefined ? undefined : this.#pods.byContainer(containerId);
    return byContainer && on(byContainer.id, 'container');
  }

  #byPodName(id: string, { namespace, pod }: AlertSubject): Place | undefined {
    if (pod === undefined) return undefined;
    const namespaces = namespace === undefined ? [...this.#pods.namespaces] : [namespace];
    const found = namespaces.flatMap((each) => {
      const shown = this.#pods.shown(each, pod);
      return shown ? [shown] : this.#pods.byName(each, pod);
    });
    // In which namespace it is, is not for us to say.
    if (namespace !== undefined && found.length === 1) return on(found[0]!.id, 'name');
    return this.#candidates(
      id,
      namespace === undefined ? pod : `${namespace}/${pod}`,
      found.map((each) => each.id),
    );
  }

  #byWorkload(id: string, { workload }: AlertSubject): Place | undefined {
    if (!workload) return undefined;
    const found = this.#pods.named(workload);
    if (found.length === 1) return on(found[0]!.id, 'workload');
    return this.#candidates(
      id,
      `${workload.namespace ?? 'default'}/${workload.name}`,
      found.map((each) => each.id),
    );
  }

  /** Each of them is offered; where one was taken, that is it. */
  #candidates(of: string, named: string, workloads: readonly string[]): Place | undefined {
    if (workloads.length === 0) return undefined;
    for (const workload of workloads) {
      this.#offer({
        id: `two-candidates:${named}:${workload}`,
        of,
        workloads: [workload],
        because: 'two-candidates',
        named,
        here: workload,
      });
    }
    const taken = workloads.filter((workload) => this.#accepted.has(`two-candidates:${named}:${workload}`));
    return taken.length === 1 ? on(taken[0]!, 'accepted') : { place: 'unmatched', workloads: [], looked: `pod ${named}` };
  }

  /** SI-12: an alert of a cluster that is not the one described joins when the reader says so. */
  #isOfAnother(of: string, { cluster }: AlertSubject): boolean {
    if (cluster === undefined || this.#described.size === 0) return false;
    const named = clusterNameOf(cluster);
    if (this.#described.has(named)) return false;
    const id = `other-cluster:${named}`;
    this.#offer({ id, of, workloads: [], because: 'other-cluster', named, here: [...this.#described].join(', ') });
    return !this.#accepted.has(id);
  }

  /** SI-13: a pod that is in no manifest can be added, with labels that are not known. */
  #offerPod(of: string, { namespace, pod, image }: AlertSubject): void {
    if (namespace === undefined || pod === undefined || image === undefined) return;
    const named = `${namespace}/${pod}`;
    const workloads = [`${named}[Pod]`];
    this.#offer({ id: `new-pod:${named}`, of, workloads, because: 'new-pod', named, here: '', pod: { namespace, name: pod, image } });
  }

  #offer(offer: Omit<Offer, 'what' | 'accepted'>): void {
    if (!this.#offers.has(offer.id)) this.#offers.set(offer.id, { ...offer, what: 'alert', accepted: this.#accepted.has(offer.id) });
  }

  /** What was looked for in vain, and the nearest to it. */
  #looked(subject: AlertSubject): Pick<PlacedAlert, 'looked' | 'nearest'> {
    const { namespace, pod, workload, object, podUid, containerId, image } = subject;
    const owner = pod === undefined ? workload : likelyOwner(pod);
    if (owner)
      return { looked: `${owner.kind || 'workload'} ${owner.name}`, ...this.#nearest(workload?.namespace ?? namespace, owner.name) };
    if (pod !== undefined)
      return { looked: `pod ${namespace === undefined ? '' : `${namespace}/`}${pod}`, ...this.#nearest(namespace, pod) };
    if (object) return { looked: `${object.resource} ${object.namespace === undefined ? '' : `${object.namespace}/`}${object.name}` };
    const looked =
      image ?? (podUid === undefined ? undefined : `pod ${podUid}`) ?? (containerId === undefined ? undefined : `container ${containerId}`);
    return looked === undefined ? {} : { looked };
  }

  #nearest(namespace: string | undefined, name: string): Pick<PlacedAlert, 'nearest'> {
    const here = namespace === undefined ? this.#cluster.workloads : this.#pods.in(namespace);
    const nearest = nearestWord(name, new Set(here.map((each) => each.name)));
    const workload = here.find((each) => each.name === nearest);
    return workload ? { nearest: workload.id } : {};
  }
}

/** Equal for alerts that are in one place. Alerts are kept as long as their file stays as it is. */
function keyOf(alert: RuntimeAlert): string {
  let key = keys.get(alert);
  if (key === undefined)
    keys.set(alert, (key = JSON.stringify([alert.kind === 'drops', alert.host !== undefined, { ...alert.subject, by: '' }])));
  return key;
}

const keys = new WeakMap<RuntimeAlert, string>();

const NOWHERE: Place = { place: 'unmatched', workloads: [] };
const NODE: Place = { place: 'node', workloads: [] };

function on(workload: string, by: NonNullable<PlacedAlert['by']>): Place {
  return { place: 'workload', workloads: [workload], by };
}
