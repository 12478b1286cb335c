import type { Analysis } from '#engine/analyze.ts';
import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import { UsageError } from './command-arguments.ts';

/** The endpoints (by index) that are called so: by a workload's name in any namespace, by `namespace/name`, or by an id as `list` prints it. */
export function findFocus(names: readonly string[], { evaluation }: Analysis): ReadonlySet<number> {
  const found = names.flatMap((name) => {
    const called = evaluation.endpoints.filter((endpoint) => isCalled(endpoint, name));
    if (called.length === 0) throw new UsageError(`${name} is no workload of the input.`);
    return called.map(({ index }) => index);
  });
  return new Set(found);
}

function isCalled(endpoint: Endpoint, name: string): boolean {
  if (endpoint.id === name) return true;
  if (endpoint.kind === 'external') return false;
  const { workload } = endpoint;
  return [workload.name, `${workload.namespace}/${workload.name}`, workload.id].includes(name);
}
