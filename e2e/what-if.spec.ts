import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Download, type Locator, type Page } from '@playwright/test';
import { EKS_LAB, expect, type Dashboard, test } from './dashboard.page.ts';

const A = 'default/servicea[Deployment]';
const B = 'default/serviceb[Pod]';
const C = 'default/servicec[Pod]';
const BACKEND = 'default/backend-app[Deployment]';
const PAYMENTS = 'shop/payments[Deployment]';
const KAFKA = 'data/kafka[StatefulSet]';

/** What says that something is tried: the bar over the canvas, the table of flips, the panel at the right. */
class Trial {
  readonly bar: Locator;
  readonly flips: Locator;
  readonly panel: Locator;
  readonly dashboard: Dashboard;

  constructor(page: Page, dashboard: Dashboard) {
    this.dashboard = dashboard;
    this.bar = page.getByRole('region', { name: 'Not in your input' });
    this.flips = page.getByRole('table', { name: 'Flipped' });
    this.panel = page.getByRole('region', { name: 'Simulated' });
  }

  async turn(policy: string): Promise<void> {
    const { page } = this.dashboard;
    const own = page.getByRole('switch', { name: policy, exact: true });
    if ((await own.count()) === 0) await this.dashboard.tab(/^Policies/).click();
    await this.dashboard.afterwards(() => own.click());
  }

  /** Opens the table of what flips. */
  async showFlips(): Promise<void> {
    await this.dashboard.tab(/^Flipped/).click();
  }

  flip(source: string, destination: string): Locator {
    return this.flips.locator(`[data-source="${source}"][data-destination="${destination}"]`);
  }

  async isOver(): Promise<void> {
    await expect(this.bar).toHaveCount(0);
    await expect(this.dashboard.graph).toHaveAttribute('data-flips', '0');
    await expect(this.dashboard.status).not.toContainText('Simulated');
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: false });
  }
}

/** Where every card stands on the screen. */
async function places(page: Page): Promise<Readonly<Record<string, string>>> {
  return page
    .getByRole('group', { name: 'Workloads and addresses' })
    .getByRole('button')
    .evaluateAll((cards) =>
      Object.fromEntries(
        cards.map((card) => {
          const { x, y } = card.getBoundingClientRect();
          return [(card.getAttribute('aria-label') ?? '').split(',')[0], `${Math.round(x)} ${Math.round(y)}`];
        }),
      ),
    );
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test.describe('a teacher switches policies', () => {
  test('a policy that is switched off flips its edges, and undo brings them back', async ({ dashboard, page }) => {
    const trial = new Trial(page, dashboard);
    await dashboard.open('sample=online-shop');
    const before = await places(page);
    await trial.turn('shop/payments-guard');
    await expect(trial.bar).toContainText('1 change not in your input');
    await expect(trial.bar).toContainText('payments-guard is switched off');
    await expect(dashboard.status).toContainText('Simulated');
    await dashboard.expectVerdict(PAYMENTS, KAFKA, 'partial', '9092');
    await trial.showFlips();
    await expect(trial.flip(PAYMENTS, KAFKA)).toHaveAttribute('data-flip', 'added');
    await expect(trial.flip(PAYMENTS, KAFKA)).toContainText('denied');
    await expect(trial.flip(PAYMENTS, KAFKA)).toContainText('9092 only');
    await expect(dashboard.graph).toHaveAttribute('data-flips', /[1-9]/);
    expect(await places(page)).toEqual(before);

    await page.keyboard.press('ControlOrMeta+Z');
    await trial.isOver();
    await expect(page.getByRole('switch', { name: 'shop/payments-guard', exact: true })).toBeChecked();

    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(trial.bar).toContainText('1 change not in your input');
    await trial.button('Undo').click();
    await trial.isOver();
  });

  test('the panel says what it does, and a smaller change is offered for the one that is needed', async ({ dashboard, page }) => {
    const trial = new Trial(page, dashboard);
    await dashboard.open('sample=online-shop');
    await trial.turn('shop/payments-guard');
    await expect(trial.panel).toContainText('Without payments-guard');
    await expect(trial.panel).toContainText('shop/payments is isolated in neither direction.');
    await expect(trial.panel).toContainText('payments → kafka works');
    await dashboard.afterwards(() => trial.panel.getByRole('button', { name: 'Try the smaller change instead' }).click());
    await expect(trial.panel).toContainText('1 of 170 pairs changes');
    await trial.showFlips();
    await expect(trial.flip(PAYMENTS, KAFKA)).toHaveAttribute('data-flip', 'added');

    await trial.panel.getByRole('button', { name: /payments → kafka works/ }).click();
    await expect(dashboard.explanation).toContainText('Leaving shop/payments');
  });

  test('without both policies of the lab everything is open; discard ends it', async ({ dashboard, page }) => {
    const trial = new Trial(page, dashboard);
    await dashboard.open('sample=eks-lab');
    await trial.turn('default/default-deny');
    await trial.turn('default/network-policy-for-servicea');
    await expect(trial.bar).toContainText('2 changes not in your input');
    await trial.showFlips();
    for (const [source, destination] of [
      [C, A],
      [A, B],
      [B, BACKEND],
    ] as const) {
      await expect(trial.flip(source, destination)).toContainText('allowed, no policy');
    }
    await dashboard.tab(/^Connections/).click();
    await expect(dashboard.connections.getByText('denied')).toHaveCount(0);
    await trial.button('Discard').click();
    await trial.isOver();
    await dashboard.expectVerdict(C, A, 'denied', 'denied');
  });

  test('a workload that is removed leaves its place, and comes back', async ({ dashboard, page }) => {
    const trial = new Trial(page, dashboard);
    await dashboard.open('sample=online-shop&select=shop/checkout[Deployment]');
    const before = await places(page);
    await dashboard.afterwards(() => page.getByRole('button', { name: 'Remove it (try)' }).click());
    await expect(trial.bar).toContainText('checkout is removed');
    await trial.showFlips();
    await expect(trial.flips).toContainText('not there');
    expect(await places(page)).toEqual(before);
    await dashboard.tab(/^Policies/).click();
    await dashboard.afterwards(() => page.getByRole('button', { name: 'Bring Deployment checkout back' }).click());
    await trial.isOver();
  });
});

test.describe('somebody edits what was pasted', () => {
  test('what is typed is tried until it is kept', async ({ dashboard, page }) => {
    const trial = new Trial(page, dashboard);
    await dashboard.open();
    await dashboard.paste(EKS_LAB);
    await dashboard.editor.click();
    await page.keyboard.press('ControlOrMeta+Home');
    await dashboard.afterwards(() => page.keyboard.type('# a comment\n'));
    await expect(trial.bar).toContainText('1 change not in your input');
    await expect(trial.bar).toContainText('comments or layout of');
    await expect(dashboard.editor).toBeFocused();
    await expect(trial.panel).toContainText('Nothing flips');

    await dashboard.afterwards(() => trial.button('Keep').click());
    await trial.isOver();
    await expect(dashboard.editor).toContainText('# a comment');
  });

  test('a switched-off document can be switched on in the editor', async ({ dashboard, page }) => {
    const trial = new Trial(page, dashboard);
    await dashboard.open('sample=eks-lab');
    await trial.turn('default/default-deny');
    await page.getByTitle('Show default-deny in the editor').click();
    await dashboard.afterwards(() => page.getByRole('button', { name: 'Switch NetworkPolicy default-deny on again' }).click());
    await trial.isOver();
  });
});

test.describe('what is tried can be taken away', () => {
  for (const [item, name, expected] of [
    ['Unified diff', 'changes.patch', '-  name: payments-guard'],
    ['kubectl commands', 'changes.sh', 'payments-guard'],
    ['Changed files', 'changed-manifests.zip', 'PK'],
  ] as const) {
    test(`as ${name}`, async ({ dashboard, page }) => {
      const trial = new Trial(page, dashboard);
      await dashboard.open('sample=online-shop');
      await trial.turn('shop/payments-guard');
      await trial.button('Export the changes').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
      expect(download.suggestedFilename()).toBe(name);
      expect(await textOf(download)).toContain(expected);
    });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing while something is tried, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const tab of [/^Policies/, /^Manifests/]) {
      test(`beside ${tab.source.slice(1)}`, async ({ dashboard, page }) => {
        const trial = new Trial(page, dashboard);
        await dashboard.open('sample=online-shop');
        await trial.turn('shop/payments-guard');
        await dashboard.tab(tab).click();
        await trial.showFlips();
        await expect(trial.flips).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
      });
    }
  });
}
