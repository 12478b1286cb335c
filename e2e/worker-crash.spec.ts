import { expect, test } from './dashboard.page.ts';

const CHECKOUT = 'shop/checkout[Deployment]';
const POSTGRES = 'data/postgres[StatefulSet]';

test('a worker that dies in the middle of its work costs nothing: files, what is tried and the selection are there, and answers come again', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('sample=online-shop');
  await dashboard.connection(CHECKOUT, POSTGRES).click();
  await dashboard.tab(/^Policies/).click();
  const first = page.getByRole('switch').nth(0);
  const second = page.getByRole('switch').nth(1);
  await dashboard.afterwards(() => first.click());
  await expect(page.getByText('1 change not in your input')).toBeVisible();

  // The worker is busy for a second and then dies of an error that nobody catches; what is asked meanwhile waits for it.
  const [worker] = page.workers().filter((each) => each.url().includes('engine.worker'));
  await worker!.evaluate(() => {
    setTimeout(() => {
      for (const end = Date.now() + 1000; Date.now() < end;);
      throw new Error('out of memory');
    });
  });
  await second.click();
  const told = page.getByRole('alert').filter({ hasText: 'The evaluator stopped; your files are safe.' });
  await expect(told).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-state', 'error');
  await expect(dashboard.connection(CHECKOUT, POSTGRES)).toBeAttached();

  await told.getByRole('button', { name: 'Start again' }).click();
  await dashboard.isReady();
  await expect(told).toBeHidden();
  expect(page.workers().filter((each) => each.url().includes('engine.worker'))).toHaveLength(1);
  await expect(page.getByText('2 changes not in your input')).toBeVisible();
  await expect(first).not.toBeChecked();
  await expect(second).not.toBeChecked();
  await expect(dashboard.explanation.getByRole('heading', { level: 2 })).toContainText('postgres');
  await expect(dashboard.explanation).toContainText('Arriving at data/postgres');
  await dashboard.afterwards(() => second.click());
  await expect(page.getByText('1 change not in your input')).toBeVisible();
});
