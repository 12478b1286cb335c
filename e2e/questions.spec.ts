import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './dashboard.page.ts';

const POSTGRES = 'data/postgres[StatefulSet]';
const ABOUT_POSTGRES = `select=${POSTGRES}`;

test.describe('one click on a workload', () => {
  test.beforeEach(async ({ dashboard }) => dashboard.open(`sample=online-shop&${ABOUT_POSTGRES}`));

  test('says who can reach it, with the way step by step, and each step leads to its explanation', async ({ dashboard, page }) => {
    await dashboard.explanation.getByRole('button', { name: 'Who can reach it' }).click();
    await expect(dashboard.answer).toContainText('8 of 9 other workloads can reach it: 3 directly, 5 through others');
    await expect(page).toHaveURL(/ask=reached-from&of=data\/postgres/);
    await expect(dashboard.connection('shop/reports[CronJob]', POSTGRES)).toBeVisible();
    await expect(dashboard.connection('shop/checkout[Deployment]', POSTGRES)).toHaveCount(0);

    await dashboard.answer.getByRole('button', { name: /^edge\/gateway/ }).click();
    const way = dashboard.answer.getByRole('list', { name: 'The way: edge/gateway' });
    await expect(way.getByRole('listitem')).toHaveCount(2);
    await way.getByRole('button').last().click();
    await expect(dashboard.explanation).toContainText('Arriving at data/postgres');

    await dashboard.page.getByRole('button', { name: /^Back to “Who can reach it”/ }).click();
    await expect(dashboard.answer).toBeVisible();
  });

  test('says what it can reach, and leads the keyboard there', async ({ dashboard, page }) => {
    await dashboard.explanation.getByRole('button', { name: 'What it can reach' }).focus();
    await page.keyboard.press('Enter');
    await expect(dashboard.answer).toContainText('It can reach');
    await expect(dashboard.answer).toBeFocused();
    await expect(dashboard.answer.getByRole('heading', { name: 'Outside the cluster' })).toBeVisible();
  });

  test('leads from the internet to here, through the way in', async ({ dashboard }) => {
    await dashboard.explanation.getByRole('button', { name: 'From the internet to here' }).click();
    await expect(dashboard.answer).toContainText('1 way in leads here');
    await expect(dashboard.answer.getByRole('list', { name: /^The way: Internet/ }).getByRole('listitem')).toHaveCount(3);
    await expect(dashboard.connections.locator('[data-source]')).toHaveCount(3);
  });

  test('says what then, if it is taken', async ({ dashboard }) => {
    await dashboard.explanation.getByRole('button', { name: 'If it is taken' }).click();
    await expect(dashboard.answer).toContainText('Whoever takes it can go on to');
  });

  test('can be turned round over the graph, and Escape goes back step by step', async ({ dashboard, page }) => {
    await dashboard.explanation.getByRole('button', { name: 'Who can reach it' }).click();
    await dashboard.questionBar.getByRole('radio', { name: 'From the internet' }).click();
    await expect(dashboard.answer).toContainText('1 way in leads here');
    await dashboard.answer
      .getByRole('list', { name: /^The way/ })
      .getByRole('button')
      .first()
      .click();
    await expect(dashboard.explanation).toContainText('Arriving at edge/gateway');

    await page.keyboard.press('Escape');
    await expect(dashboard.answer).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dashboard.answer).toBeHidden();
    await expect(dashboard.explanation).toContainText('Reached by');
    await page.keyboard.press('Escape');
    await expect(dashboard.explanation).toBeHidden();
  });

  test('the back button leads to what was before', async ({ dashboard, page }) => {
    await dashboard.explanation.getByRole('button', { name: 'If it is taken' }).click();
    await expect(dashboard.answer).toBeVisible();
    await page.goBack();
    await expect(dashboard.answer).toBeHidden();
    await expect(dashboard.explanation).toContainText('Reached by');
    await page.goForward();
    await expect(dashboard.answer).toContainText('If it is taken');
  });
});

test('what nothing exposes has no way in, and policies that hold others back are named', async ({ dashboard }) => {
  await dashboard.open('sample=eks-lab&ask=from-internet&of=default/servicea[Deployment]');
  await expect(dashboard.answer).toContainText('No way in leads here');
  await dashboard.open('sample=eks-lab&ask=reached-from&of=default/servicea[Deployment]');
  await dashboard.answer.getByRole('button', { name: 'default-deny' }).first().click();
  await expect(dashboard.editor).toContainText('default-deny');
});

test.describe('the find box', () => {
  test.beforeEach(async ({ dashboard, page }) => {
    await dashboard.open('sample=online-shop');
    await page.keyboard.press('/');
  });

  test('offers questions while it is empty', async ({ dashboard, page }) => {
    await page.getByRole('option', { name: /^internet -> \*/ }).click();
    await expect(dashboard.find).toHaveValue('internet -> *');
    await expect(dashboard.connections.locator('[data-source]')).toHaveCount(1);
    await expect(dashboard.questionBar).toContainText('1 pair');
  });

  test('completes with the keyboard, and Enter shows the pair on the port that is asked for', async ({ dashboard, page }) => {
    await page.keyboard.type('checko');
    await page.keyboard.press('Tab');
    await page.keyboard.type('-> data/po');
    await page.keyboard.press('Tab');
    await expect(dashboard.find).toHaveValue('shop/checkout -> data/postgres ');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(':5432');
    await expect(page.getByText('1 pair fits')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/find=/);
    await expect(dashboard.connections.locator('[data-source]')).toHaveCount(1);
    await dashboard.expectVerdict('shop/checkout[Deployment]', POSTGRES, 'denied', '5432');
    await expect(dashboard.explanation, 'the one pair is explained at once').toContainText('Arriving at data/postgres');
  });

  for (const [question, pairs] of [
    ['denied ns:data', /\d+ pairs/],
    ['label:tier=backend -> ns:data', '9 pairs'],
    ['needed denied', '2 pairs'],
    ['port:9092 allowed', '1 pair'],
    ['shop/web -> *', /\d+ pairs/],
  ] as const) {
    test(`answers ${question} in graph, matrix and table`, async ({ dashboard, page }) => {
      await page.keyboard.type(question);
      await page.keyboard.press('Enter');
      await expect(dashboard.questionBar).toContainText(pairs);
      await page.keyboard.press('m');
      await expect(dashboard.questionBar).toContainText(pairs);
      await page.keyboard.press('t');
      await expect(dashboard.questionBar).toContainText(pairs);
      const count = /(\d+) pair/.exec((await dashboard.questionBar.textContent()) ?? '')?.[1] ?? '';
      await expect(dashboard.connections).toHaveAttribute('aria-rowcount', count);
    });
  }

  test('says what it does not understand, and what would do', async ({ page }) => {
    await page.keyboard.type('lable:tier=db port:http');
    await expect(page.getByText('Did you mean label: ?')).toBeVisible();
    await expect(page.getByText('“port:http” is no port')).toBeVisible();
  });

  test('Escape clears and goes back, and so does the back button', async ({ dashboard, page }) => {
    const all = await dashboard.connections.getAttribute('aria-rowcount');
    await page.keyboard.type('needed denied');
    await page.keyboard.press('Enter');
    await expect(dashboard.connections).toHaveAttribute('aria-rowcount', '2');
    await page.goBack();
    await expect(dashboard.find).toHaveValue('');
    await expect(dashboard.connections).toHaveAttribute('aria-rowcount', all!);
    await page.goForward();
    await expect(dashboard.connections).toHaveAttribute('aria-rowcount', '2');
    await page.keyboard.press('Escape');
    await expect(dashboard.find).toHaveValue('');
    await expect(dashboard.connections).toHaveAttribute('aria-rowcount', all!);
  });

  test('still goes to what is called so', async ({ dashboard, page }) => {
    await page.keyboard.type('postgres');
    await page.keyboard.press('Enter');
    await expect(dashboard.explanation).toContainText('data/postgres');
    await expect(dashboard.find).toHaveValue('');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('on an answer', async ({ dashboard, page }) => {
      await dashboard.open(`sample=online-shop&ask=reached-from&of=${POSTGRES}`);
      await expect(dashboard.answer).toContainText('can reach it');
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    });
    test('on the open find box', async ({ dashboard, page }) => {
      await dashboard.open('sample=online-shop');
      await page.keyboard.press('/');
      await page.keyboard.type('shop/web -> port:x');
      await expect(page.getByText('is no port')).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    });
  });
}
