import type { AlertSummary } from '#engine/overview/security-picture.ts';
import { ALERT_PRIORITIES, type AlertPriority } from '#engine/security/severity.ts';

/** A mark on the line of time: an alert, or several that come too close to be told apart. */
export interface StripMark {
  /** From 0 to 1. */
  readonly place: number;
  /** Line by line, the most urgent on top. */
  readonly lane: number;
  readonly priority: AlertPriority;
  /** Ids, in the order of time. */
  readonly alerts: readonly string[];
  /** There is room for a number behind it. */
  readonly roomy: boolean;
}

export interface Strip {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly StripMark[];
  /** The priorities that occur, from the top. */
  readonly lanes: readonly AlertPriority[];
}

/** Marks that can be told apart along the line. */
const PLACES = 48;

/** Alerts by their time and priority; undefined where fewer than two times can be read. */
export function alertStrip(alerts: readonly AlertSummary[]): Strip | undefined {
  const timed = alerts.flatMap(({ alert }) => (alert.at === undefined ? [] : [{ id: alert.id, at: alert.at, priority: alert.priority }]));
  if (timed.length === 0) return undefined;
  const from = timed.reduce((least, { at }) => Math.min(least, at), Infinity);
  const to = timed.reduce((most, { at }) => Math.max(most, at), -Infinity);
  const lanes = ALERT_PRIORITIES.filter((priority) => timed.some((each) => each.priority === priority));
  const marks = new Map<string, { place: number; lane: number; priority: AlertPriority; alerts: string[] }>();
  for (const { id, at, priority } of timed) {
    const place = from === to ? 0.5 : Math.round(((at - from) / (to - from)) * PLACES) / PLACES;
    const key = `${place} ${priority}`;
    const known = marks.get(key);
    if (known) known.alerts.push(id);
    else marks.set(key, { place, lane: lanes.indexOf(priority), priority, alerts: [id] });
  }
  const all = [...marks.values()];
  const taken = new Set(all.map(({ place, lane }) => `${Math.round(place * PLACES)} ${lane}`));
  return {
    from,
    to,
    lanes,
    marks: all.map((mark) => ({ ...mark, roomy: !taken.has(`${Math.round(mark.place * PLACES) + 1} ${mark.lane}`) })),
  };
}
