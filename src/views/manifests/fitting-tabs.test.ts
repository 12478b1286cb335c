import { describe, expect, it } from 'vitest';
import { fittingTabs } from './fitting-tabs.ts';

describe('file tabs', () => {
  it.each([
    ['all where there is room', [80, 80], 0, 200, [0, 1]],
    ['as many as fit beside the button for the rest', [80, 80, 80, 80], 0, 250, [0, 1]],
    ['the active one always, even out of order', [80, 80, 80, 80], 3, 250, [0, 3]],
    ['the active one even where nothing fits', [300, 80], 0, 200, [0]],
  ])('show %s', (_, widths, active, room, shown) => {
    expect(fittingTabs(widths, active, room, 60)).toEqual(shown);
  });
});
