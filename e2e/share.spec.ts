import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Dashboard, EKS_LAB, expect, sampleText, test } from './dashboard.page.ts';

const A = 'default/servicea[Deployment]';
const B = 'default/serviceb[Pod]';

/** Makes a link with the dialog, and takes it out of the clipboard. */
async function makeLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const copy = page.getByRole('dialog', { name: 'Share a link' }).getByRole('button', { name: 'Copy link' });
  await expect(copy).toBeEnabled();
  await copy.click();
  await expect(page.getByRole('dialog')).toBeHidden();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A reader with a browser of their own opens the link. */
async function openElsewhere(page: Page, link: string): Promise<void> {
  await page.evaluate(() => indexedDB.deleteDatabase('netpol-atlas'));
  await page.goto('about:blank');
  await page.goto(link);
}

test('a link carries the manifests and the view to somebody else, who is asked first', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste(EKS_LAB);
  await dashboard.connection(B, A).click();
  await expect(dashboard.explanation).toContainText('Arriving at servicea: allowed');
  const link = await makeLink(page);
  expect(link).toMatch(/#share=[\w.-]+$/);
  expect(link.length).toBeLessThan(3000);

  await openElsewhere(page, link);
  const dialog = page.getByRole('dialog', { name: 'Open what this link holds?' });
  await expect(dialog).toContainText('pasted.yaml');
  await expect(dialog).toContainText('1 file · ');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'empty');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dashboard.isReady();
  await dashboard.expectVerdict(B, A, 'allowed', 'allowed');
  await expect(dashboard.explanation).toContainText('Arriving at servicea: allowed');

  // The address is that of the view again, and a reload does not ask once more.
  expect(page.url()).not.toContain('share=');
  expect(page.url()).toContain('from=');
  await page.reload();
  await dashboard.isReady();
  await expect(page.getByRole('dialog')).toBeHidden();
  await dashboard.expectVerdict(B, A, 'allowed', 'allowed');
});

test('own work is put aside for a link, and taken up again', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste(EKS_LAB);
  const link = await makeLink(page);
  await dashboard.paste(sampleText('named-port/manifests.yaml'));

  await page.goto(link);
  const dialog = page.getByRole('dialog', { name: 'Open what this link holds?' });
  await expect(dialog).toContainText('is put aside');
  await dashboard.afterwards(() => dialog.getByRole('button', { name: 'Open', exact: true }).click());
  await expect(page.getByText('your own files are put aside')).toBeVisible();
  await dashboard.afterwards(() => page.getByRole('button', { name: 'Take mine back' }).click());
  await expect(page.getByText('pasted-2.yaml').first()).toBeVisible();
});

test('whoever says no keeps what they had', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste(EKS_LAB);
  const link = await makeLink(page);
  await dashboard.afterwards(async () => void (await page.goto('./#sample=named-port')));
  const before = await dashboard.revision();
  await page.goto(link);
  await page.getByRole('dialog', { name: 'Open what this link holds?' }).getByRole('button', { name: 'Cancel' }).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(page.url()).toContain('sample=named-port');
  expect(await dashboard.revision()).toBe(before);
});

test('an example that nobody changed is only named', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  const link = await makeLink(page);
  expect(link).toMatch(/#sample=online-shop$/);
});

test('a link carries what is tried, unless that is left out', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await dashboard.tab(/Policies/).click();
  await dashboard.afterwards(() => page.getByRole('switch', { name: /payments-guard/ }).click());
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const tried = page.getByRole('checkbox', { name: /What is tried/ });
  await expect(tried).toBeChecked();
  await tried.uncheck();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const link = await makeLink(page);

  await openElsewhere(page, link);
  const dialog = page.getByRole('dialog', { name: 'Open what this link holds?' });
  await expect(dialog).toContainText('1 object is switched off');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dashboard.isReady();
  await expect(page.getByText('1 change not in your input')).toBeVisible();
});

test('a link that was cut says how much is missing; a broken one says so', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste(EKS_LAB);
  const link = await makeLink(page);
  await openElsewhere(page, link.slice(0, -20));
  await expect(page.getByRole('dialog', { name: 'This link cannot be opened' })).toContainText('20 of');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(page.url()).not.toContain('share=');

  await openElsewhere(page, link.replace(/.{40}$/, 'A'.repeat(40)));
  await expect(page.getByRole('dialog', { name: 'This link cannot be opened' })).toContainText('damaged');
});

test('markup in what a link holds is text', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste('kind: Pod\nmetadata: { name: "<img src=x onerror=alert(1)>" }\n');
  const link = await makeLink(page);
  await openElsewhere(page, link);
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
  await dashboard.isReady();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('what the address says is what the back button goes through', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await dashboard.connection('shop/checkout[Deployment]', 'data/postgres[StatefulSet]').click();
  await expect(page).toHaveURL(/from=shop\/checkout/);
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(page).toHaveURL(/view=table.*from=shop\/checkout/);
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Graph' })).toBeChecked();
  await expect(dashboard.explanation).toContainText('Arriving at data/postgres: denied');
  await page.goBack();
  await expect(page).toHaveURL(/#sample=online-shop$/);
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole('radio', { name: 'Table' })).toBeChecked();
});

const DIALOGS: readonly (readonly [string, (dashboard: Dashboard) => Promise<void>])[] = [
  ['making a link', async ({ page }) => page.getByRole('button', { name: 'Share', exact: true }).click()],
  ['opening a link', async ({ page }) => openElsewhere(page, await makeLink(page))],
];
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [name, arrive] of DIALOGS) {
      test(`on ${name}`, async ({ dashboard, page }) => {
        await dashboard.open();
        await dashboard.paste(EKS_LAB);
        await arrive(dashboard);
        await expect(page.getByRole('dialog')).toContainText('pasted.yaml');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
      });
    }
  });
}
