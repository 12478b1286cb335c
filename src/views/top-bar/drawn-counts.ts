import type { Picture, VerdictCounts } from '#engine/overview/picture.ts';

/** How many of the drawn connections have each verdict, among those that touch a namespace in scope (none given: all). */
export function drawnCounts(picture: Picture, namespaces: readonly string[]): VerdictCounts {
  const counts = { allowed: 0, partial: 0, denied: 0, depends: 0 };
  const inScope = new Set(
    picture.endpoints.filter(({ namespace }) => namespace !== undefined && namespaces.includes(namespace)).map((endpoint) => endpoint.id),
  );
  for (const { source, destination, verdict } of picture.connections) {
    if (namespaces.length === 0 || inScope.has(source) || inScope.has(destination)) counts[verdict] += 1;
  }
  return counts;
}
