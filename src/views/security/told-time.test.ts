import { describe, expect, test } from 'vitest';
import { timeSpan, toldDay, toldTime } from './told-time.ts';

const AT = Date.UTC(2025, 10, 3, 14, 2, 11);

describe('a time that was written', () => {
  test('is told in UTC, with the day and the year where there are several', () => {
    expect(toldTime({ time: '2025-11-03T14:02:11.000000001Z', at: AT }, 'en', 'day')).toBe('14:02:11');
    expect(toldTime({ at: AT }, 'en', 'days')).toBe('Nov 3, 14:02:11');
    expect(toldTime({ at: AT }, 'en', 'years')).toBe('Nov 3, 2025, 14:02:11');
    expect(toldDay({ at: AT }, 'en')).toBe('Nov 3, 2025, 14:02');
  });

  test('is as it was written where it cannot be read', () => {
    expect(toldTime({ time: '2025-11-03T14:02:11Z+2' }, 'en', 'days')).toBe('2025-11-03T14:02:11Z+2');
    expect(toldTime({}, 'en', 'days')).toBe('');
  });

  test('is one of several days where midnight lies between, and of several years where their end does', () => {
    expect(timeSpan([{ at: AT }, { at: AT + 3_600_000 }, {}])).toBe('day');
    expect(timeSpan([{ at: AT }, { at: AT + 86_400_000 }])).toBe('days');
    expect(timeSpan([{ at: AT }, { at: AT + 60 * 86_400_000 }])).toBe('years');
    expect(timeSpan([])).toBe('day');
  });
});
