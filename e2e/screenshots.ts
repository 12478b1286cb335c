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

/** What shows that Calico enforces, and one pod. */
const CALICO = `
{ apiVersion: operator.tigera.io/v1, kind: Installation, metadata: { name: default }, spec: { cni: { type: Calico } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop }, spec: { containers: [{ name: web, image: web }] } }
`;

const SCREENS: readonly Screen[] = [
  { name: 'start', fragment: '' },
  ...SHOWN.flatMap((name) => [
    sample(name),
    { name: `${name}-matrix`, fragment: `sample=${name}&view=matrix`, act: (dashboard: Dashboard) => seen(dashboard.matrix) },
    { name: `${name}-table`, fragment: `sample=${name}&view=table` },
    { name: `${name}-changes`, fragment: `sample=${name}&view=changes` },
    { name: `${name}-report`, fragment: `sample=${name}&report` },
    { name: `${name}-what-if`, fragment: `sample=${name}`, act: switchFirstOff },
    { name: `${name}-exposure`, fragment: `sample=${name}`, act: showExposure },
    { name: `${name}-profiles`, fragment: `sample=${name}&view=profiles&before=kubernetes&after=cilium` },
  ]),
  selected('eks-lab', 'default/servicec[Pod]', 'default/servicea[Deployment]'),
  selected('online-shop', 'shop/checkout[Deployment]', 'data/postgres[StatefulSet]'),
  selected('admin-tiers', 'partners/importer[Deployment]', 'records/records[StatefulSet]'),
  selected('box-office', 'way-in:HTTPRoute box-office/partner-api', 'box-office/partner-api[Deployment]'),
  selected('two-versions', 'default/web[Deployment]', 'default/api-canary[Deployment]'),
  { name: 'service', fragment: 'sample=two-versions', act: selectService },
  { name: 'profile-menu', fragment: 'sample=eks-lab', act: openProfileMenu },
  { name: 'suggested-profile', fragment: '', act: (dashboard) => dashboard.paste(CALICO) },
  { name: 'lint-rule', fragment: 'sample=egress-isolates-too', act: readAboutRule },
  { name: 'how-we-know', fragment: 'sample=eks-lab&proof' },
  { name: 'differences', fragment: 'sample=eks-lab&proof=differences' },
  asked('online-shop', 'reached-from', 'data/postgres[StatefulSet]'),
  asked('online-shop', 'taken', 'edge/gateway[Deployment]'),
  asked('platform-200', 'from-internet', 'orders/orders-api[Deployment]'),
  { name: 'expectations', fragment: 'sample=expectations', act: (dashboard) => dashboard.tab(/Expectations/).click() },
  { name: 'presenter', fragment: 'sample=eks-lab&presenter' },
  { name: 'commands', fragment: 'sample=online-shop', act: (dashboard) => dashboard.page.locator('body').press('ControlOrMeta+K') },
  { name: 'shortcuts', fragment: 'sample=online-shop', act: (dashboard) => dashboard.page.locator('body').press('?') },
  ...[
    'box-office',
    'admin-tiers',
    'two-versions',
    'and-or',
    'egress-isolates-too',
    'named-port',
    'service-port',
    'load-balancer',
    'forgotten-dns',
  ].map(sample),
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

async function showExposure({ page }: Dashboard): Promise<void> {
  await page.getByRole('button', { name: 'Show what is open to whom' }).click();
  await expect(page.getByRole('table', { name: 'Exposure' })).toBeVisible();
}

async function selectService({ graph, explanation, page }: Dashboard): Promise<void> {
  await graph.getByRole('button', { name: /^api, Service/ }).focus();
  await page.keyboard.press('Enter');
  await expect(explanation).toContainText('Needed by');
}

async function openProfileMenu({ page }: Dashboard): Promise<void> {
  await page.getByRole('button', { name: /^What enforces the policies/ }).click();
  await expect(page.getByRole('radio', { name: /Cilium/ })).toBeVisible();
}

async function readAboutRule(dashboard: Dashboard): Promise<void> {
  await dashboard.tab(/Problems/).click();
  await dashboard.page
    .getByRole('button', { name: /^Why\? About the rule/ })
    .first()
    .click();
  await expect(dashboard.page.getByRole('dialog', { name: 'Lint rules' }).getByRole('article')).toBeVisible();
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
