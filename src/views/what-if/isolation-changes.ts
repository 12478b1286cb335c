import { groupBy } from '#engine/model/multi-map.ts';
import type { EndpointSummary, Picture } from '#engine/overview/picture.ts';

/** Workloads whose isolation is another than in the input, by what became of it. */
export interface IsolationChange {
  readonly kind: 'neither' | 'not-for' | 'is-for';
  /** Absent for `neither`. */
  readonly direction?: 'ingress' | 'egress' | 'both';
  readonly workloads: readonly EndpointSummary[];
}

/** What a change does to isolation: who is open now, and who is closed. */
export function isolationChanges(former: Picture, present: Picture): readonly IsolationChange[] {
  const before = new Map(former.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const groups = groupBy(
    present.endpoints.filter((endpoint) => endpoint.kind === 'workload'),
    (endpoint) => kindOf(before.get(endpoint.id), endpoint),
  );
  return [...groups].flatMap(([key, workloads]) => {
    if (key === undefined) return [];
    const [kind, direction] = key.split(' ') as [IsolationChange['kind'], IsolationChange['direction']];
    return [{ kind, ...(direction ? { direction } : {}), workloads }];
  });
}

function kindOf(former: EndpointSummary | undefined, { isolatedBy }: EndpointSummary): string | undefined {
  if (former === undefined) return undefined;
  const isolated = (by: EndpointSummary['isolatedBy'], direction: 'ingress' | 'egress') => by[direction].length > 0;
  const changed = (['ingress', 'egress'] as const).filter((each) => isolated(former.isolatedBy, each) !== isolated(isolatedBy, each));
  const [first] = changed;
  if (first === undefined) return undefined;
  const now = isolated(isolatedBy, first);
  // One direction opened and the other closed: the one that closed is told, since the flips tell the rest.
  if (changed.length === 2 && now !== isolated(isolatedBy, 'egress')) return `is-for ${now ? 'ingress' : 'egress'}`;
  if (!now && !isolated(isolatedBy, 'ingress') && !isolated(isolatedBy, 'egress')) return 'neither';
  return `${now ? 'is-for' : 'not-for'} ${changed.length === 2 ? 'both' : first}`;
}
