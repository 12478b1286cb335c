import { expect, test } from './dashboard.page.ts';

test('a text is painted as wide as it was measured, so names stay on their cards', async ({ dashboard }) => {
  await dashboard.open('sample=load-balancer');
  const [painted, measured] = await dashboard.graph
    .locator('canvas')
    .last()
    .evaluate((canvas: HTMLCanvasElement) => {
      const family = getComputedStyle(document.body).fontFamily;
      return [canvas.getContext('2d'), document.createElement('canvas').getContext('2d')].map((context) => {
        if (!context) return 0;
        context.save();
        context.font = `620 12.5px ${family}`;
        const { width } = context.measureText('198.51.100.0/24');
        context.restore();
        return Math.round(width * 100);
      });
    });
  expect(painted).toBe(measured);
});

test('a big cluster is closed until names can be read, counts what is hidden, and opens where it matters', async ({ dashboard, page }) => {
  await dashboard.open('sample=platform-200');
  const closed = page.getByRole('group', { name: 'Workloads and addresses' }).getByRole('button', { name: /closed namespace/ });
  await expect(page.getByText('8 namespaces are closed to keep the picture readable')).toBeVisible();
  await expect(closed).toHaveCount(8);
  expect(Number(await dashboard.graph.getAttribute('data-nodes'))).toBeLessThanOrEqual(40);
  await expect(page.getByRole('button', { name: /^\d+ address blocks/ }).first()).toBeAttached();

  await page.getByRole('button', { name: '4 needed, denied' }).click();
  await expect(dashboard.explanation).toContainText('Denied');
  await expect(closed).toHaveCount(7);

  await page.getByRole('button', { name: 'Open all' }).click();
  await expect.poll(async () => Number(await dashboard.graph.getAttribute('data-nodes'))).toBeGreaterThan(150);
  await expect(page.getByRole('button', { name: 'Open all' })).toBeHidden();
});
