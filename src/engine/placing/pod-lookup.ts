import type { Cluster, Pod, Workload } from '#engine/model/cluster.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { ReportedWorkload } from '#engine/security/scans/image-report.ts';
import { LONGEST_BASE, longestNamed, mayMake, mayOwn } from './pod-owner.ts';

/** Finds workloads by what alerts know of a pod. */
export class PodLookup {
  readonly #byNamespace = new Map<string, Workload[]>();
  readonly #byPod = new Map<string, Workload>();
  readonly #byUid = new Map<string, Workload>();
  readonly #containers: readonly (readonly [string, Workload])[];

  constructor({ workloads }: Cluster) {
    const containers: (readonly [string, Workload])[] = [];
    for (const workload of workloads) {
      addTo(this.#byNamespace, workload.namespace, workload);
      for (const pod of workload.pods) this.#add(pod, workload, containers);
    }
    this.#containers = containers;
  }

  #add(pod: Pod, workload: Workload, containers: (readonly [string, Workload])[]): void {
    if (pod.name !== undefined) this.#byPod.set(`${pod.namespace}/${pod.name}`, workload);
    if (pod.uid !== undefined) this.#byUid.set(pod.uid, workload);
    for (const id of pod.containerIds ?? []) containers.push([id, workload]);
  }

  /** The workload of a pod that stands in the manifests. */
  shown(namespace: string, pod: string): Workload | undefined {
    return this.#byPod.get(`${namespace}/${pod}`);
  }

  byUid(uid: string): Workload | undefined {
    return this.#byUid.get(uid);
  }

  /** @param start the first characters of the id of a container: 12 at least say which it is */
  byContainer(start: string): Workload | undefined {
    return start.length < 12 ? undefined : this.#containers.find(([id]) => id.startsWith(start))?.[1];
  }

  /** The workloads whose pods may have this name: those with the longest name. More than one: nobody can say which. */
  byName(namespace: string, pod: string): readonly Workload[] {
    // Most are not even like it: only a name that was cut does not start with that of its owner.
    const alike = this.in(namespace).filter(({ name }) => pod.startsWith(name) || pod.length > LONGEST_BASE);
    return longestNamed(alike.filter(({ kind, name }) => mayOwn(kind, name, pod)));
  }

  /** The workload that is named, or the one that made what is named; its kind in any case, or none. */
  named({ namespace, kind, name }: ReportedWorkload): readonly Workload[] {
    const wanted = kind.toLowerCase();
    const here = this.in(namespace ?? 'default');
    const same = here.filter((each) => each.name === name && (wanted === '' || each.kind.toLowerCase() === wanted));
    return same.length > 0 ? same : longestNamed(here.filter((each) => mayMake(each.kind, each.name, wanted, name)));
  }

  in(namespace: string): readonly Workload[] {
    return this.#byNamespace.get(namespace) ?? [];
  }

  get namespaces(): Iterable<string> {
    return this.#byNamespace.keys();
  }
}
