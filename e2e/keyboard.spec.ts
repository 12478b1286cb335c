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
  await expect(dashboard.explanation).toBeHidden();
});

test('the graph is one tab stop: arrows walk from card to card, Enter selects, a live region says what', async ({ dashboard, page }) => {
  const cards = page.getByRole('group', { name: 'Workloads and addresses' });
  const focused = cards.locator(':focus');
  await page.keyboard.press('g');
  await expect(focused).toHaveCount(1);
  const first = await focused.getAttribute('aria-label');
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
  await page.keyboard.press('ArrowRight');
  await expect(focused).not.toHaveAttribute('aria-label', first ?? '');
  await expect(cards.locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-pressed', 'true');
  await expect(dashboard.explanation).toContainText('Isolat');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: 'selected' })).toBeAttached();
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

test('e jumps to the YAML of the selection, and Escape leads back out of it', async ({ dashboard, page }) => {
  await dashboard.connection('default/serviceb[Pod]', 'default/servicea[Deployment]').click();
  await page.keyboard.press('e');
  await expect(dashboard.editor).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dashboard.editor).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dashboard.explanation).toBeHidden();
});
