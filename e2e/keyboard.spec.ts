import { expect, test } from './dashboard.page.ts';

test.beforeEach(async ({ dashboard }) => dashboard.open('sample=eks-lab'));

test('a connection is chosen and explained with the keyboard alone, in the table', async ({ dashboard, page }) => {
  const rows = dashboard.connections.locator('[data-source]');
  await expect(rows.first()).toBeVisible();
  await dashboard.connections.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const second = dashboard.connections.locator('[aria-rowindex="2"]');
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(dashboard.explanation).toContainText('Leaving');
  await page.keyboard.press('Escape');
  await expect(dashboard.explanation).not.toContainText('Leaving');
});

test('the graph is one tab stop; arrows walk, Enter selects, and a live region says where one is', async ({ dashboard, page }) => {
  await page.keyboard.press('g');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dashboard.explanation).toBeVisible();
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: /\w/ }).first()).toBeAttached();
});

test('/ finds, ? lists the shortcuts, Escape closes', async ({ page }) => {
  await page.keyboard.press('/');
  const find = page.getByRole('combobox', { name: /Find/ }).or(page.getByRole('searchbox', { name: /Find/ }));
  await expect(find.first()).toBeFocused();
  await page.keyboard.type('serviceb');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('body').press('?');
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(shortcuts).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shortcuts).toBeHidden();
});
