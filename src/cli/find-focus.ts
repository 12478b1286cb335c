import type { Analysis } from '#engine/analyze.ts';
import { UsageError } from './command-arguments.ts';

/** The endpoints (by index) that are called so: by a workload's name in any namespace, by `namespace/name`, or by an id as `list` prints it. */
export function findFocus(names: readonly string[], { evaluation }: Analysis): ReadonlySet<number> {
  const found = new Set<number>();
  for (const name of names) {
    const before = found.size;
    for (const endpoint of evaluation.endpoints) {
      if (endpoint.id === name) found.add(endpoint.index);
      if (endpoint.kind === 'external') continue;
      const { workload } = endpoint;
      if ([workload.name, `${workload.namespace}/${workload.name}`, workload.id].includes(name)) found.add(endpoint.index);
    }
    if (found.size === before) throw new UsageError(`${name} is no workload of the input.`);
  }
  return found;
}
