import type { ReportedTime } from '#engine/security/reported-time.ts';
import type { Language } from '#words/language.ts';

/** How much of a date tells times apart that stand together: of one day, of several days, of several years. */
export type TimeSpan = 'day' | 'days' | 'years';

/** `14:02:11`, with the day and the year as they are needed. What cannot be read is as it was written; '' where there is none. */
export function toldTime({ time = '', at }: ReportedTime, language: Language, span: TimeSpan): string {
  if (at === undefined) return time;
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(span === 'day' ? {} : { month: 'short', day: 'numeric' }),
    ...(span === 'years' ? { year: 'numeric' } : {}),
  }).format(at);
}

/** `Nov 3, 2025, 14:02`. */
export function toldDay({ time = '', at }: ReportedTime, language: Language): string {
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

/** What they spread over. */
export function timeSpan(timed: readonly ReportedTime[]): TimeSpan {
  const times = timed.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const differ = (of: (at: number) => number): boolean => new Set(times.map(of)).size > 1;
  if (differ((at) => new Date(at).getUTCFullYear())) return 'years';
  return differ((at) => Math.floor(at / 86_400_000)) ? 'days' : 'day';
}
