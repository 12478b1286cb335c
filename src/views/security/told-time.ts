import type { Language } from '#words/language.ts';

/** What has a time: as it was written, and in milliseconds where it can be read. */
export interface Timed {
  readonly time?: string;
  readonly at?: number;
}

/** `14:02:11`, with the day where things of several days stand together. What cannot be read is as it was written; '' where there is none. */
export function toldTime({ time = '', at }: Timed, language: Language, withDay: boolean): string {
  if (at === undefined) return time;
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(withDay ? { month: 'short', day: 'numeric' } : {}),
  }).format(at);
}

/** `Nov 3, 2025, 14:02`. */
export function toldDay({ time = '', at }: Timed, language: Language): string {
  if (at === undefined) return time;
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** Whether they are of more than one day. */
export function ofSeveralDays(timed: readonly Timed[]): boolean {
  return new Set(timed.flatMap(({ at }) => (at === undefined ? [] : [Math.floor(at / 86_400_000)]))).size > 1;
}
