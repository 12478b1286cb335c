import type { ClusterAccess } from '#engine/overview/security-picture.ts';

/** To whom an API server is open, as its card says it. */
export interface CardAccess {
  readonly to: 'all' | 'blocks' | 'private' | 'nobody' | 'unknown';
  /** How many blocks are allowed. */
  readonly blocks: number;
  /** Something stands out that is more than a doubt. */
  readonly finding: boolean;
}

/** Of an API server that a description tells of; undefined for every other card. */
export function cardAccess(clusters: readonly ClusterAccess[] | undefined, endpoint: string): CardAccess | undefined {
  const found = clusters?.find((each) => each.endpoint === endpoint);
  if (!found) return undefined;
  const { publicAccess, privateAccess, publicCidrs } = found.cluster;
  const finding = found.findings.some(({ code }) => code !== 'cannot-say');
  const blocks = publicCidrs.value?.length ?? 0;
  const isToAll = found.findings.some(({ code }) => code === 'public-to-all');
  if (publicAccess.value === undefined || (publicAccess.value && publicCidrs.value === undefined))
    return { to: 'unknown', blocks, finding };
  if (publicAccess.value) return { to: isToAll ? 'all' : 'blocks', blocks, finding };
  return { to: privateAccess.value === undefined ? 'unknown' : privateAccess.value ? 'private' : 'nobody', blocks, finding };
}
