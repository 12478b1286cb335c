import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type Dashboard, expect, test } from './dashboard.page.ts';

const CHECKOUT = 'shop/checkout[Deployment]';
const POSTGRES = 'data/postgres[StatefulSet]';
const PAYMENTS = 'shop/payments[Deployment]';
const KAFKA = 'data/kafka[StatefulSet]';

async function select(dashboard: Dashboard, source: string, destination: string): Promise<void> {
  await dashboard.open('sample=online-shop');
  await dashboard.connection(source, destination).click();
}

/** What differs from the input. */
function flipped(page: Page): Locator {
  return page.getByRole('table', { name: 'Flipped' }).locator('[data-flip]');
}

/** In a part of the page: the whole of it has a story of its own. */
async function expectNoViolations(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
}

test('what is needed and denied shows its smallest change, and trying it opens this connection and no other', async ({
  dashboard,
  page,
}) => {
  await select(dashboard, CHECKOUT, POSTGRES);
  const { explanation } = dashboard;
  await expect(explanation.getByRole('heading', { name: 'Smallest change' })).toBeVisible();
  await expect(explanation).toContainText('Change a label of shop/checkout');
  await expect(explanation.locator('[data-diff=removed]')).toContainText('tier: back-end');
  await expect(explanation.locator('[data-diff=added]')).toContainText('tier: backend');
  await expect(explanation).toContainText('Opens this connection and no other.');

  await dashboard.afterwards(() => explanation.getByRole('button', { name: 'Try it' }).click());
  await expect(explanation).toContainText('Allowed');
  await expect(explanation.getByRole('button', { name: 'Deny this' })).toBeVisible();
  await dashboard.tab(/^Flipped/).click();
  await expect(flipped(page)).toHaveCount(1);
  await expect(flipped(page)).toHaveAttribute('data-source', CHECKOUT);
  await expect(flipped(page)).toHaveAttribute('data-flip', 'added');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Simulated' })).toContainText(/1 of 1\d\d pairs changes/);
});

test('another way can be chosen, and its patch is copied', async ({ dashboard, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await select(dashboard, PAYMENTS, KAFKA);
  const { explanation } = dashboard;
  await expect(explanation).toContainText('Add a rule to shop/payments-guard');
  await explanation.getByRole('button', { name: '1 other way' }).click();
  const other = explanation.getByRole('list', { name: '1 other way' }).getByRole('button', { name: /^Add the policy/ });
  await other.click();
  await expect(other).toHaveAttribute('aria-pressed', 'true');
  await explanation.getByRole('button', { name: 'Copy patch' }).click();
  await expect(page.getByText('The patch is on the clipboard.').first()).toBeVisible();
  const patch = await page.evaluate(() => navigator.clipboard.readText());
  expect(patch).toContain('--- a/policies.yaml\n+++ b/policies.yaml\n@@ ');
  expect(patch).toContain('+  name: allow-payments-to-kafka-egress\n');
});

test('an allowed connection is denied on demand, with what else that flips', async ({ dashboard, page }) => {
  await select(dashboard, 'edge/gateway[Deployment]', 'shop/web[Deployment]');
  const { explanation } = dashboard;
  await explanation.getByRole('button', { name: 'Deny this' }).click();
  await expect(explanation).toContainText('Stops this connection and no other.');
  await explanation.getByRole('button', { name: /other ways/ }).click();
  await explanation
    .getByRole('button', { name: /flips \d+ other pairs/ })
    .first()
    .click();
  await expect(explanation).toContainText(/It also flips \d+ other pairs:/);
  await explanation
    .getByRole('button', { name: /flips nothing else/ })
    .first()
    .click();
  await dashboard.afterwards(() => explanation.getByRole('button', { name: 'Try it' }).click());
  await dashboard.tab(/^Flipped/).click();
  await expect(flipped(page)).toHaveCount(1);
  await expect(flipped(page)).toHaveAttribute('data-flip', 'removed');
});

test('policies for all that is needed allow exactly that, and can be tried', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await page.getByRole('button', { name: 'Generate policies' }).click();
  const dialog = page.getByRole('dialog', { name: 'Generate policies' });
  await expect(dialog).toContainText('They allow exactly these 12 connections and nothing else.');
  const yaml = dialog.getByRole('textbox', { name: 'The generated policies as YAML' });
  await expect(yaml).toHaveValue(/# shop\/checkout\[Deployment\]: env KAFKA_BROKERS/);

  await dialog.getByRole('searchbox', { name: 'Find a connection' }).fill('reports');
  await dialog.getByRole('checkbox', { name: /reports/ }).uncheck();
  await expect(dialog).toContainText('They allow exactly these 11 connections and nothing else.');
  await expect(yaml).not.toHaveValue(/reports/);
  await dialog.getByRole('button', { name: 'All' }).click();
  await expect(dialog).toContainText('They allow exactly these 12 connections and nothing else.');

  await dashboard.afterwards(() => dialog.getByRole('button', { name: 'Try it' }).click());
  await expect(dialog).toBeHidden();
  await dashboard.tab(/^Connections/).click();
  await dashboard.expectVerdict(CHECKOUT, POSTGRES, 'allowed', 'allowed');
  await expect(page.getByText('2 needed, denied')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('on a smallest change', async ({ dashboard, page }) => {
      await select(dashboard, CHECKOUT, POSTGRES);
      await dashboard.explanation.getByRole('button', { name: /other ways/ }).click();
      await expectNoViolations(page, '[aria-label=Explanation]');
    });

    test('on generated policies', async ({ dashboard, page }) => {
      await dashboard.open('sample=online-shop');
      await page.getByRole('button', { name: 'Generate policies' }).click();
      await expect(page.getByRole('dialog')).toContainText('They allow exactly');
      await expectNoViolations(page, '[role=dialog]');
    });
  });
}
