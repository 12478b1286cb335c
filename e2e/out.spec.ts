import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './dashboard.page.ts';

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click();
}

async function download(page: Page, item: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), choose(page, item)]);
  return file;
}

const textOf = async (file: Download): Promise<string> => readFileSync(await file.path(), 'utf8');

test('the answers leave as text in every format', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  const json = await download(page, 'JSON');
  expect(json.suggestedFilename()).toBe('netpol-atlas.json');
  expect(JSON.parse(await textOf(json))).toMatchObject({ version: 1 });
  const csv = await textOf(await download(page, 'CSV'));
  expect(csv).toContain('shop/checkout[Deployment],data/postgres[StatefulSet],denied,denied,');
  expect(csv.split('\r\n').length).toBeGreaterThan(100);
  expect(await textOf(await download(page, 'Markdown'))).toContain('## Needed but denied');
  expect(await textOf(await download(page, 'DOT'))).toMatch(/^digraph "Netpol Atlas" \{/);
  expect(await textOf(await download(page, 'Mermaid'))).toMatch(/^flowchart LR/);
});

test('Markdown goes to the clipboard', async ({ dashboard, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dashboard.open('sample=online-shop');
  await choose(page, 'Copy Markdown');
  await expect(page.getByText('Markdown copied').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('| `shop/checkout[Deployment]` |');
});

test('the graph leaves as SVG, with its texts as text and nothing from elsewhere', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop&from=shop/checkout%5BDeployment%5D&to=data/postgres%5BStatefulSet%5D');
  await expect(dashboard.explanation).toContainText('Nearest rule');
  const svg = await textOf(await download(page, 'SVG'));
  for (const text of ['An online shop', 'checkout', '5432 denied', '15 of 170 pairs drawn', 'isolated']) expect(svg).toContain(text);
  expect(svg).toContain('opacity="0.28"');
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|<script|<image/);
  const errors = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('parsererror').length,
    svg,
  );
  expect(errors).toBe(0);
});

test('the graph leaves as PNG, twice as fine as it is large', async ({ dashboard, page }) => {
  await dashboard.open('sample=eks-lab');
  const png = readFileSync(await (await download(page, 'PNG')).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1200);
  expect(png.length).toBeGreaterThan(20_000);
});

test('the graph leaves also while the table lies over it', async ({ dashboard, page }) => {
  await dashboard.open('sample=eks-lab&view=table');
  expect(await textOf(await download(page, 'SVG'))).toContain('Services A, B and C');
});

test('without anything to draw there is no picture, and that is said', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste('apiVersion: v1\nkind: Namespace\nmetadata: { name: empty }\n');
  await choose(page, 'PNG');
  await expect(page.getByText('There is no graph to take a picture of')).toBeVisible();
});

test('the report tells what is exposed, needed, found and assumed, and leads back', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await choose(page, 'Report');
  await expect(page).toHaveURL(/report/);
  const report = page.getByRole('main', { name: 'Printable report' });
  for (const heading of ['Summary', 'Needed but denied', 'Exposure', 'Findings', 'Matrix', 'What it rests on'])
    await expect(report.getByRole('heading', { name: new RegExp(`^${heading}`) })).toBeVisible();
  await expect(report).toContainText('Isolated for ingress by default-deny (policies.yaml:31) and postgres-clients (policies.yaml:43)');
  await expect(report).toContainText('Policies let every address in');
  await expect(
    report
      .getByRole('row', { name: /^shop\/checkout/ })
      .getByRole('cell', { name: 'D', exact: true })
      .first(),
  ).toBeVisible();
  await page.reload();
  await expect(report.getByRole('heading', { name: 'Matrix' })).toBeVisible();
  await page.keyboard.press('Escape');
  await dashboard.isReady();
  await expect(dashboard.graph).toBeVisible();
  await page.goBack();
  await expect(report).toBeVisible();
});

test('on paper there is nothing but the report, black on white also from the dark page', async ({ dashboard, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await dashboard.open('sample=online-shop&report');
  await expect(page.getByRole('heading', { name: 'Matrix' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  const paper = page.getByRole('main', { name: 'Printable report' });
  expect(await paper.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('on the report', async ({ dashboard, page }) => {
      await dashboard.open('sample=online-shop&report');
      await expect(page.getByRole('heading', { name: 'Matrix' })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
    });
  });
}
