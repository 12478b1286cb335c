import { describe, expect, test } from 'vitest';
import { ofSeveralDays, toldDay, toldTime } from './told-time.ts';

const AT = Date.UTC(2025, 10, 3, 14, 2, 11);

describe('a time that was written', () => {
  test('is told in UTC, with the day where there are several', () => {
    expect(toldTime({ time: '2025-11-03T14:02:11.000000001Z', at: AT }, 'en', false)).toBe('14:02:11');
    expect(toldTime({ at: AT }, 'en', true)).toBe('Nov 3, 14:02:11');
    expect(toldDay({ at: AT }, 'en')).toBe('Nov 3, 2025, 14:02');
  });

  test('is as it was written where it cannot be read', () => {
    expect(toldTime({ time: '2025-11-03T14:02:11Z+2' }, 'en', true)).toBe('2025-11-03T14:02:11Z+2');
    expect(toldTime({}, 'en', true)).toBe('');
  });

  test('is of several days where midnight lies between', () => {
    expect(ofSeveralDays([{ at: AT }, { at: AT + 3_600_000 }, {}])).toBe(false);
    expect(ofSeveralDays([{ at: AT }, { at: AT + 86_400_000 }])).toBe(true);
  });
});
