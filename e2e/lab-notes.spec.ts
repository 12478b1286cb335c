import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './dashboard.page.ts';

const A = 'default/servicea[Deployment]';
const C = 'default/servicec[Pod]';
const D = 'default/serviced[Pod]';

/** Opens a form by its name in the command palette. */
async function openForm(page: Page, command: string): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+K');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.getByRole('combobox').fill(command);
  await palette.getByRole('option').filter({ hasText: command }).first().click();
  const form = page.getByRole('dialog', { name: command });
  await expect(form).toBeVisible();
  return form;
}

test.describe('a student works through lab notes', () => {
  test.beforeEach(async ({ dashboard }) => {
    await dashboard.open('sample=eks-lab');
  });

  test('the kubectl run line of a new pod shows what the pod reaches', async ({ dashboard, page }) => {
    const form = await openForm(page, 'Run kubectl lines');
    await form
      .getByRole('textbox', { name: 'kubectl lines' })
      .fill(
        '$ kubectl run serviced \\\n>  --image=curlimages/curl \\\n>  --labels=app=ServiceB \\\n>  -- sleep infinity\npod/serviced created\n',
      );
    await expect(form.getByRole('region', { name: 'What they do' })).toContainText('Pod default/serviced is added to what-if.yaml.');
    await dashboard.afterwards(() => form.getByRole('button', { name: 'Run', exact: true }).click());
    await expect(form).toBeHidden();
    await dashboard.tab(/Connections/).click();
    await dashboard.expectVerdict(D, A, 'allowed', 'allowed');
    await expect(page.getByText('1 change not in your input')).toBeVisible();
    await dashboard.afterwards(() => page.keyboard.press('ControlOrMeta+Z'));
    await expect(page.getByText('1 change not in your input')).toBeHidden();
  });

  test('deleting both policies opens everything, and applying them closes it again', async ({ dashboard, page }) => {
    await dashboard.expectVerdict(C, A, 'denied', 'denied');
    let form = await openForm(page, 'Run kubectl lines');
    await form.getByRole('textbox', { name: 'kubectl lines' }).fill('kubectl delete -f policies.yaml\nkubectl get networkpolicy\n');
    await expect(form.getByRole('region', { name: 'What they do' })).toContainText('Changes nothing: it only looks.');
    await expect(form).toContainText('2 changes.');
    await dashboard.afterwards(() => page.keyboard.press('ControlOrMeta+Enter'));
    await dashboard.tab(/Connections/).click();
    await expect(dashboard.connections.locator('[data-verdict="denied"]')).toHaveCount(0);
    await expect(dashboard.connections.locator('[data-verdict="allowed"]').first()).toBeVisible();
    form = await openForm(page, 'Run kubectl lines');
    await form.getByRole('textbox', { name: 'kubectl lines' }).fill('kubectl apply -f policies.yaml');
    await expect(form).toContainText('NetworkPolicy default/default-deny is evaluated again.');
    await dashboard.afterwards(() => form.getByRole('button', { name: 'Run', exact: true }).click());
    await dashboard.expectVerdict(C, A, 'denied', 'denied');
  });

  test('a line that is not understood says why, and nothing is run', async ({ page }) => {
    const form = await openForm(page, 'Run kubectl lines');
    await form.getByRole('textbox', { name: 'kubectl lines' }).fill('kubectl run x --image=nginx --lables=a=b');
    await expect(form).toContainText('This command has no flag --lables.');
    await expect(form).toContainText('Did you mean --labels?');
    await expect(form.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  });

  test('a pod by the form: what is wrong is said at its field', async ({ dashboard, page }) => {
    const form = await openForm(page, 'Add a pod');
    const name = form.getByRole('textbox', { name: 'Name', exact: true });
    await expect(name).toBeFocused();
    await name.fill('Service D');
    await form.getByRole('textbox', { name: 'Key of label 1' }).fill('app');
    await form.getByRole('textbox', { name: 'Value of label 1' }).fill('ServiceB');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(name).toHaveAccessibleDescription(/not a valid name.*service-d/);
    await name.fill('serviced');
    await dashboard.afterwards(() => form.getByRole('button', { name: 'Add', exact: true }).click());
    await dashboard.tab(/Connections/).click();
    await dashboard.expectVerdict(D, A, 'allowed', 'allowed');
  });

  test('a policy from a template isolates the namespace', async ({ dashboard, page }) => {
    const form = await openForm(page, 'Add a policy');
    await form.getByRole('radio', { name: /Let nothing out/ }).check();
    await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('default-deny-egress');
    await dashboard.afterwards(() => form.getByRole('button', { name: 'Add', exact: true }).click());
    await expect(page.getByText('1 change not in your input')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('default-deny-egress');
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`the forms are open to everybody (${scheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      for (const command of ['Add a pod', 'Add a policy', 'Run kubectl lines']) {
        const form = await openForm(page, command);
        if (command === 'Run kubectl lines') {
          await form
            .getByRole('textbox', { name: 'kubectl lines' })
            .fill('kubectl delete -f policies.yaml\nkubectl dance\nkubectl get pods');
          await expect(form).toContainText('kubectl dance');
        } else if (command === 'Add a pod') {
          await form.getByRole('button', { name: 'Add a port' }).click();
          await form.getByRole('button', { name: 'Add', exact: true }).click();
          await expect(form).toContainText('missing');
        }
        const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
  }
});
