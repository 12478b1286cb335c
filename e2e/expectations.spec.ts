import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './dashboard.page.ts';

test('an auditor sees which expectation fails, and why', async ({ dashboard }) => {
  await dashboard.open('sample=expectations');
  await dashboard.tab('Expectations 1 failed').click();
  await expect(dashboard.expectations.locator('[data-status]')).toHaveCount(5);
  const failed = dashboard.expectation('* → to bank/ledger');
  await expect(failed).toHaveAttribute('data-status', 'failed');
  await expect(dashboard.expectations.locator('[data-status]').first()).toHaveAttribute('data-line', '10');

  await failed.getByRole('button', { name: /allowed.*website.*ledger/ }).click();
  await expect(dashboard.explanation).toContainText('ledger-clients');
  await failed.getByRole('button', { name: 'expectations.yaml:10' }).click();
  await expect(dashboard.editor).toContainText('Nobody reaches the ledger');
});

test('made so, it passes', async ({ dashboard, page }) => {
  await dashboard.open('sample=expectations');
  await dashboard.tab('Expectations 1 failed').click();
  await dashboard
    .expectation('* → to bank/ledger')
    .getByRole('button', { name: /website/ })
    .click();
  await dashboard.explanation.getByRole('button', { name: 'Deny this' }).click();
  await dashboard.afterwards(() => dashboard.explanation.getByRole('button', { name: 'Try it' }).first().click());
  await expect(dashboard.expectation('* → to bank/ledger')).toHaveAttribute('data-status', 'passed');
  await expect(dashboard.tab('Expectations 5')).toBeVisible();
  // The others pass still: accounts and the backup are not shut out with it.
  await expect(dashboard.expectations.locator('[data-status=passed]')).toHaveCount(5);
  await expect(page.getByText(/1 change not in your input/).first()).toBeVisible();
});

test('an edit that mends the policy lets it pass', async ({ dashboard }) => {
  await dashboard.open('sample=expectations');
  await dashboard.tab('Expectations 1 failed').click();
  await dashboard
    .expectation('* → to bank/ledger')
    .getByRole('button', { name: /website/ })
    .click();
  await dashboard.explanation.getByRole('button', { name: 'ledger-clients' }).click();
  await expect(dashboard.editor).toContainText('team: bank');
  await dashboard.afterwards(async () => {
    await dashboard.editor.getByText('team: bank').click();
    await dashboard.page.keyboard.press('Home');
    await dashboard.page.keyboard.press('Shift+End');
    await dashboard.page.keyboard.type('matchLabels: { team: nobody }');
  });
  await expect(dashboard.expectation('* → to bank/ledger')).toHaveAttribute('data-status', 'passed');
  await expect(dashboard.tab('Expectations 5')).toBeVisible();
});

test('“Expect this” writes a line into the input, and undo takes it away', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await dashboard.connection('shop/checkout[Deployment]', 'data/postgres[StatefulSet]').click();
  await dashboard.afterwards(() => page.getByRole('button', { name: 'Expect this: denied' }).click());
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(dashboard.expectation('shop/checkout → to data/postgres')).toHaveAttribute('data-status', 'passed');
  await expect(page.getByText(/not in your input/)).toHaveCount(0);

  await page.getByRole('button', { name: 'Other expectations' }).click();
  await dashboard.afterwards(() => page.getByRole('menuitem', { name: 'Expect it allowed' }).click());
  await expect(dashboard.expectations.locator('[data-status=failed]')).toHaveCount(1);
  await dashboard.afterwards(() => page.keyboard.press('ControlOrMeta+z'));
  await expect(dashboard.expectations.locator('[data-status=failed]')).toHaveCount(0);
});

test('everything as it is now can be expected at once', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await dashboard.tab('Expectations').click();
  await expect(dashboard.expectations).toContainText('Write down what must stay true');
  await dashboard.afterwards(() => page.getByRole('button', { name: 'Expect everything as it is now' }).click());
  await expect(dashboard.expectations.locator('[data-status=passed]')).toHaveCount(15);
  await expect(dashboard.expectations.locator('[data-status=failed]')).toHaveCount(0);
});

test('a line that cannot be read is a problem with a line, and costs no other', async ({ dashboard }) => {
  await dashboard.open('sample=expectations');
  await dashboard.paste(
    'expect:\n- { from: bank/accounts, to: bank/ledger, verdikt: allowed }\n- { from: bank/ledgr, to: internet, verdict: denied }\n',
  );
  await dashboard.tab(/Problems/).click();
  await expect(dashboard.problem('expect-unknown-key')).toHaveAttribute('data-line', '2');
  await expect(dashboard.problem('expect-unknown-key')).toContainText('Did you mean verdict?');
  await dashboard.tab(/Expectations/).click();
  await expect(dashboard.expectation('bank/ledgr')).toContainText('Did you mean bank/ledger?');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing on the expectations, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const sample of ['online-shop', 'expectations']) {
      test(`of ${sample}`, async ({ dashboard, page }) => {
        await dashboard.open(`sample=${sample}`);
        await dashboard.tab(/Expectations/).click();
        await expect(dashboard.expectations.getByRole('button').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
      });
    }
  });
}
