import { useEffect } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { useRiskFocus } from './risk-focus.ts';

/** Whose reach is looked at: the selected workload, else the one before, else the first with an alert. */
export function useSubject(picture: Picture, selection: Selection): string | undefined {
  const of = useRiskFocus((state) => state.of);
  const selected = selection.kind === 'endpoint' && isWorkload(picture, selection.id) ? selection.id : undefined;
  useEffect(() => {
    if (selected !== undefined) useRiskFocus.setState({ of: selected });
  }, [selected]);
  return selected ?? (of !== undefined && isWorkload(picture, of) ? of : alertedWorkloads(picture)[0]);
}

function isWorkload(picture: Picture, id: string): boolean {
  return endpointOf(picture, id)?.kind === 'workload';
}

/** Workloads with alerts, those with most first. */
export function alertedWorkloads({ security }: Picture): readonly string[] {
  return Object.entries(security?.endpoints ?? {})
    .filter(([, { alerts }]) => alerts.length > 0)
    .toSorted(([, a], [, b]) => b.alerts.length - a.alerts.length)
    .map(([id]) => id);
}
