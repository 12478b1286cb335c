import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Dashboard, expect, sampleText, test } from './dashboard.page.ts';

const SHOP = ['policies', 'checkout', 'shop', 'data', 'edge'].map((name) => sampleText(`online-shop/${name}.yaml`)).join('---\n');
const BRANCH = `${SHOP.replace('tier: back-end', 'tier: backend')}---\n${sampleText('shop-lockdown.yaml')}`;

/** Drops one file on what lies at a place of the page, as from a file manager. */
async function drop({ page }: Dashboard, name: string, text: string, onto: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'application/yaml' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: carried });
  await page.locator(onto).first().dispatchEvent('drop', { dataTransfer: carried });
}

test('a reviewer drops both sides, finds what opens, reads why, and takes it to the pull request', async ({ dashboard, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dashboard.open();
  await dashboard.afterwards(() => drop(dashboard, 'branch.yaml', BRANCH, 'body'));
  await page.locator('body').press('d');
  await expect(dashboard.changes).toContainText('There is nothing to compare with yet.');

  await drop(dashboard, 'main.yaml', SHOP, '[data-drop-side="before"]');
  await expect(dashboard.changes).toContainText('main compared with branch');
  const counts = dashboard.changes.getByRole('listitem');
  await expect(counts.filter({ hasText: 'now allowed' }).first()).toContainText('1');
  await expect(counts.filter({ hasText: 'now denied' }).first()).toContainText('47');
  await expect(page.getByRole('table', { name: 'Changes' }).getByRole('row')).not.toHaveCount(0);

  const opened = dashboard.changes.getByRole('button', { name: /now allowed: shop\/checkout\s+to\s+data\/postgres/ });
  await expect(dashboard.changes).toContainText(
    'shop/checkout (tier: back-end → backend) is now selected by postgres-clients ingress rule 1.',
  );
  await opened.click();
  await expect(dashboard.explanation).toContainText('Let in by postgres-clients ingress rule 1.');
  await page.getByRole('radio', { name: 'Before' }).click();
  await expect(dashboard.explanation).toContainText('no rule in them lets shop/checkout in');
  await page.getByRole('button', { name: 'All changes' }).click();

  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toBe('## Reachability: 1 now allowed, 47 now denied (1 of them needed), 0 on other ports');
  expect(copied).toContain('| + | `shop/checkout[Deployment]` | `data/postgres[StatefulSet]` | denied 5432 | **allowed 5432** (needed) |');
  expect(copied).toContain('-         tier: back-end');
});

test('the command line says the same as the page copies, and its exit status tells whether anything differs', () => {
  const files = test.info();
  const [before, after] = [files.outputPath('main.yaml'), files.outputPath('branch.yaml')];
  writeFileSync(before, SHOP);
  writeFileSync(after, BRANCH);
  const program = `${import.meta.dirname}/../dist/cli/netpol-atlas.js`;
  const diff = (...words: string[]) => spawnSync(process.execPath, [program, 'diff', ...words], { encoding: 'utf8' });
  const markdown = diff(before, after, '-o', 'md');
  expect([markdown.status, markdown.stdout.split('\n')[0]]).toEqual([
    1,
    '## Reachability: 1 now allowed, 47 now denied (1 of them needed), 0 on other ports',
  ]);
  expect(JSON.parse(diff(before, after, '-o', 'json').stdout)).toMatchObject({
    added: [{ source: 'shop/checkout[Deployment]', destination: 'data/postgres[StatefulSet]', declared: 'allowed' }],
  });
  expect(diff(before, before).status).toBe(0);
  expect(diff(before).status).toBe(2);
});

test('an object that changed shows what it did, and its lines; edits follow at once', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop&view=changes');
  await page.getByRole('button', { name: 'An example of a pull request' }).click();
  const table = page.getByRole('table', { name: 'Changes' });
  await expect(table).toHaveAttribute('aria-rowcount', '49');
  await page.getByRole('button', { name: 'NetworkPolicy shop/from-gateway added' }).click();
  await expect(dashboard.changes).toContainText('because of NetworkPolicy shop/from-gateway');
  await expect(table).toHaveAttribute('aria-rowcount', '23');
  await page.getByRole('button', { name: 'Show its YAML: shop/from-gateway' }).click();
  await expect(dashboard.editor).toContainText('name: from-gateway');
  await page.getByRole('button', { name: 'All changes' }).click();
  await expect(table).toHaveAttribute('aria-rowcount', '49');

  await page.getByRole('button', { name: 'Sort by: riskiest first' }).click();
  await page.getByRole('menuitemradio', { name: 'needed first' }).click();
  await expect(table.locator('[data-flip]').nth(1)).toHaveAttribute('data-source', 'edge/gateway[Deployment]');

  await dashboard.tab('Policies').click();
  await dashboard.afterwards(() =>
    page
      .getByRole('switch', { name: /shop.*default-deny|default-deny.*/ })
      .last()
      .click(),
  );
  await expect(table).not.toHaveAttribute('aria-rowcount', '49');
  await expect(dashboard.status).toContainText('Simulated');
  await expect(dashboard.changes).toContainText('orders-lockdown, with what is tried');
});

test('what is on the screen can be kept as before, and edits then are the changes', async ({ dashboard, page }) => {
  await dashboard.open('sample=eks-lab');
  await page.locator('body').press('d');
  await page.getByRole('button', { name: 'Keep the present state' }).click();
  await expect(dashboard.changes).toContainText('Who can reach whom is the same before and after.');
  await dashboard.tab('Policies').click();
  await dashboard.afterwards(() => page.getByRole('switch').first().click());
  await expect(dashboard.changes).not.toContainText('the same before and after');
  await page.goBack();
  await expect(dashboard.changes).toBeHidden();
});

const SITUATIONS: readonly (readonly [string, (dashboard: Dashboard) => Promise<void>])[] = [
  ['all changes', async ({ changes }) => expect(changes).toContainText('What would change')],
  [
    'a connection that flips',
    async ({ page, explanation }) => {
      await page.getByRole('table', { name: 'Changes' }).locator('[data-flip]').first().click();
      await expect(explanation).toContainText('Leaving');
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [name, arrive] of SITUATIONS) {
      test(`on ${name}`, async ({ dashboard, page }) => {
        await dashboard.open('sample=online-shop&view=changes');
        await page.getByRole('button', { name: 'An example of a pull request' }).click();
        await expect(page.getByRole('table', { name: 'Changes' })).toHaveAttribute('aria-rowcount', '49');
        await arrive(dashboard);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }
  });
}
