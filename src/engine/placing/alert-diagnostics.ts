import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import type { PlacedAlert } from './placement.ts';

/** What is to be said of alerts: each pod that is not here is named once, and that a detector missed something. */
export function alertDiagnostics(placed: readonly PlacedAlert[]): readonly Diagnostic[] {
  return [...unmatched(placed), ...dropped(placed)];
}

function unmatched(placed: readonly PlacedAlert[]): readonly Diagnostic[] {
  const groups = new Map<string, { readonly first: PlacedAlert; count: number }>();
  for (const each of placed) {
    if (each.place !== 'unmatched' || each.looked === undefined || each.alert.subject.object) continue;
    const key = `${each.alert.subject.namespace ?? ''}|${each.looked}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first: each, count: 1 });
  }
  return [...groups.values()].map(({ first: { alert, looked = '', nearest = '' }, count }) => {
    const isImage = alert.subject.pod === undefined && alert.subject.workload === undefined && alert.subject.image === looked;
    return {
      code: 'report-unmatched',
      severity: 'info',
      values: { what: isImage ? 'image' : 'pod', looked, nearest, count },
      origin: alert.origin,
    };
  });
}

function dropped(placed: readonly PlacedAlert[]): readonly Diagnostic[] {
  const tools = new Map<string, { readonly first: RuntimeAlert; count: number }>();
  for (const { alert } of placed) {
    if (alert.kind !== 'drops') continue;
    const tool = tools.get(alert.tool);
    if (tool) tool.count += alert.dropped ?? 0;
    else tools.set(alert.tool, { first: alert, count: alert.dropped ?? 0 });
  }
  return [...tools].map(([tool, { first, count }]) => ({
    code: 'detector-dropped-events',
    severity: 'warning',
    values: { tool, count },
    origin: first.origin,
  }));
}
