import { EKS_LAB, expect, test } from './dashboard.page.ts';

test('once the page is there, loading, explaining and editing make no request', async ({ dashboard, page, requests }) => {
  await dashboard.open('sample=online-shop');
  await dashboard.connections.locator('[data-source]').first().click();
  await expect(dashboard.explanation).toContainText('Leaving');
  const before = requests.filter((request) => request.url().startsWith('http')).length;
  await dashboard.upload('Open files', { name: 'lab.yaml', mimeType: 'application/yaml', buffer: Buffer.from(EKS_LAB) });
  await dashboard.connections.locator('[data-source="default/serviceb[Pod]"]').first().click();
  await expect(dashboard.explanation).toContainText('Leaving');
  await dashboard.editor.click();
  await dashboard.afterwards(async () => {
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('\n# a comment\n');
  });
  expect(requests.filter((request) => request.url().startsWith('http')).length - before).toBe(0);
});

test('the policy of the page refuses scripts and servers of others', async ({ dashboard, page }) => {
  const policy = await (await page.request.get('./')).text();
  expect(policy).toContain(`http-equiv="Content-Security-Policy"`);
  expect(policy).toContain(`default-src 'none'`);
  await dashboard.open('sample=eks-lab');
  // A directive that is left out would allow everything; one that names a host would leave the page.
  const content = /Content-Security-Policy" content="([^"]*)"/.exec(policy)?.[1] ?? '';
  expect(content).not.toMatch(/https?:|\*|unsafe-eval/);
});
