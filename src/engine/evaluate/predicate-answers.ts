import type { Cluster } from '#engine/model/cluster.ts';
import { isWholeFamily } from '#engine/model/ip-range.ts';
import { matchesLabels, type LabelSelector } from '#engine/model/label-selector.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { EndpointPredicate, NamespaceMatch } from '#engine/rules/policy.ts';
import { domainHolds } from './domain-names.ts';
import { partIsInside, type AddressPart, type AddressSpace } from './address-space.ts';
import type { Face } from './pod-faces.ts';

/** Faces (and, behind them, parts of the address space, and then names) by position; `everything` needs no list. */
export type FaceAnswer = 'everything' | { readonly yes: readonly number[]; readonly maybe: readonly number[] };

/** Answers which faces, which parts of the address space and which names outside a predicate matches. */
export class PredicateAnswers {
  readonly #cluster: Cluster;
  readonly #faces: readonly Face[];
  readonly #space: AddressSpace;
  readonly #domains: readonly string[];
  readonly #ipBlocksMatchPods: boolean;
  /** Parts of the address space that are a node's own address, where blocks do not match these. */
  readonly #closedParts: ReadonlySet<AddressPart>;
  readonly #ipBlocksMatchNodes: boolean;
  /** The pod at the edge that the manifests do not show. */
  readonly #unknownPod: number;
  readonly #byNamespace = new Map<string, number[]>();
  readonly #namespaces = new Map<string, readonly string[]>();

  constructor(cluster: Cluster, faces: readonly Face[], space: AddressSpace, domains: readonly string[], profile: EnforcementProfile) {
    this.#cluster = cluster;
    this.#faces = faces;
    this.#space = space;
    this.#domains = domains;
    this.#ipBlocksMatchPods = profile.options.ipBlockMatchesPods === 'always';
    this.#ipBlocksMatchNodes = profile.options.ipBlockMatchesNodes === 'always';
    this.#closedParts = this.#ipBlocksMatchNodes
      ? new Set()
      : new Set(cluster.nodes.flatMap(({ addresses }) => addresses.map(space.locate)));
    this.#unknownPod = faces.findIndex(({ exempt }) => exempt === 'unknown-pod');
    faces.forEach((face, at) => {
      if (face.isPod) addTo(this.#byNamespace, face.pod.namespace, at);
    });
  }

  of(predicate: EndpointPredicate): FaceAnswer {
    switch (predicate.kind) {
      case 'any':
        return 'everything';
      case 'pods': {
        const { namespace, pods } = predicate;
        const names = namespace.kind === 'named' ? [namespace.name] : this.#namespacesWith(namespace.selector);
        const yes: number[] = [];
        const maybe: number[] = [];
        for (const name of names) {
          for (const at of this.#byNamespace.get(name) ?? []) {
            const { labels, labelsUnknown } = this.#faces[at]!.pod;
            if (labelsUnknown && pods.length > 0) maybe.push(at);
            else if (matchesLabels(labels, pods)) yes.push(at);
          }
        }
        const unknown = this.#unknownPod < 0 ? 'no' : this.#ofUnknownPod(namespace, pods);
        if (unknown === 'yes') yes.push(this.#unknownPod);
        if (unknown === 'maybe') maybe.push(this.#unknownPod);
        return { yes, maybe };
      }
      case 'addresses':
        return this.#inBlock(predicate);
      case 'nodes':
        return this.#ofNodes(predicate.nodes);
      case 'domain':
        return { yes: this.#domains.flatMap((name, at) => (domainHolds(predicate.name, name) ? [this.#domainAt(at)] : [])), maybe: [] };
    }
  }

  /**
   * The pod at the edge stands in a namespace whose pods the manifests do not show, so never in a policy's own; it is in all
   * namespaces for certain, and in those with certain labels perhaps.
   */
  #ofUnknownPod(namespace: NamespaceMatch, pods: LabelSelector): 'yes' | 'maybe' | 'no' {
    if (namespace.kind === 'named') return 'no';
    const isShown = namespace.selector.some(
      (requirement) =>
        requirement.key === 'kubernetes.io/metadata.name' &&
        requirement.operator === 'In' &&
        requirement.values.every((name) => this.#byNamespace.has(name)),
    );
    if (isShown) return 'no';
    return namespace.selector.length === 0 && pods.length === 0 ? 'yes' : 'maybe';
  }

  #namespacesWith(selector: LabelSelector): readonly string[] {
    const key = JSON.stringify(selector);
    let names = this.#namespaces.get(key);
    if (!names) {
      names = [...this.#cluster.namespaces.values()].filter(({ labels }) => matchesLabels(labels, selector)).map(({ name }) => name);
      this.#namespaces.set(key, names);
    }
    return names;
  }

  #inBlock({ cidr, except }: Extract<EndpointPredicate, { kind: 'addresses' }>): FaceAnswer {
    const inside = (part: AddressPart): boolean => partIsInside(part, cidr) && !except.some((block) => partIsInside(part, block));
    // D-7: an address that is not known is in the whole IPv4 space for certain, in anything less only perhaps.
    const holdsUnknown = isWholeFamily(cidr) && except.length === 0;
    const yes: number[] = [];
    const maybe: number[] = [];
    this.#faces.forEach((face, at) => {
      // D-6: a pod on its node's network is reached through the node's address, whatever the option says of pods, unless
      // the other option makes it a pod like any other.
      const isPod = face.isPod || at === this.#unknownPod;
      if (face.isNode ? !this.#ipBlocksMatchNodes : isPod && !this.#ipBlocksMatchPods) return;
      if (face.part === undefined) {
        // In a cluster of one family the address is of that one.
        if (face.family === undefined || face.family === cidr.family)
          (holdsUnknown && cidr.family === (face.family ?? 4) ? yes : maybe).push(at);
      } else if (inside(face.part)) yes.push(at);
    });
    for (const part of this.#space.parts) {
      if (!this.#closedParts.has(part) && inside(part)) yes.push(this.#faces.length + part.index);
    }
    // A name stands for an address that nobody knows here.
    const holdsNames = holdsUnknown && cidr.family === 4;
    this.#domains.forEach((_, at) => (holdsNames ? yes : maybe).push(this.#domainAt(at)));
    return { yes, maybe };
  }

  #domainAt(index: number): number {
    return this.#faces.length + this.#space.parts.length + index;
  }

  /** D-4: the addresses of the nodes, and pods on the host network at these; of a pod on a node that is not shown, it cannot be said. */
  #ofNodes(selector: LabelSelector): FaceAnswer {
    const all = new Set<AddressPart>();
    const matching = new Set<AddressPart>();
    for (const node of this.#cluster.nodes) {
      const matches = matchesLabels(node.labels, selector);
      for (const address of node.addresses) {
        const part = this.#space.locate(address);
        // An address that a pod has as well is the pod's, and no part of its own.
        if (part.block.low !== part.block.high) continue;
        all.add(part);
        if (matches) matching.add(part);
      }
    }
    const yes: number[] = [];
    const maybe: number[] = [];
    this.#faces.forEach(({ isNode, part }, at) => {
      if (!isNode) return;
      if (selector.length === 0 || (part && matching.has(part))) yes.push(at);
      else if (!part || !all.has(part)) maybe.push(at);
    });
    for (const part of matching) yes.push(this.#faces.length + part.index);
    return { yes, maybe };
  }
}
