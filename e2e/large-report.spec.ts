import { writeFileSync } from 'node:fs';
import { largeTrivyReport } from '../src/engine/testing/large-report.ts';
import { expect, test } from './dashboard.page.ts';
import { SecurityPages } from './security.page.ts';

test('a report of 50 MB is read with progress while the page goes on drawing, and shown in part', async ({ dashboard, page }, info) => {
  // Larger than what may be handed over from memory.
  const path = info.outputPath('scan.json');
  const { text, findings } = largeTrivyReport({ size: 50_000_000, image: 'nginx:1.29' });
  writeFileSync(path, text);
  await page.addInitScript(() => {
    const seen = { frames: 0, progress: [] as string[] };
    Object.assign(globalThis, { seen });
    const look = (): void => {
      seen.frames++;
      const told = document.querySelector('[role=progressbar]')?.getAttribute('aria-label');
      if (told && !seen.progress.includes(told)) seen.progress.push(told);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await dashboard.open('sample=eks-lab');
  const before = await page.evaluate(() => (globalThis as unknown as { seen: { frames: number } }).seen.frames);
  await dashboard.upload('Open files', path);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: { frames: number; progress: string[] } }).seen);
  expect(seen.frames - before).toBeGreaterThan(5);
  expect(seen.progress).toContainEqual(expect.stringMatching(/^Reading reports: \d+%$/));

  await dashboard.tab(/^Images/).click();
  const image = new SecurityPages(dashboard).image('nginx:1.29');
  await expect(image.getByRole('cell', { name: new RegExp(`${findings / 5} critical`) })).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Workloads and addresses' }).getByRole('button', { name: /^servicea, .*image findings/ }),
  ).toBeAttached();
  const part = page.getByRole('region', { name: 'Long file' });
  await expect(part).toContainText('"SchemaVersion": 2');
  await expect(part).toContainText('50 MB');
});
