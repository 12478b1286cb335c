import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type Dashboard } from './dashboard.page.ts';

const CHECKOUT = 'shop/checkout[Deployment]';
const POSTGRES = 'data/postgres[StatefulSet]';
const KAFKA = 'data/kafka[StatefulSet]';

/** What a screen reader reads where the keyboard is in the matrix. */
async function cursorName({ matrix }: Dashboard): Promise<string> {
  return matrix.evaluate((grid) => {
    const place = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    return place?.ariaLabel ?? place?.textContent ?? '';
  });
}

/** Presses a key until the cursor stands where it should. */
async function walk(dashboard: Dashboard, page: Page, key: string, until: RegExp): Promise<void> {
  await expect(async () => {
    if (!until.test(await cursorName(dashboard))) await page.keyboard.press(key);
    expect(await cursorName(dashboard)).toMatch(until);
  }).toPass({ intervals: [20] });
}

test.describe('the matrix of the shop', () => {
  test.beforeEach(async ({ dashboard }) => dashboard.open('sample=online-shop&view=matrix'));

  test('a needed and denied cell is found by keyboard, explained, and shown in the graph', async ({ dashboard, page }) => {
    const { matrix, explanation } = dashboard;
    await expect(page.getByText('2 of 11 needed connections are denied').filter({ visible: true })).toBeVisible();
    await page.locator('body').press('m');
    await expect(matrix).toBeFocused();
    await walk(dashboard, page, 'ArrowDown', /^shop\/checkout to /);
    await walk(dashboard, page, 'ArrowRight', / to data\/postgres: denied, needed$/);
    await page.keyboard.press('Enter');
    await expect(dashboard.cell(CHECKOUT, POSTGRES)).toHaveAttribute('aria-selected', 'true');
    await expect(explanation).toContainText('Denied');
    await expect(explanation).toContainText('Nearest rule');
    await page.keyboard.press('g');
    await expect(page.getByRole('radio', { name: 'Graph' })).toBeChecked();
    await expect(page).toHaveURL(/from=shop\/checkout.*to=data\/postgres/);
    await page.goBack();
    await expect(dashboard.cell(CHECKOUT, POSTGRES)).toHaveAttribute('aria-selected', 'true');
  });

  test('cells say verdict and ports; what nothing exposes has no way in', async ({ dashboard }) => {
    await expect(dashboard.cell('shop/catalog[Deployment]', POSTGRES)).toHaveAccessibleName(
      'shop/catalog to data/postgres: allowed, port 5432, needed',
    );
    await expect(dashboard.cell(CHECKOUT, KAFKA)).toHaveAccessibleName('shop/checkout to data/kafka: some ports, port 9092, needed');
    await expect(dashboard.cell(CHECKOUT, CHECKOUT)).toHaveAttribute('data-verdict', 'self');
    await expect(dashboard.matrix.locator(`[data-source^="way-in:"][data-destination="${POSTGRES}"]`)).toHaveAttribute(
      'data-verdict',
      'no-way-in',
    );
  });

  test('a cell is selected by the pointer, a header selects its workload', async ({ dashboard, page }) => {
    await dashboard.cell(CHECKOUT, KAFKA).click();
    await expect(dashboard.explanation).toContainText('Some ports');
    await page.getByRole('button', { name: /^Show in the graph/ }).click();
    await expect(page.getByRole('radio', { name: 'Graph' })).toBeChecked();
    await page.locator('body').press('m');
    await page.getByRole('rowheader', { name: 'from shop/payments' }).click();
    await expect(dashboard.explanation.getByRole('heading', { name: /payments/ })).toBeVisible();
  });

  test('namespaces close to one row and open in place', async ({ dashboard, page }) => {
    const { matrix } = dashboard;
    await page.getByRole('button', { name: 'Close data' }).first().click();
    await expect(matrix.locator('[data-row="namespace:data"]')).toBeAttached();
    await expect(dashboard.cell(CHECKOUT, 'namespace:data')).toHaveAccessibleName(/1 some ports, 1 denied, 1 cannot say, needed$/);
    await expect(page).toHaveURL(/closed=data/);
    await matrix.locator('[data-row="namespace:data"]').click();
    await expect(dashboard.cell(CHECKOUT, POSTGRES)).toBeAttached();

    await page.getByRole('button', { name: /^Rows/ }).click();
    await page.getByRole('menuitemradio', { name: /namespaces/ }).click();
    await expect(matrix).toHaveAttribute('aria-rowcount', '6');
    await dashboard.cell('namespace:shop', 'namespace:data').click();
    await expect(dashboard.cell(CHECKOUT, POSTGRES)).toBeAttached();
  });

  test('only what is needed, and nothing that is switched off, is shown', async ({ dashboard, page }) => {
    const idle = dashboard.cell('data/kafka[StatefulSet]', POSTGRES);
    await expect(idle).toHaveAttribute('data-verdict', 'denied');
    await page.getByRole('switch', { name: 'Only needed' }).click();
    await expect(idle).toHaveAttribute('data-verdict', 'none');
    await expect(dashboard.cell(CHECKOUT, POSTGRES)).toHaveAttribute('data-verdict', 'denied');
    await page.getByRole('button', { name: /^Denied/ }).click();
    await expect(dashboard.cell(CHECKOUT, POSTGRES)).toHaveAttribute('data-verdict', 'none');
    await expect(dashboard.cell('shop/catalog[Deployment]', POSTGRES)).toHaveAttribute('data-verdict', 'allowed');
  });

  test('filters that leave nothing say so, and how to get back', async ({ dashboard, page }) => {
    for (const name of [/^Allowed/, /^Some ports/, /^Denied/, /^Cannot say/]) await page.getByRole('button', { name }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Every verdict is switched off.' })).toBeVisible();
    await page.getByRole('button', { name: 'Show every connection' }).click();
    await expect(dashboard.cell(CHECKOUT, POSTGRES)).toHaveAttribute('data-verdict', 'denied');
  });

  test('rows that nothing tells apart lie together by similarity', async ({ dashboard, page }) => {
    await page.getByRole('button', { name: /^Group by/ }).click();
    await page.getByRole('menuitemradio', { name: /similarity/ }).click();
    await expect(page).toHaveURL(/order=similarity/);
    const place = (id: string) =>
      dashboard.matrix.locator(`[data-row="${id}"]`).evaluate((header) => Number(header.parentElement?.ariaRowIndex));
    await expect
      .poll(async () => Math.abs((await place('shop/catalog[Deployment]')) - (await place('shop/reports[CronJob]'))))
      .toBeLessThanOrEqual(2);
  });

  test('cells can be made larger and smaller', async ({ dashboard, page }) => {
    const { matrix } = dashboard;
    await expect(matrix).toHaveAttribute('data-cell-width', /^\d/);
    const before = Number(await matrix.getAttribute('data-cell-width'));
    await page.getByRole('button', { name: 'Smaller cells' }).click();
    await expect.poll(async () => Number(await matrix.getAttribute('data-cell-width'))).toBeLessThan(before);
    await matrix.focus();
    await page.keyboard.press('0');
    await expect(matrix).toHaveAttribute('data-cell-width', String(before));
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing on the matrix, ${colorScheme}`, () => {
    test.use({ colorScheme });
    // Every cell is looked at.
    test.slow();
    for (const fragment of ['', `&closed=edge&from=${CHECKOUT}&to=${POSTGRES}`]) {
      test(`of the shop ${fragment}`, async ({ dashboard, page }) => {
        await dashboard.open(`sample=online-shop&view=matrix${fragment}`);
        await expect(dashboard.matrix.getByRole('gridcell').first()).toBeAttached();
        if (fragment.includes('from')) await expect(dashboard.explanation).toContainText('Nearest rule');
        const { violations } = await new AxeBuilder({ page }).include('section[aria-label="Matrix"]').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
      });
    }
  });
}
