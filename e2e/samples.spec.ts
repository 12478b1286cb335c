import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, sampleText, test } from './dashboard.page.ts';

const SAMPLES = JSON.parse(sampleText('index.json')) as { name: string; title: { en: string } }[];
const ROOT = `${import.meta.dirname}/..`;
const SITE = process.env.NETPOL_ATLAS_SITE ?? `${ROOT}/dist/site`;

test('a click on an example shows its graph', async ({ dashboard, page }) => {
  await dashboard.open();
  for (const { title } of SAMPLES)
    await expect(
      page
        .getByRole('button', { name: title.en })
        .or(page.getByRole('link', { name: title.en }))
        .first(),
    ).toBeAttached();
  await page
    .getByRole('button', { name: 'Services A, B and C' })
    .or(page.getByRole('link', { name: 'Services A, B and C' }))
    .first()
    .click();
  await dashboard.isReady();
  await expect(dashboard.graph).toHaveAttribute('data-edges', /[1-9]/);
});

test('the back button leads from an example to the start screen', async ({ dashboard, page }) => {
  await dashboard.open();
  await page.getByRole('button', { name: 'Services A, B and C' }).click();
  await dashboard.isReady();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'An online shop' })).toBeVisible();
  await page.goForward();
  await expect(dashboard.graph).toHaveAttribute('data-edges', '3');
});

for (const { name } of SAMPLES) {
  test(`the sample ${name} is drawn`, async ({ dashboard, page }) => {
    await dashboard.open(`sample=${name}`);
    await expect(dashboard.graph).toHaveAttribute('data-nodes', /[1-9]/);
    await page.waitForFunction(() => performance.getEntriesByName('atlas:first-graph').length > 0);
    await expect(dashboard.connections.locator('[data-source]').first()).toBeVisible();
  });
}

test('the shop shows what is needed and denied, some ports, and what cannot be said', async ({ dashboard }) => {
  await dashboard.open('sample=online-shop');
  await dashboard.expectVerdict('shop/checkout[Deployment]', 'data/postgres[StatefulSet]', 'denied', 'denied');
  await dashboard.expectVerdict('shop/payments[Deployment]', 'data/kafka[StatefulSet]', 'denied', 'denied');
  await dashboard.expectVerdict('shop/checkout[Deployment]', 'data/kafka[StatefulSet]', 'partial', '9092');
  await dashboard.expectVerdict('shop/cart[Deployment]', 'data/redis[Deployment]', 'depends', 'cannot say');
  await dashboard.connection('shop/checkout[Deployment]', 'data/postgres[StatefulSet]').click();
  await expect(dashboard.explanation).toContainText('DATABASE_URL');
  await expect(dashboard.explanation).toContainText('back-end');
});

test('Export downloads what the command line prints', async ({ dashboard, page }) => {
  await dashboard.open('sample=eks-lab');
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /JSON/ }).click();
  const exported = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { connections: unknown };
  const printed = execFileSync(
    process.execPath,
    [`${ROOT}/dist/cli/netpol-atlas.js`, 'list', `${ROOT}/public/samples/eks-lab`, '-o', 'json'],
    {
      encoding: 'utf8',
    },
  );
  expect(exported.connections).toEqual((JSON.parse(printed) as { connections: unknown }).connections);
});

test('the first load is at most 600 KB, packed, before the layout engine', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('./#sample=eks-lab');
  await page.waitForFunction(() => performance.getEntriesByName('atlas:first-graph').length > 0);
  // What begins after the first graph is no part of the first load.
  const loaded = await page.evaluate(() => {
    const drawn = performance.getEntriesByName('atlas:first-graph')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= drawn)
      .map(({ name }) => new URL(name).pathname.slice(1));
  });
  const counted = [...new Set(loaded)].filter((path) => /\.(js|css)$/.test(path) && !/elk/i.test(path));
  for (const part of [/react/, /cytoscape/, /graph-view/, /engine\.worker/]) expect(counted.some((path) => part.test(path))).toBe(true);
  const packed = counted.map((path) => gzipSync(readFileSync(`${SITE}/${path}`)).length);
  expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
});
