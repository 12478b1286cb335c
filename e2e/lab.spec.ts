import { EKS_LAB, expect, test } from './dashboard.page.ts';

const A = 'default/servicea[Deployment]';
const B = 'default/serviceb[Pod]';
const C = 'default/servicec[Pod]';

test.describe('a student pastes the lab', () => {
  test.beforeEach(async ({ dashboard }) => {
    await dashboard.open();
    await dashboard.paste(EKS_LAB);
  });

  test('B reaches A and C does not', async ({ dashboard }) => {
    await dashboard.expectVerdict(B, A, 'allowed', 'allowed');
    await dashboard.expectVerdict(C, A, 'denied', 'denied');
    await expect(dashboard.graph).toHaveAttribute('data-nodes', /[1-9]/);
    await expect(dashboard.graph).toHaveAttribute('data-edges', /[1-9]/);
  });

  test('the explanation says which rule lets B in, and links to its lines', async ({ dashboard }) => {
    await dashboard.connection(B, A).click();
    await expect(dashboard.explanation).toContainText('Leaving serviceb: allowed');
    await expect(dashboard.explanation).toContainText('Arriving at servicea: allowed');
    await expect(dashboard.explanation).toContainText('network-policy-for-servicea');
    await dashboard.explanation
      .getByRole('button', { name: /network-policy-for-servicea/ })
      .first()
      .click();
    await expect(dashboard.editor).toContainText('name: network-policy-for-servicea');
  });

  test('the explanation says why C is stopped, and which label would let it in', async ({ dashboard }) => {
    await dashboard.connection(C, A).click();
    await expect(dashboard.explanation).toContainText('Leaving servicec: allowed');
    await expect(dashboard.explanation).toContainText('Arriving at servicea: denied');
    await expect(dashboard.explanation).toContainText('default-deny');
    await expect(dashboard.explanation).toContainText('Nearest rule');
    await expect(dashboard.explanation).toContainText('ServiceB');
    await expect(dashboard.explanation).toContainText('ServiceC');
  });

  test('the load balancer cannot be said, and why', async ({ dashboard }) => {
    const wayIn = dashboard.connections.locator('[data-destination="default/backend-app[Deployment]"][data-verdict="depends"]');
    await expect(wayIn).toContainText('cannot say');
    await wayIn.click();
    await expect(dashboard.explanation).toContainText('node');
  });

  test('without the policies everything is open', async ({ dashboard }) => {
    await dashboard.editor.click();
    await dashboard.afterwards(async () => {
      await dashboard.page.keyboard.press('ControlOrMeta+A');
      await dashboard.page.keyboard.insertText(EKS_LAB.replaceAll('kind: NetworkPolicy', 'kind: Forgotten'));
    });
    await expect(dashboard.connections.getByText('denied')).toHaveCount(0);
    await expect(dashboard.status).toContainText('2 not evaluated');
  });

  test('where nothing enforces the policies, nothing is denied', async ({ dashboard, page }) => {
    await page.getByRole('button', { name: /What enforces|Kubernetes/ }).click();
    await dashboard.afterwards(() => page.getByRole('radio', { name: 'Not enforced' }).check());
    await expect(dashboard.connections.getByText('denied')).toHaveCount(0);
  });

  test('a verdict that is switched off disappears from the graph and the table', async ({ dashboard, page }) => {
    await expect(dashboard.connection(C, A)).toBeVisible();
    await page
      .getByRole('group', { name: 'Verdicts to show' })
      .getByRole('button', { name: /Denied/ })
      .click();
    await expect(dashboard.connection(C, A)).toHaveCount(0);
    await expect(dashboard.connection(B, A)).toBeVisible();
  });
});
