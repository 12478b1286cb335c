import { gzipSync, strToU8, zipSync } from 'fflate';
import { createTar } from 'nanotar';
import { EKS_LAB, expect, sampleFolder, sampleText, test } from './dashboard.page.ts';

const CHECKOUT = 'shop/checkout[Deployment]';
const POSTGRES = 'data/postgres[StatefulSet]';
const SHOP_FILES = ['policies', 'checkout', 'shop', 'data', 'edge'].map((name) => `${name}.yaml`);
const shopText = (file: string) => sampleText(`online-shop/${file}`);

test.beforeEach(async ({ dashboard }) => dashboard.open());

test('a folder is read whole', async ({ dashboard }) => {
  await dashboard.upload('Open folder', sampleFolder('online-shop'));
  await dashboard.expectVerdict(CHECKOUT, POSTGRES, 'denied', 'denied');
});

test('several files are read together', async ({ dashboard }) => {
  await dashboard.upload(
    'Open files',
    SHOP_FILES.map((file) => `${sampleFolder('online-shop')}/${file}`),
  );
  await dashboard.expectVerdict(CHECKOUT, POSTGRES, 'denied', 'denied');
});

test('a .zip is unpacked', async ({ dashboard }) => {
  const zip = zipSync(Object.fromEntries(SHOP_FILES.map((file) => [`shop/${file}`, strToU8(shopText(file))])));
  await dashboard.upload('Open files', { name: 'shop.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await dashboard.expectVerdict(CHECKOUT, POSTGRES, 'denied', 'denied');
});

test('a .tar.gz is unpacked', async ({ dashboard }) => {
  const tar = createTar(SHOP_FILES.map((file) => ({ name: `shop/${file}`, data: shopText(file) })));
  await dashboard.upload('Open files', { name: 'shop.tar.gz', mimeType: 'application/gzip', buffer: Buffer.from(gzipSync(tar)) });
  await dashboard.expectVerdict(CHECKOUT, POSTGRES, 'denied', 'denied');
});

test('JSON is read, with a byte order mark and carriage returns in its neighbor', async ({ dashboard }) => {
  const pod = (name: string) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { app: name } },
    spec: { containers: [{ name, image: 'nginx:1.29' }] },
  });
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [pod('web'), pod('db')] });
  const policy =
    '\uFEFFapiVersion: networking.k8s.io/v1\r\nkind: NetworkPolicy\r\nmetadata:\r\n  name: lock\r\nspec:\r\n  podSelector: {}\r\n';
  await dashboard.upload('Open files', [
    { name: 'pods.json', mimeType: 'application/json', buffer: Buffer.from(list) },
    { name: 'lock.yaml', mimeType: 'application/yaml', buffer: Buffer.from(policy) },
  ]);
  await expect(dashboard.status).toContainText(/3\s*objects used/);
});

test('files that are dropped on the page are read', async ({ dashboard, page }) => {
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'lab.yaml'));
    return data;
  }, sampleText('and-or/manifests.yaml'));
  await dashboard.afterwards(async () => {
    await page.locator('body').dispatchEvent('dragenter', { dataTransfer: transfer });
    await page.locator('body').dispatchEvent('dragover', { dataTransfer: transfer });
    await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
  });
  await dashboard.expectVerdict('alpha/other[Pod]', 'vault/or[Pod]', 'allowed', 'allowed');
});

test('what cannot be used is answered in words', async ({ dashboard }) => {
  const template = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\n';
  await dashboard.upload('Open files', [
    { name: 'Chart.yaml', mimeType: 'application/yaml', buffer: Buffer.from('apiVersion: v2\nname: shop\nversion: 1.0.0\n') },
    { name: 'templates/web.yaml', mimeType: 'application/yaml', buffer: Buffer.from(template) },
    {
      name: 'web.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from('apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers: []\n'),
    },
  ]);
  await dashboard.tab(/Problems/).click();
  await expect(dashboard.problems).toContainText('helm template');
});

test('a damaged archive, an empty file and a file that is no text cost nothing but a sentence each', async ({ dashboard }) => {
  await dashboard.upload('Open files', [
    { name: 'broken.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 this is no archive') },
    { name: 'empty.yaml', mimeType: 'application/yaml', buffer: Buffer.from('') },
    { name: 'picture.yaml', mimeType: 'application/yaml', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254]) },
    { name: 'lab.yaml', mimeType: 'application/yaml', buffer: Buffer.from(EKS_LAB) },
  ]);
  await dashboard.expectVerdict('default/servicec[Pod]', 'default/servicea[Deployment]', 'denied', 'denied');
  await dashboard.tab(/Problems/).click();
  await expect(dashboard.problems).toContainText('broken.zip');
  await expect(dashboard.problems).toContainText('picture.yaml');
});

test('an archive that would unpack to very much is refused in words', async ({ dashboard }) => {
  // 210 MB of zeros in 200 KB.
  const bomb = zipSync({ 'a.yaml': new Uint8Array(70e6), 'b.yaml': new Uint8Array(70e6), 'c.yaml': new Uint8Array(70e6) });
  await dashboard.upload('Open files', [
    { name: 'bomb.zip', mimeType: 'application/zip', buffer: Buffer.from(bomb) },
    { name: 'lab.yaml', mimeType: 'application/yaml', buffer: Buffer.from(EKS_LAB) },
  ]);
  await dashboard.expectVerdict('default/servicec[Pod]', 'default/servicea[Deployment]', 'denied', 'denied');
  await dashboard.tab(/Problems/).click();
  await expect(dashboard.problems.locator('[data-severity="error"]').filter({ hasText: 'bomb.zip' }).first()).toBeVisible();
});

test('anchors that multiply, and nesting without end, are refused in words', async ({ dashboard }) => {
  const laughs = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`),
  ];
  await dashboard.upload('Open files', [
    { name: 'laughs.yaml', mimeType: 'application/yaml', buffer: Buffer.from(laughs.join('\n')) },
    { name: 'deep.yaml', mimeType: 'application/yaml', buffer: Buffer.from(`a: ${'['.repeat(20_000)}`) },
    { name: 'lab.yaml', mimeType: 'application/yaml', buffer: Buffer.from(EKS_LAB) },
  ]);
  await dashboard.expectVerdict('default/servicec[Pod]', 'default/servicea[Deployment]', 'denied', 'denied');
  await dashboard.tab(/Problems/).click();
  await expect(dashboard.problems).toContainText('laughs.yaml');
  await expect(dashboard.problems).toContainText('deep.yaml');
});
