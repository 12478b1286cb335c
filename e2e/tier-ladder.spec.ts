import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './dashboard.page.ts';

const IMPORTER = 'partners/importer[Deployment]';
const RECORDS = 'records/records[StatefulSet]';

test('an explanation is a ladder of tiers: the one that decides stands out, the others say why they do not', async ({ dashboard }) => {
  await dashboard.open('sample=admin-tiers');
  await dashboard.connection(IMPORTER, RECORDS).click();
  const ladder = dashboard.explanation.getByRole('list', { name: 'Tiers, in the order in which they are asked' }).last();
  await expect(ladder.locator('[aria-current=step]')).toContainText(/^Admin.*Denied by guard-records ingress rule/);
  await expect(ladder.getByRole('listitem').last()).toContainText('NetworkPolicy, Baseline, Default');
  await expect(ladder.getByRole('listitem').last()).toContainText('Not asked.');
  const { violations } = await new AxeBuilder({ page: dashboard.page }).include('ol[aria-label^="Tiers"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
