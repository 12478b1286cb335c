import { expect, test, type Dashboard } from './dashboard.page.ts';

/** Every view, by the address that opens it, with something that a person looks for there. */
const VIEWS: readonly (readonly [name: string, fragment: string, there: (dashboard: Dashboard) => Promise<void>])[] = [
  ['the graph', 'sample=online-shop', async ({ graph }) => expect(graph).toHaveAttribute('data-edges', /[1-9]/)],
  ['the matrix', 'sample=online-shop&view=matrix', async ({ matrix }) => expect(matrix).toBeVisible()],
  ['the table', 'sample=online-shop&view=table', async ({ connections }) => expect(connections).toBeVisible()],
  ['the comparison', 'sample=online-shop&view=changes', async ({ page }) => expect(page.getByText('What would change')).toBeVisible()],
  ['the report', 'sample=online-shop&report', async ({ page }) => expect(page.getByRole('button', { name: /Print/ })).toBeVisible()],
  ['how we know', 'sample=online-shop&proof', async ({ page }) => expect(page.getByRole('heading', { name: 'How we know' })).toBeVisible()],
  [
    'a connection',
    'sample=online-shop&from=shop/checkout[Deployment]&to=data/postgres[StatefulSet]',
    async ({ explanation }) => expect(explanation).toContainText('Arriving'),
  ],
  [
    'an answer',
    'sample=online-shop&ask=reached-from&of=data/postgres[StatefulSet]',
    async ({ page }) => expect(page.getByText('postgres').first()).toBeVisible(),
  ],
];

// 1280 pixels at 400 % are 320.
test.describe('at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } });
  for (const [name, fragment, there] of VIEWS)
    test(`${name} needs no scrolling sideways`, async ({ dashboard, page }) => {
      await dashboard.open(fragment);
      await there(dashboard);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const cut = await page.locator('header button, header input').evaluateAll((controls) =>
        controls
          .map((control) => ({ box: control.getBoundingClientRect(), name: control.getAttribute('aria-label') ?? control.textContent }))
          .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > 321))
          .map((each) => each.name),
      );
      expect(cut).toEqual([]);
    });
});

test.describe('with the colors of the system', () => {
  test.use({ forcedColors: 'active' });
  for (const [name, fragment, there] of VIEWS)
    test(`${name} keeps its words and marks`, async ({ dashboard, page }) => {
      await dashboard.open(fragment);
      await there(dashboard);
      // What is pressed or selected must not rest on a background, which the system takes away.
      const pressed = page.locator('[aria-checked="true"], [aria-pressed="true"], [aria-selected="true"]').first();
      if ((await pressed.count()) > 0) {
        const look = await pressed.evaluate((element) => {
          const { borderStyle, outlineStyle, backgroundColor, color, fontWeight, textDecorationLine, forcedColorAdjust } =
            getComputedStyle(element);
          return { borderStyle, outlineStyle, backgroundColor, color, fontWeight, textDecorationLine, forcedColorAdjust };
        });
        expect(look.color).not.toBe(look.backgroundColor);
      }
    });
});

test.describe('where motion is to be reduced', () => {
  for (const [name, fragment, there] of VIEWS)
    test(`nothing moves in ${name}`, async ({ dashboard, page }) => {
      await dashboard.open(fragment);
      await there(dashboard);
      const moving = await page.evaluate(() =>
        document
          .getAnimations()
          .filter((animation) => animation.playState === 'running' && Number(animation.effect?.getComputedTiming().duration ?? 0) > 1)
          .map((animation) => (animation.effect as KeyframeEffect).target?.className),
      );
      expect(moving).toEqual([]);
    });
});
