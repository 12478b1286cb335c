import type { ManifestFile } from '#engine/model/origin.ts';
import { generatePolicies } from './generated-policies.ts';
import { namespaceYaml, serviceYaml, workloadYaml } from './generated-workload.ts';
import { planCluster } from './planned-cluster.ts';
import { seededRandom } from './seeded-random.ts';

export interface ClusterSize {
  /** The same seed and numbers give the same manifests, byte for byte. */
  readonly seed: number;
  /** At least 5: four are the platform's own. */
  readonly workloads: number;
  readonly policies: number;
  /** At least 5: four are the platform's own. */
  readonly namespaces: number;
}

const HEAD = '# One namespace of a made-up platform. Written by a program: no team runs this.\n';

/**
 * Manifests of a made-up but plausible platform, one file a namespace, for figures and for the large sample.
 * 1,000 workloads with 500 policies are about 1.3 MB.
 */
export function generateManifests({ seed, workloads, policies, namespaces }: ClusterSize): ManifestFile[] {
  const cluster = planCluster(seed, workloads, namespaces);
  const generated = generatePolicies(seededRandom(seed + 1), cluster, policies);
  return cluster.namespaces.map((namespace) => {
    const documents = [
      namespaceYaml(namespace),
      ...generated.filter((policy) => policy.namespace === namespace.name).map(({ yaml }) => yaml),
      ...namespace.workloads.flatMap((workload) => [workloadYaml(workload), serviceYaml(workload) ?? []].flat()),
    ];
    return { name: `${namespace.name}.yaml`, text: HEAD + documents.join('---\n') };
  });
}
