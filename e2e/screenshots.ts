import { test, expect } from './dashboard.page.ts';

// `npm run screenshots`: pictures of the page in `screenshots/`, and the one of the README. They are looked at, not compared.

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1600, height: 1000 },
];
const SCREENS = [
  { name: 'start', fragment: '' },
  { name: 'eks-lab', fragment: 'sample=eks-lab' },
  { name: 'eks-lab-selected', fragment: 'sample=eks-lab', select: ['default/servicec[Pod]', 'default/servicea[Deployment]'] },
  { name: 'online-shop', fragment: 'sample=online-shop' },
  { name: 'online-shop-selected', fragment: 'sample=online-shop', select: ['shop/checkout[Deployment]', 'data/postgres[StatefulSet]'] },
  { name: 'platform-200', fragment: 'sample=platform-200' },
  ...['and-or', 'egress-isolates-too', 'named-port', 'service-port', 'load-balancer', 'forgotten-dns'].map(sample),
  ...['unknown-field', 'broken-document', 'yaml-values'].map((name) => ({ ...sample(name), problems: true })),
];

function sample(name: string) {
  return { name, fragment: `sample=${name}` };
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test.describe(`${viewport.width}x${viewport.height} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport });
      for (const screen of SCREENS) {
        test(screen.name, async ({ dashboard, page }) => {
          await dashboard.open(screen.fragment);
          if (screen.fragment) await page.waitForFunction(() => performance.getEntriesByName('atlas:first-graph').length > 0);
          if ('select' in screen && screen.select) {
            await dashboard.connection(screen.select[0]!, screen.select[1]!).click();
            await expect(dashboard.explanation).toContainText('Arriving');
          }
          if ('problems' in screen) await dashboard.tab(/Problems/).click();
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
  await expect(dashboard.explanation).toContainText('Nearest rule');
  await page.screenshot({ path: `${import.meta.dirname}/../.github/netpol-atlas.png` });
});
