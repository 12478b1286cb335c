import { useMemo } from 'react';
import type { NamespaceSummary } from '#engine/overview/picture.ts';

/** Of the chosen namespaces, those that (still) exist; empty: all. A scope of which nothing is left would hide everything without a word. */
export function namespacesInView(present: readonly NamespaceSummary[], chosen: readonly string[]): readonly string[] {
  return chosen.filter((name) => present.some((namespace) => namespace.name === name));
}

/** The same, and the same list as long as nothing changes. */
export function useNamespacesInView(present: readonly NamespaceSummary[], chosen: readonly string[]): readonly string[] {
  return useMemo(() => namespacesInView(present, chosen), [present, chosen]);
}
