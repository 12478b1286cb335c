import type { Connection } from '#engine/overview/picture.ts';
import type { BlastAnswer, Landmark } from '#engine/risk/risk.ts';

/** One place that is reached, over its last step. */
export interface ReachedPlace {
  readonly key: string;
  readonly path: readonly Connection[];
  readonly last: Connection;
  /** Where one port is meant, whatever the last step says of others. */
  readonly port?: string;
  /** A place that an intruder asks first. */
  readonly landmark?: Landmark['what'];
}

/** Landmarks first, then everything else, nearest first; places that a landmark names already are not named twice. */
export function reachedRows({ found, landmarks }: BlastAnswer, hops: 'one' | 'all'): readonly ReachedPlace[] {
  const isNear = ({ path }: { readonly path: readonly Connection[] }): boolean => path.length > 0 && (hops === 'all' || path.length === 1);
  const named = landmarks.filter(isNear).map(({ what, endpoint, path }) => ({
    key: `${what} ${endpoint}`,
    path,
    last: path.at(-1)!,
    landmark: what,
    ...(what === 'metadata' ? { port: '80' } : {}),
  }));
  const servers = new Set(landmarks.filter(({ what }) => what === 'api-server').map(({ endpoint }) => endpoint));
  const others = found
    .filter((each) => isNear(each) && !servers.has(each.endpoint))
    .map(({ endpoint, path }) => ({ key: endpoint, path, last: path.at(-1)! }));
  return [...named, ...others];
}
