import type { Owner, WorkloadFact } from './manifest-object.ts';
import { workloadId } from './read-workload.ts';

/** Kinds that make ReplicaSets and Jobs: the way up goes on through these even where they are not in the manifests. */
const MAKERS = new Set(['Deployment', 'Rollout', 'CronJob', 'DeploymentConfig']);

export interface TopOwner extends Owner {
  readonly id: string;
}

/** Finds the topmost controller of pods, as far as the manifests show it. */
export class WorkloadOwners {
  readonly #facts: ReadonlyMap<string, WorkloadFact>;

  /** @param facts the workload objects of the manifests by id */
  constructor(facts: ReadonlyMap<string, WorkloadFact>) {
    this.#facts = facts;
  }

  /** @param templateHash the pod's `pod-template-hash`, which ends the name of a Deployment's ReplicaSet */
  top(namespace: string, owner: Owner, templateHash?: string): TopOwner {
    let { kind, name } = owner;
    const seen = new Set<string>();
    for (;;) {
      const id = workloadId(namespace, name, kind);
      if (seen.has(id)) return { id, kind, name };
      seen.add(id);
      const fact = this.#facts.get(id);
      const next = fact?.owner ?? this.#ownerByName(namespace, kind, name, fact?.templateHash ?? templateHash);
      if (!next || !this.#isFollowed(namespace, next)) return { id, kind, name };
      ({ kind, name } = next);
    }
  }

  #isFollowed(namespace: string, { kind, name }: Owner): boolean {
    return MAKERS.has(kind) || this.#facts.has(workloadId(namespace, name, kind));
  }

  /** Where the ReplicaSet or the Job is not in the manifests, its name still tells who made it, if that one is. */
  #ownerByName(namespace: string, kind: string, name: string, templateHash: string | undefined): Owner | undefined {
    const makers: readonly (readonly [string, string | undefined])[] =
      kind === 'ReplicaSet'
        ? ['Deployment', 'Rollout'].map((maker) => [maker, stripSuffix(name, templateHash)] as const)
        : kind === 'Job'
          ? [['CronJob', /^(.+)-\d{6,}$/.exec(name)?.[1]]]
          : [];
    for (const [maker, stem] of makers) {
      if (stem && this.#facts.has(workloadId(namespace, stem, maker))) return { kind: maker, name: stem };
    }
    return undefined;
  }
}

function stripSuffix(name: string, hash: string | undefined): string | undefined {
  return hash && name.endsWith(`-${hash}`) ? name.slice(0, -hash.length - 1) : undefined;
}
