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

test('the graph is one tab stop: arrows walk along edges and to the next card, a live region says what is selected', async ({
  dashboard,
  page,
}) => {
  const cards = page.getByRole('group', { name: 'Workloads and addresses' });
  const focused = cards.locator(':focus');
  const said = page.locator('[aria-live="polite"]');
  await page.keyboard.press('g');
  await expect(focused).toHaveCount(1);
  await cards.getByRole('button', { name: /^servicea/ }).focus();

  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAttribute('aria-label', /^edge .+ to servicea, /);
  await expect(cards.locator('[tabindex="0"]')).toHaveCount(1);
  const first = (await focused.getAttribute('aria-label'))!;
  await expect(said.filter({ hasText: first })).toBeAttached();
  await expect(dashboard.explanation).toContainText('Leaving');

  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('aria-label', /^edge .+ to servicea, /);
  const second = (await focused.getAttribute('aria-label'))!;
  expect(second).not.toBe(first);
  await expect(said.filter({ hasText: second })).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAttribute('aria-label', first);

  const source = /^edge (.+) to servicea/.exec(first)![1]!;
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAttribute('aria-label', new RegExp(`^${source},`));
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('aria-label', new RegExp(`^edge ${source} to `));
  await page.keyboard.press('Escape');
  await expect(focused).toHaveAttribute('aria-label', new RegExp(`^${source},`));
  await expect(dashboard.explanation).toBeHidden();
});

test('Enter selects a card, and opens a closed namespace', async ({ dashboard, page }) => {
  const cards = page.getByRole('group', { name: 'Workloads and addresses' });
  const focused = cards.locator(':focus');
  await cards.getByRole('button', { name: /^servicea/ }).focus();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-pressed', 'true');
  await expect(dashboard.explanation).toContainText('Isolat');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: 'servicea selected' })).toBeAttached();

  await page.goto('about:blank');
  await dashboard.open('sample=platform-200');
  await expect(page.getByText('namespaces are closed to keep the picture readable')).toBeVisible();
  await cards.getByRole('button', { name: /^shipping, closed namespace/ }).focus();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-label', /^shipping-/);
  await expect(cards.getByRole('button', { name: /^shipping, closed namespace/ })).toHaveCount(0);
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

test('the text of a manifest is searched inside the editor', async ({ dashboard, page }) => {
  await dashboard.editor.click();
  await page.keyboard.press('ControlOrMeta+f');
  const find = page.locator('.cm-search').getByRole('textbox', { name: 'Find' });
  await expect(find).toBeFocused();
  await page.keyboard.type('ServiceB');
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-searchMatch-selected')).toHaveText('ServiceB');
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();
});
