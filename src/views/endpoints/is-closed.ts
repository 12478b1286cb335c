import type { EndpointSummary } from '#engine/overview/picture.ts';
import type { Direction } from '#engine/rules/policy.ts';

/** Whether an endpoint lets through what rules allow alone: a policy isolates it, or the strict mode keeps it closed. */
export function isClosed({ isolatedBy, unselected }: Pick<EndpointSummary, 'isolatedBy' | 'unselected'>, direction: Direction): boolean {
  return unselected === true || isolatedBy[direction].length > 0;
}
