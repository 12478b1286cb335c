import type { ExposedWorkload, RiskAnswer } from '#engine/risk/risk.ts';

/** Workloads with findings that count, by what is known of the way to them; each has its words under the same name. */
export interface RiskGroup {
  readonly kind: 'reachedFromInternet' | 'perhapsReached' | 'notReached' | 'notRated';
  readonly workloads: readonly ExposedWorkload[];
}

/** What is open for certain comes first, what nobody rated last; groups without a workload are left out. */
export function riskGroups(
  { exposed, notReached, notRated }: RiskAnswer,
  inScope: (workload: ExposedWorkload) => boolean,
): readonly RiskGroup[] {
  const groups: readonly RiskGroup[] = [
    { kind: 'reachedFromInternet', workloads: exposed.filter(({ uncertain }) => !uncertain) },
    { kind: 'perhapsReached', workloads: exposed.filter(({ uncertain }) => uncertain) },
    { kind: 'notReached', workloads: notReached },
    { kind: 'notRated', workloads: notRated },
  ];
  return groups
    .map(({ kind, workloads }) => ({ kind, workloads: workloads.filter(inScope) }))
    .filter(({ workloads }) => workloads.length > 0);
}

/** As many workloads as are to be shown, group by group, with how many each group has in all. */
export function firstOf(groups: readonly RiskGroup[], most: number): readonly (RiskGroup & { readonly all: number })[] {
  let left = most;
  return groups.flatMap(({ kind, workloads }) => {
    const shown = workloads.slice(0, Math.max(0, left));
    left -= shown.length;
    return shown.length === 0 ? [] : [{ kind, workloads: shown, all: workloads.length }];
  });
}
