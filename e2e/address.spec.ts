import { expect, test } from './dashboard.page.ts';

test('going back over the first edit of a sample keeps the edit, and typing the address of the sample in brings the sample', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('sample=online-shop');
  await dashboard.connection('shop/checkout[Deployment]', 'shop/payments[Deployment]').click();
  await dashboard.afterwards(() => page.getByRole('button', { name: /^Expect this/ }).click());
  await dashboard.tab('Expectations').click();
  await expect(dashboard.expectation('shop/checkout → to shop/payments')).toBeVisible();

  await page.goBack();
  await expect(page.getByText('Nothing selected')).toBeVisible();
  await expect(dashboard.expectation('shop/checkout → to shop/payments')).toBeVisible();
  await page.goForward();
  await expect(dashboard.explanation).toContainText('shop/checkout');
  await expect(dashboard.expectation('shop/checkout → to shop/payments')).toBeVisible();

  await dashboard.afterwards(() => page.goto('./#sample=online-shop').then(() => undefined));
  await expect(dashboard.expectation('shop/checkout → to shop/payments')).toHaveCount(0);
});

test('a link to a connection far down in a file is opened in silence, with its lines on the screen', async ({ dashboard }) => {
  await dashboard.open('sample=online-shop&view=matrix&from=shop/checkout[Deployment]&to=shop/payments[Deployment]');
  await expect(dashboard.editor).toContainText('name: payments-guard');
});
