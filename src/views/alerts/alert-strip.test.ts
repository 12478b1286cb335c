import { describe, expect, test } from 'vitest';
import type { AlertSummary } from '#engine/overview/security-picture.ts';
import type { AlertPriority } from '#engine/security/severity.ts';
import { alertStrip } from './alert-strip.ts';

function alertAt(id: string, at: number | undefined, priority: AlertPriority): AlertSummary {
  return { alert: { id, priority, ...(at === undefined ? {} : { at }) }, endpoints: [], place: 'unmatched' } as unknown as AlertSummary;
}

describe('the line of time', () => {
  test('goes from the first alert to the last, the most urgent on top', () => {
    const strip = alertStrip([alertAt('a', 1000, 'low'), alertAt('b', 2000, 'critical'), alertAt('c', 1500, 'low')]);
    expect(strip).toMatchObject({ from: 1000, to: 2000, lanes: ['critical', 'low'] });
    expect(strip?.marks.map(({ place, lane }) => [place, lane])).toEqual([
      [0, 1],
      [1, 0],
      [0.5, 1],
    ]);
  });

  test('puts alerts that come too close into one mark', () => {
    const strip = alertStrip([alertAt('a', 0, 'low'), alertAt('b', 1, 'low'), alertAt('c', 100_000, 'low')]);
    expect(strip?.marks.map(({ alerts }) => alerts)).toEqual([['a', 'b'], ['c']]);
  });

  test('leaves out what has no time, and is not there without any', () => {
    expect(alertStrip([alertAt('a', undefined, 'low')])).toBeUndefined();
    expect(alertStrip([alertAt('a', undefined, 'low'), alertAt('b', 5, 'high')])?.marks).toHaveLength(1);
  });
});
