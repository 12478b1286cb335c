import type { Analysis } from '#engine/analyze.ts';
import { nearestWord } from '#engine/manifest/nearest-word.ts';
import type { Endpoint, ExternalEndpoint, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { overlap } from '#engine/model/ip-range.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { holdsPublicAddress } from '#engine/model/public-addresses.ts';
import type { EndSelector } from './expectation.ts';
import { globMatcher } from './glob-matcher.ts';
import { blockOf } from './line-ends.ts';

/** Says which of the ends a selector means. */
export class EndResolver {
  readonly #namespaces: Analysis['cluster']['namespaces'];
  readonly #workloads: readonly WorkloadEndpoint[];
  readonly #externals: readonly ExternalEndpoint[];
  /** By `namespace/name`. */
  readonly #byName = new Map<string, WorkloadEndpoint[]>();
  readonly #known = new Map<string, readonly number[]>();

  constructor(ends: readonly Endpoint[], { namespaces }: Analysis['cluster']) {
    this.#namespaces = namespaces;
    this.#workloads = ends.filter((each): each is WorkloadEndpoint => each.kind === 'workload');
    this.#externals = ends.filter((each): each is ExternalEndpoint => each.kind === 'external');
    for (const endpoint of this.#workloads) addTo(this.#byName, `${endpoint.workload.namespace}/${endpoint.workload.name}`, endpoint);
  }

  /** Positions of the ends, ascending. */
  indices(selector: EndSelector): readonly number[] {
    const key = JSON.stringify(selector);
    let found = this.#known.get(key);
    if (!found) this.#known.set(key, (found = this.#endpoints(selector).map(({ index }) => index)));
    return found;
  }

  /** For a selector that means nothing: what was perhaps meant; '' where nothing is near. */
  nearest(selector: EndSelector): string {
    if (selector.kind !== 'name') return '';
    const others = selector.text.includes('/') ? '' : this.#inAnotherNamespace(selector.name);
    if (others !== '') return others;
    if (selector.name === '*') {
      const namespace = nearestWord(selector.namespace, new Set(this.#workloads.map(({ workload }) => workload.namespace)));
      return namespace === '' ? '' : `${namespace}/*`;
    }
    return nearestWord(`${selector.namespace}/${selector.name}`, this.#byName.keys());
  }

  /** What a name without a namespace means elsewhere than in `default`: a workload, or all of a namespace. */
  #inAnotherNamespace(name: string): string {
    if (this.#workloads.some(({ workload }) => workload.namespace === name)) return `${name}/*`;
    return [...this.#byName.keys()].find((known) => known.endsWith(`/${name}`)) ?? '';
  }

  #endpoints(selector: EndSelector): readonly Endpoint[] {
    switch (selector.kind) {
      case 'any':
        return [...this.#workloads, ...this.#externals.filter(isOutside)];
      case 'internet':
        return this.#externals.filter((external) => isOutside(external) && external.ranges.some(holdsPublicAddress));
      case 'name':
        return this.#named(selector);
      case 'labels':
        return this.#labeled(selector);
      case 'cidr':
        return this.#addressed(selector);
    }
  }

  #named({ namespace, name, workloadKind, variant }: Extract<EndSelector, { kind: 'name' }>): readonly Endpoint[] {
    const isGlob = namespace.includes('*') || name.includes('*');
    const candidates = isGlob ? this.#workloads.filter(globFilter(namespace, name)) : (this.#byName.get(`${namespace}/${name}`) ?? []);
    return candidates.filter(
      (each) =>
        (workloadKind === undefined || each.workload.kind.toLowerCase() === workloadKind.toLowerCase()) &&
        (variant === undefined || each.variant === variant),
    );
  }

  #labeled({ namespace, namespaceLabels = {}, labels }: Extract<EndSelector, { kind: 'labels' }>): readonly Endpoint[] {
    const isNamespace = globFilter(namespace ?? '*', '*');
    return this.#workloads.filter(
      (each) =>
        isNamespace(each) &&
        hasLabels(this.#namespaces.get(each.workload.namespace)?.labels ?? {}, namespaceLabels) &&
        each.pods.some((pod) => hasLabels(pod.labels, labels)),
    );
  }

  /** The parts of the outside that a block touches; an address that is a pod's means the pod, as everywhere. */
  #addressed(selector: Extract<EndSelector, { kind: 'cidr' }>): readonly Endpoint[] {
    const exact = selector.rest ? this.#externals.filter(({ id }) => id === selector.text) : [];
    if (exact.length > 0) return exact;
    const owner = this.#ownerOf(selector.cidr);
    if (owner) return [owner];
    const block = blockOf(selector);
    return block ? this.#externals.filter(({ ranges }) => ranges.some((range) => overlap(range, block))) : [];
  }

  #ownerOf(written: string): WorkloadEndpoint | undefined {
    const address = parseIpAddress(written);
    return (
      address &&
      this.#workloads.find(({ pods }) =>
        pods.some(
          ({ hostNetwork, addresses }) =>
            !hostNetwork && addresses.some(({ family, value }) => family === address.family && value === address.value),
        ),
      )
    );
  }
}

/** A node's address is a part of the cluster: `*` and `internet` leave it out, since its own pods always hear it (NP-21). */
function isOutside({ node }: ExternalEndpoint): boolean {
  return node === undefined;
}

function hasLabels(labels: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}

function globFilter(namespace: string, name: string): (endpoint: WorkloadEndpoint) => boolean {
  const isNamespace = globMatcher(namespace);
  const isName = globMatcher(name);
  return ({ workload }) => isNamespace(workload.namespace) && isName(workload.name);
}
