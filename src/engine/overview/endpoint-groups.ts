import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { isName } from './matrix-units.ts';

/** Endpoints that differ for no verdict. */
interface EndpointGroup {
  /** Indices, in their order. */
  readonly members: readonly number[];
  readonly external: boolean;
  /** Names outside: traffic goes to them, none is known to come from them. */
  readonly names: boolean;
}

export interface EndpointGroups {
  readonly groups: readonly EndpointGroup[];
  /** Per endpoint: the position of its group. */
  readonly groupOf: Uint32Array;
}

/** Puts endpoints of one treatment and the same declared ports together. Those on a node's network stand alone (NP-21 looks at their node). */
export function groupEndpoints(evaluation: Evaluation): EndpointGroups {
  const onNodes = nodesThatSpeak(evaluation);
  const groups: { readonly members: number[]; readonly external: boolean; readonly names: boolean }[] = [];
  const byKey = new Map<string, number>();
  const groupOf = Uint32Array.from(evaluation.endpoints, (endpoint) => {
    const external = endpoint.kind === 'external';
    const alone = external
      ? endpoint.node !== undefined
      : endpoint.pods.some(({ hostNetwork, nodeName }) => hostNetwork || (nodeName !== undefined && onNodes.has(nodeName)));
    const names = isName(endpoint);
    const key = alone
      ? endpoint.id
      : `${external} ${names} ${evaluation.treatment(endpoint.index)} ${external ? '' : endpoint.declared.key}`;
    let group = byKey.get(key);
    if (group === undefined) byKey.set(key, (group = groups.push({ members: [], external, names }) - 1));
    groups[group]!.members.push(endpoint.index);
    return group;
  });
  return { groups, groupOf };
}

function nodesThatSpeak(evaluation: Evaluation): ReadonlySet<string> {
  const nodes = new Set<string>();
  for (const endpoint of evaluation.endpoints) {
    if (endpoint.kind === 'external') {
      if (endpoint.node !== undefined) nodes.add(endpoint.node);
    } else for (const pod of endpoint.pods) if (pod.hostNetwork && pod.nodeName !== undefined) nodes.add(pod.nodeName);
  }
  return nodes;
}
