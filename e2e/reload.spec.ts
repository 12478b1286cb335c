import { EKS_LAB, expect, test } from './dashboard.page.ts';

const A = 'default/servicea[Deployment]';
const B = 'default/serviceb[Pod]';

test('work survives a reload', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste(EKS_LAB);
  await dashboard.connection(B, A).click();
  await expect(dashboard.explanation).toContainText('Arriving at servicea: allowed');
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('netpol-atlas');
        open.onsuccess = () => {
          const { result } = open;
          if (result.objectStoreNames.length === 0) return resolve(false);
          const stored = result.transaction('work').objectStore('work').get('current');
          stored.onsuccess = () => resolve(JSON.stringify(stored.result ?? '').includes('network-policy-for-servicea'));
        };
      }),
  );
  await page.reload();
  await dashboard.isReady();
  await dashboard.expectVerdict(B, A, 'allowed', 'allowed');
  await expect(dashboard.explanation).toContainText('Arriving at servicea: allowed');
});

test('a sample does not take the place of work for ever', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste(EKS_LAB);
  await page.goto('./#sample=named-port');
  await dashboard.isReady();
  await expect(dashboard.connections.locator('[data-destination="default/blue[Pod]"]').first()).toBeVisible();
});
