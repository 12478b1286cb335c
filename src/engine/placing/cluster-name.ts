/** The name of a cluster, which reports give as it is or as an ARN: `arn:aws:eks:…:cluster/lab` (SI-12). */
export function clusterNameOf(written: string): string {
  return /^arn:[^:]*:eks:.*:cluster\/(.+)$/.exec(written)?.[1] ?? written;
}
