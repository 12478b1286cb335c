import type { Workload } from '#engine/model/cluster.ts';
import type { ReportedWorkload } from '#engine/security/scans/image-report.ts';
import type { PodLookup } from './pod-lookup.ts';

/** The workload that a report names (SI-11, SI-12), or those of which nobody can say which it is. */
export function ownerOf(
  named: ReportedWorkload | undefined,
  pods: PodLookup,
): { readonly found?: string; readonly candidates: readonly string[] } {
  const workloads = named === undefined ? [] : workloadsNamed(named, pods);
  const [first, ...others] = workloads;
  if (first && others.length === 0) return { found: first.id, candidates: [] };
  return { candidates: workloads.map(({ id }) => id) };
}

function workloadsNamed(named: ReportedWorkload, pods: PodLookup): readonly Workload[] {
  const found = pods.named(named);
  if (found.length > 0 || named.kind.toLowerCase() !== 'pod') return found;
  const namespace = named.namespace ?? 'default';
  const shown = pods.shown(namespace, named.name);
  return shown ? [shown] : pods.byName(namespace, named.name);
}
