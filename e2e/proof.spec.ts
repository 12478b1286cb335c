import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './dashboard.page.ts';

test('how we know can be read from everywhere: suites with their cases, differences with the sentence that decides', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  await page.getByRole('button', { name: 'How we know' }).click();
  const document = page.getByRole('main', { name: 'How we know' });
  await expect(document.getByRole('heading', { level: 1 })).toHaveText('How we know');
  await document.getByText('A default deny only isolates: what another policy allows passes.').click();
  await expect(document.getByRole('row', { name: 'other/client shop/web TCP 80 denied' })).toContainText('isolated by default-deny');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('button', { name: 'Where we answer otherwise' }).click();
  await expect(document.getByRole('heading', { name: 'Where we answer otherwise' })).toBeInViewport();
  await expect(page).toHaveURL(/#.*proof=differences/);
  await page.getByRole('searchbox', { name: 'Find on this page' }).fill('NotIn lacks');
  const difference = document.getByRole('article', { name: 'Does NotIn match a pod that lacks the key?' });
  await expect(difference).toContainText('and all resources with no labels with the tier key.');
  await difference.getByRole('button', { name: 'NP-10' }).click();
  await expect(page.getByRole('dialog', { name: 'What NP-10 stands for' })).toContainText('also matches where the key is absent');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').press('Escape');
  await expect(document.getByRole('heading', { level: 1 })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Back' }).click();

  // From the work, which is there again afterwards.
  await dashboard.open('sample=eks-lab');
  await dashboard.status.getByRole('button', { name: 'How we know' }).click();
  await expect(document.getByText(/Every verdict comes from one loop/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dashboard.connections).toBeVisible();
});
