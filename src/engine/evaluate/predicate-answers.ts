import type { Cluster } from '#engine/model/cluster.ts';
import { isWholeFamily } from '#engine/model/ip-range.ts';
import { matchesLabels, type LabelSelector } from '#engine/model/label-selector.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { EndpointPredicate } from '#engine/rules/policy.ts';
import { partIsInside, type AddressPart, type AddressSpace } from './address-space.ts';
import type { Face } from './pod-faces.ts';

/** Faces (and, behind them, parts of the address space) by position; `everything` needs no list. */
export type FaceAnswer = 'everything' | { readonly yes: readonly number[]; readonly maybe: readonly number[] };

/** Answers which faces and which parts of the address space a predicate matches. */
export class PredicateAnswers {
  readonly #cluster: Cluster;
  readonly #faces: readonly Face[];
  readonly #space: AddressSpace;
  readonly #ipBlocksMatchPods: boolean;
  readonly #byNamespace = new Map<string, number[]>();
  readonly #namespaces = new Map<string, readonly string[]>();

  constructor(cluster: Cluster, faces: readonly Face[], space: AddressSpace, profile: EnforcementProfile) {
    this.#cluster = cluster;
    this.#faces = faces;
    this.#space = space;
    this.#ipBlocksMatchPods = profile.options.ipBlockMatchesPods === 'always';
    faces.forEach((face, at) => {
      if (face.policed) addTo(this.#byNamespace, face.pod.namespace, at);
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
        for (const name of names) {
          for (const at of this.#byNamespace.get(name) ?? []) if (matchesLabels(this.#faces[at]!.pod.labels, pods)) yes.push(at);
        }
        return { yes, maybe: [] };
      }
      case 'addresses':
        return this.#inBlock(predicate);
      case 'nodes':
      case 'domain':
        return { yes: [], maybe: [] };
    }
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
    const holdsUnknown = cidr.family === 4 && isWholeFamily(cidr) && except.length === 0;
    const yes: number[] = [];
    const maybe: number[] = [];
    this.#faces.forEach((face, at) => {
      // D-6: a pod on its node's network is reached through the node's address, whatever the option says of pods, unless
      // the other option makes it a pod like any other.
      if (!this.#ipBlocksMatchPods && face.policed) return;
      if (face.part === undefined) (holdsUnknown ? yes : maybe).push(at);
      else if (inside(face.part)) yes.push(at);
    });
    for (const part of this.#space.parts) if (inside(part)) yes.push(this.#faces.length + part.index);
    return { yes, maybe };
  }
}
