import { AxeBuilder } from '@axe-core/playwright';
import { expect, sampleText, test } from './dashboard.page.ts';

const IMPORTER = 'partners/importer[Deployment]';
const RECORDS = 'records/records[StatefulSet]';
const GUARD = 'AdminNetworkPolicy guard-records';

test('policies stand by tier; without the one that denies, a team lets in what it wrote', async ({ dashboard, page }) => {
  await dashboard.open('sample=admin-tiers');
  await dashboard.tab(/^Policies/).click();
  for (const tier of ['Admin tier', 'NetworkPolicies', 'Baseline tier'])
    await expect(page.getByRole('region', { name: tier })).toBeVisible();
  const admin = page.getByRole('region', { name: 'Admin tier' });
  await expect(admin.getByRole('listitem')).toContainText([/always-monitored.*priority 10/, /guard-records.*priority 20.*data=sensitive/]);
  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Admin tier"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await dashboard.expectVerdict(IMPORTER, RECORDS, 'denied', 'denied');
  await dashboard.connection(IMPORTER, RECORDS).click();
  await expect(dashboard.explanation).toContainText('guard-records');
  await dashboard.afterwards(() => page.getByRole('switch', { name: GUARD }).click());
  await expect(page.getByText('ingress rule 2 no longer denies importer the way in.')).toBeVisible();
});

test('a misspelt peer of an admin policy fails closed, and it is told', async ({ dashboard }) => {
  await dashboard.open();
  const misspelt = sampleText('admin-tiers/policies.yaml').replace(
    '    - namespaces:\n        matchLabels:\n          team: clinic',
    '    - namespace: {}',
  );
  await dashboard.paste(`${misspelt}---\n${sampleText('admin-tiers/hospital.yaml')}`);
  await dashboard.expectVerdict('clinic/api[Deployment]', RECORDS, 'denied', 'denied');
  await dashboard.tab(/^Problems/).click();
  await expect(dashboard.problem('peer-not-understood')).toContainText('Did you mean namespaces?');
});
