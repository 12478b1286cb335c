import { expect, test } from './dashboard.page.ts';

const WEB = 'default/web[Deployment]';
const CANARY = 'default/api-canary[Deployment]';

test('a Service whose backends differ stands between them and its client, and says what becomes of each way', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('sample=two-versions');
  const cards = dashboard.graph.getByRole('group', { name: 'Workloads and addresses' });
  const api = cards.getByRole('button', { name: /^api, Service, ClusterIP, 80 → 8080 http/ });
  await expect(dashboard.graph).toHaveAttribute('data-edges', '3');

  // Right along the edge, and to what it leads to.
  await cards.getByRole('button', { name: /^web, / }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^edge web to api, .*needed/ })).toBeFocused();
  await expect(dashboard.explanation).toContainText('What becomes of traffic from web');
  await page.keyboard.press('ArrowRight');
  await expect(api).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /stands behind service api/ })).toBeFocused();
  await expect(dashboard.explanation).toContainText('Needed by');

  const ways = dashboard.explanation.getByRole('table', { name: 'What becomes of each way' });
  await expect(ways.getByRole('row', { name: 'api-canary 80 → 9090 denied' })).toBeVisible();
  await expect(ways.getByRole('row', { name: 'api-stable 80 → 8080 allowed' })).toBeVisible();
  await expect(dashboard.connection(WEB, CANARY)).toBeVisible();
  await ways.getByRole('button', { name: 'api-canary' }).click();
  await expect(dashboard.explanation).toContainText('canary-lock');
});

test('what is tried recolors a Service where it stands', async ({ dashboard, page }) => {
  await dashboard.open('sample=two-versions');
  const api = dashboard.graph.getByRole('button', { name: /^api, Service/ });
  const place = await api.evaluate(({ style }) => `${style.left} ${style.top}`);
  await dashboard.afterwards(async () => {
    await page.getByRole('tab', { name: /^Policies/ }).click();
    await page.getByRole('switch', { name: /canary-lock/ }).click();
  });
  await expect(dashboard.graph).toHaveAttribute('data-flips', /[1-9]/);
  expect(await api.evaluate(({ style }) => `${style.left} ${style.top}`)).toBe(place);
});
