import { pathToFileURL } from 'node:url';
import { EKS_LAB, expect, test } from './dashboard.page.ts';

const FILE = pathToFileURL(`${import.meta.dirname}/../dist/netpol-atlas.html`).href;

test('the single file opens from disk, shows a sample and explains it', async ({ dashboard, page, requests }) => {
  await page.goto(`${FILE}#sample=eks-lab`);
  await dashboard.isReady();
  await dashboard.expectVerdict('default/serviceb[Pod]', 'default/servicea[Deployment]', 'allowed', 'allowed');
  await dashboard.connection('default/servicec[Pod]', 'default/servicea[Deployment]').click();
  await expect(dashboard.explanation).toContainText('Arriving at servicea: denied');
  await page.waitForFunction(() => performance.getEntriesByName('atlas:first-graph').length > 0);
  expect(requests.filter((request) => !request.url().startsWith('blob:')).map((request) => request.url().split('#')[0])).toEqual([FILE]);
});

test('the single file reads what it is given', async ({ dashboard, page }) => {
  await page.goto(FILE);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await dashboard.upload('Open files', { name: 'lab.yaml', mimeType: 'application/yaml', buffer: Buffer.from(EKS_LAB) });
  await dashboard.expectVerdict('default/servicec[Pod]', 'default/servicea[Deployment]', 'denied', 'denied');
});
