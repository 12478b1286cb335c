import type { Page } from '@playwright/test';
import type { ManifestFile } from '#engine/model/origin.ts';
import { upload, withPage } from './page-figures.ts';

interface MatrixFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'frames a second';
}

/** How long to turn the wheel in each direction, in milliseconds. */
const SCROLLING = 3000;
/** Pixels at each turn of the wheel, down and right. */
const TURN = 80;

/** The matrix with every namespace open: until it is there, and how smoothly it scrolls with large and with the smallest cells. */
export async function matrixFigures(files: readonly ManifestFile[]): Promise<readonly MatrixFigure[]> {
  return withPage(async (open) => {
    const page = await open('#closed');
    await upload(page, files);
    const first = await page.evaluate(async () => {
      const start = performance.now();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'm' }));
      while (document.querySelector('[role="gridcell"]') === null) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    });
    const usual = await framesWhileScrolling(page);
    const smaller = page.getByRole('button', { name: 'Smaller cells' });
    while (await smaller.isEnabled()) await smaller.click();
    const smallest = await framesWhileScrolling(page);
    return [
      { name: 'from the key to the first cells', value: first, unit: 'ms' },
      { name: 'scrolls, usual cells', value: usual, unit: 'frames a second' },
      { name: 'scrolls, smallest cells', value: smallest, unit: 'frames a second' },
    ];
  });
}

/** Frames in which the matrix moved, by the second, while a wheel turns over it without rest. */
async function framesWhileScrolling(page: Page): Promise<number> {
  const grid = page.getByRole('grid');
  await page.evaluate(() => {
    const scroller = document.querySelector('[role="grid"]')!.parentElement!.parentElement!;
    scroller.scrollTo(0, 0);
    let last = -1;
    let [moved, from, until] = [0, 0, 0];
    const look = (now: number) => {
      const at = scroller.scrollLeft + scroller.scrollTop;
      if (at !== last) {
        if (last >= 0) moved += 1;
        else from = now;
        [last, until] = [at, now];
        scroller.dataset['framesASecond'] = String((moved * 1000) / Math.max(1, until - from));
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const box = (await grid.evaluate((element) => element.parentElement!.parentElement!.getBoundingClientRect().toJSON())) as DOMRect;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const end = Date.now() + SCROLLING;
  while (Date.now() < end) await page.mouse.wheel(TURN / 4, TURN);
  return grid.evaluate((element) => Number(element.parentElement!.parentElement!.dataset['framesASecond']));
}
