/** Short and plural names of kinds, as `kubectl` takes them. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['po', 'Pod'],
  ['deploy', 'Deployment'],
  ['rs', 'ReplicaSet'],
  ['rc', 'ReplicationController'],
  ['sts', 'StatefulSet'],
  ['ds', 'DaemonSet'],
  ['cj', 'CronJob'],
  ['svc', 'Service'],
  ['netpol', 'NetworkPolicy'],
  ['ns', 'Namespace'],
  ['ing', 'Ingress'],
  ['cm', 'ConfigMap'],
  ['sa', 'ServiceAccount'],
  ['ep', 'Endpoints'],
  ['no', 'Node'],
  ['anp', 'AdminNetworkPolicy'],
  ['banp', 'BaselineAdminNetworkPolicy'],
  ['cnp', 'ClusterNetworkPolicy'],
  ['ccnp', 'CiliumClusterwideNetworkPolicy'],
  ['hpa', 'HorizontalPodAutoscaler'],
  ['pvc', 'PersistentVolumeClaim'],
  ['pdb', 'PodDisruptionBudget'],
]);

/** Short names that two kinds claim: the other one is meant where the manifests have it. */
const SHARED_SHORT: ReadonlyMap<string, string> = new Map([['cnp', 'CiliumNetworkPolicy']]);

const KNOWN = [
  'Pod',
  'Deployment',
  'ReplicaSet',
  'ReplicationController',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'Service',
  'NetworkPolicy',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
  'Namespace',
  'Ingress',
  'ConfigMap',
  'Secret',
  'ServiceAccount',
  'Endpoints',
  'Node',
];

/** What `kubectl delete all` means. */
export const KINDS_OF_ALL = [
  'Pod',
  'ReplicationController',
  'Service',
  'DaemonSet',
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'Job',
  'CronJob',
];

/** Kinds whose pods are made from a template. */
export const KINDS_WITH_PODS = ['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

/** The kind that a word names (`po`, `pods`, `deployments.apps`), among the common ones and those of the manifests. */
export function kindNamed(word: string, present: Iterable<string>): string | undefined {
  const name = word.toLowerCase().split('.')[0]!;
  const kinds = new Set(present);
  const short = SHORT.get(name);
  if (short !== undefined) {
    const other = SHARED_SHORT.get(name);
    return other !== undefined && kinds.has(other) && !kinds.has(short) ? other : short;
  }
  return [...KNOWN, ...kinds].find((kind) => {
    const one = kind.toLowerCase();
    return name === one || name === pluralOf(one);
  });
}

/** A kind as kubectl lists it: `ingress` as `ingresses`, `networkpolicy` as `networkpolicies`. */
export function pluralOf(kind: string): string {
  if (/[^aeiou]y$/.test(kind)) return `${kind.slice(0, -1)}ies`;
  return /(?:s|x|ch)$/.test(kind) ? `${kind}es` : `${kind}s`;
}

/** Names to choose the nearest from, for a word that names no kind. */
export function kindWords(): readonly string[] {
  return [...KNOWN.map((kind) => kind.toLowerCase()), ...SHORT.keys()];
}
