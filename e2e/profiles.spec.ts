import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './dashboard.page.ts';

const CALICO = `
apiVersion: operator.tigera.io/v1
kind: Installation
metadata: { name: default }
spec: { cni: { type: AmazonVPC } }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web, image: web, ports: [{ containerPort: 80 }] }] }
`;

async function expectNothingFromAxe(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
}

test('a profile and one option are chosen with the keyboard, stay in the address, and are taken back', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await page.getByRole('button', { name: 'What enforces the policies: No plugin chosen' }).press('Enter');
  await expect(page.getByRole('radio', { name: /No plugin chosen/ })).toBeChecked();
  await dashboard.afterwards(() => page.getByRole('radio', { name: /Cilium/ }).press('Space'));
  await expect(page).toHaveURL(/profile=cilium$/);
  await expectNothingFromAxe(page, '[role="dialog"]');
  await dashboard.afterwards(() => page.getByRole('radio', { name: 'match', exact: true }).first().press('Enter'));
  await expect(page).toHaveURL(/profile=cilium&ipBlockMatchesPods=always/);
  await page.reload();
  await dashboard.isReady();
  await page.getByRole('button', { name: 'What enforces the policies: Cilium, 1 option set otherwise' }).click();
  await dashboard.afterwards(() => page.getByRole('button', { name: 'Reset “Blocks and pods”' }).click());
  await expect(page).toHaveURL(/profile=cilium$/);
});

test('the plugin that the manifests show is suggested, and only a person takes it', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste(CALICO);
  const suggestion = page.getByRole('region', { name: 'Network plugin' });
  await expect(suggestion).toContainText('The manifests show Calico.');
  await expect(page).not.toHaveURL(/profile/);
  await suggestion.getByRole('button', { name: /spec.cni.type: AmazonVPC/ }).click();
  await dashboard.afterwards(() => suggestion.getByRole('button', { name: 'Use Calico' }).click());
  await expect(suggestion).toHaveCount(0);
  await expect(page).toHaveURL(/profile=calico/);
  await page.goBack();
  await dashboard.isReady();
  await suggestion.getByRole('button', { name: 'Not now' }).click();
  await page.reload();
  await dashboard.isReady();
  await expect(suggestion).toHaveCount(0);
});

test('where plugins disagree is marked and listed, and two profiles can be compared', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await dashboard.status.getByRole('button', { name: /judged otherwise/ }).click();
  await expect(dashboard.connections.locator('[data-source]')).toHaveCount(1);
  await dashboard.connection('shop/cart[Deployment]', 'data/redis[Deployment]').click();
  await dashboard.explanation.getByRole('button', { name: 'Cilium: denied' }).click();
  const compared = page.getByRole('region', { name: 'What changes between two profiles' });
  await expect(compared).toContainText('Cilium: denied');
  await expectNothingFromAxe(page, '[data-profiles]');
  await compared.getByRole('button', { name: 'Swap the two profiles' }).click();
  await expect(page).toHaveURL(/view=profiles&before=cilium&after=kubernetes/);
  await page.reload();
  await expect(compared.getByLabel('Profile before')).toHaveValue('cilium');
  await compared.getByLabel('Profile before').selectOption('kubernetes');
  await expect(compared).toContainText('Both sides are the same profile.');
});

test('what is open to whom is a table, whose cells lead to the connection', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await page.getByRole('button', { name: 'Show what is open to whom' }).click();
  const table = page.getByRole('table', { name: 'Exposure' });
  await expect(table.getByRole('row', { name: /gateway/ })).toContainText('allowed');
  await expect(table.getByRole('row', { name: /kafka/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Internet only' }).click();
  await expect(table.getByRole('row', { name: /kafka/ })).toContainText('no way in');
  await expectNothingFromAxe(page, '[role="tabpanel"]');
  await table.getByRole('button', { name: 'LoadBalancer gateway' }).click();
  await expect(dashboard.explanation).toContainText('edge/gateway');
  await table.getByRole('button', { name: 'gateway', exact: true }).press('ArrowRight');
  await expect(
    table
      .getByRole('row', { name: /gateway/ })
      .getByRole('button', { name: /allowed/ })
      .first(),
  ).toBeFocused();
});
