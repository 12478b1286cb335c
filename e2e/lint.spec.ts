import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './dashboard.page.ts';

test('a finding leads to the documentation of its rule, and is silenced where it stands', async ({ dashboard, page }) => {
  const rule = 'empty-egress-does-not-isolate';
  await dashboard.open('sample=egress-isolates-too');
  await dashboard.tab(/Problems/).click();
  const finding = dashboard.problem(rule);
  await finding.getByRole('button', { name: `Why? About the rule ${rule}` }).click();
  const rules = page.getByRole('dialog', { name: 'Lint rules' });
  const text = rules.getByRole('article', { name: /without policyTypes does not isolate/ });
  await expect(text).toContainText('egress: []');
  await expect(text).toContainText(`# netpol-atlas: ignore ${rule}`);
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await rules.getByRole('textbox', { name: 'Find a rule' }).fill('dash too many');
  await rules.getByRole('button', { name: /AND has become OR/ }).click();
  await expect(rules.getByRole('article')).toContainText('- podSelector');
  await page.keyboard.press('Escape');

  await dashboard.afterwards(() => finding.getByRole('button', { name: `Silence ${rule} here` }).click());
  await expect(finding).toHaveCount(0);
  await page.getByRole('button', { name: '1 silenced' }).click();
  await expect(finding).toContainText('silenced');
  await dashboard.afterwards(() => page.keyboard.press('ControlOrMeta+z'));
  await expect(finding.getByRole('button', { name: `Silence ${rule} here` })).toBeVisible();
});
