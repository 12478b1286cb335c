import type { Locator } from '@playwright/test';
import { type Dashboard, expect, test } from './dashboard.page.ts';

// `npm run screenshots`: pictures of the page in `screenshots/`, and the one of the README. They are looked at, not compared.

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1600, height: 1000 },
];
interface Screen {
  readonly name: string;
  readonly fragment: string;
  /** What a person does before the picture is taken. */
  readonly act?: (dashboard: Dashboard) => Promise<void>;
}

const SHOWN = ['eks-lab', 'online-shop', 'platform-200'];

const SCREENS: readonly Screen[] = [
  { name: 'start', fragment: '' },
  ...SHOWN.flatMap((name) => [
    sample(name),
    { name: `${name}-matrix`, fragment: `sample=${name}&view=matrix`, act: (dashboard: Dashboard) => seen(dashboard.matrix) },
    { name: `${name}-table`, fragment: `sample=${name}&view=table` },
    { name: `${name}-changes`, fragment: `sample=${name}&view=changes` },
    { name: `${name}-report`, fragment: `sample=${name}&report` },
    { name: `${name}-what-if`, fragment: `sample=${name}`, act: switchFirstOff },
  ]),
  selected('eks-lab', 'default/servicec[Pod]', 'default/servicea[Deployment]'),
  selected('online-shop', 'shop/checkout[Deployment]', 'data/postgres[StatefulSet]'),
  asked('online-shop', 'reached-from', 'data/postgres[StatefulSet]'),
  asked('online-shop', 'taken', 'edge/gateway[Deployment]'),
  asked('platform-200', 'from-internet', 'orders/orders-api[Deployment]'),
  { name: 'expectations', fragment: 'sample=expectations', act: (dashboard) => dashboard.tab(/Expectations/).click() },
  { name: 'presenter', fragment: 'sample=eks-lab&presenter' },
  { name: 'commands', fragment: 'sample=online-shop', act: (dashboard) => dashboard.page.locator('body').press('ControlOrMeta+K') },
  { name: 'shortcuts', fragment: 'sample=online-shop', act: (dashboard) => dashboard.page.locator('body').press('?') },
  ...['and-or', 'egress-isolates-too', 'named-port', 'service-port', 'load-balancer', 'forgotten-dns'].map(sample),
  ...['unknown-field', 'broken-document', 'yaml-values'].map((name) => ({
    ...sample(name),
    act: (dashboard: Dashboard) => dashboard.tab(/Problems/).click(),
  })),
];

function sample(name: string): Screen {
  return { name, fragment: `sample=${name}` };
}

function selected(name: string, source: string, destination: string): Screen {
  return {
    name: `${name}-selected`,
    fragment: `sample=${name}&from=${source}&to=${destination}`,
    act: async ({ explanation }) => expect(explanation).toContainText('Arriving'),
  };
}

function asked(name: string, question: string, of: string): Screen {
  return { name: `${name}-${question}`, fragment: `sample=${name}&ask=${question}&of=${of}` };
}

async function seen(locator: Locator): Promise<void> {
  await expect(locator).toBeVisible();
}

async function switchFirstOff(dashboard: Dashboard): Promise<void> {
  await dashboard.tab(/Policies/).click();
  await dashboard.afterwards(() => dashboard.page.getByRole('switch').first().click());
  await expect(dashboard.page.getByText(/not in your input/)).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test.describe(`${viewport.width}x${viewport.height} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport });
      for (const screen of SCREENS) {
        test(screen.name, async ({ dashboard, page }) => {
          await dashboard.open(screen.fragment);
          await screen.act?.(dashboard);
          // Everything that loads late is there, and nothing is waited for any more.
          await page.waitForLoadState('networkidle');
          const name = `${screen.name}-${viewport.width}x${viewport.height}-${colorScheme}.png`;
          await page.screenshot({ path: `${import.meta.dirname}/../screenshots/${name}` });
        });
      }
    });
  }
}

test('the picture of the README', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  await page.waitForFunction(() => performance.getEntriesByName('atlas:first-graph').length > 0);
  await dashboard.connection('shop/checkout[Deployment]', 'data/postgres[StatefulSet]').click();
  // The smallest change is looked for after the rest is told.
  await expect(page.getByRole('button', { name: 'Try it' })).toBeVisible();
  await page.screenshot({ path: `${import.meta.dirname}/../.github/netpol-atlas.png` });
});
