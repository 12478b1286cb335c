/** The name of a cluster, which reports give as it is, as an ARN (`arn:aws:eks:…:cluster/lab`), or as eksctl names it in a kubeconfig (SI-12). */
export function clusterNameOf(written: string): string {
  return /^arn:[^:]*:eks:.*:cluster\/(.+)$/.exec(written)?.[1] ?? /^(?:.*@)?([^@]+)\.[a-z0-9-]+\.eksctl\.io$/.exec(written)?.[1] ?? written;
}
