import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Dashboard } from './dashboard.page.ts';

const SITUATIONS: readonly (readonly [string, (dashboard: Dashboard) => Promise<void>])[] = [
  ['the start screen', (dashboard) => dashboard.open()],
  ['a loaded cluster', (dashboard) => dashboard.open('sample=online-shop')],
  [
    'a selected connection',
    async (dashboard) => {
      await dashboard.open('sample=online-shop');
      await dashboard.connection('shop/checkout[Deployment]', 'data/postgres[StatefulSet]').click();
      await expect(dashboard.explanation).toContainText('Nearest rule');
    },
  ],
  [
    'the problems',
    async (dashboard) => {
      await dashboard.open('sample=unknown-field');
      await dashboard.tab(/Problems/).click();
      await expect(dashboard.problems).toBeVisible();
    },
  ],
  [
    'an open menu',
    async (dashboard) => {
      await dashboard.open('sample=eks-lab');
      await dashboard.page.getByRole('button', { name: 'Export' }).click();
      await expect(dashboard.page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'the list of shortcuts',
    async (dashboard) => {
      await dashboard.open('sample=eks-lab');
      await dashboard.page.locator('body').press('?');
      await expect(dashboard.page.getByRole('dialog')).toBeVisible();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [name, arrive] of SITUATIONS) {
      test(`on ${name}`, async ({ dashboard, page }) => {
        await arrive(dashboard);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
      });
    }
  });
}

test('the page speaks Korean as well, and remembers it', async ({ dashboard, page }) => {
  await dashboard.open('sample=eks-lab');
  await page.getByRole('button', { name: /Language|EN/ }).click();
  await page
    .getByRole('menuitemradio', { name: '한국어' })
    .or(page.getByRole('menuitem', { name: '한국어' }))
    .click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(dashboard.connections.or(page.getByRole('table')).first()).toContainText('허용');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});
