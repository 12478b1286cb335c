import { expect, sampleText, test } from './dashboard.page.ts';

const DB_FILE = sampleText('broken-document/manifests.yaml');

test('a broken document costs only itself, and its line is marked', async ({ dashboard }) => {
  await dashboard.open('sample=broken-document');
  const web = 'default/web[Pod]';
  await dashboard.expectVerdict(web, 'default/cache[Pod]', 'denied', 'denied');
  await dashboard.tab(/Problems/).click();
  const error = dashboard.problems.locator('[data-severity="error"]').first();
  await expect(error).toBeVisible();
  const line = Number(await error.getAttribute('data-line'));
  const [from, to] = [DB_FILE.indexOf('name: lock-db'), DB_FILE.indexOf('kind: Pod')].map((at) => DB_FILE.slice(0, at).split('\n').length);
  expect(line).toBeGreaterThanOrEqual(from!);
  expect(line).toBeLessThanOrEqual(to!);
});

test('mending it in the editor brings the policy back', async ({ dashboard, page }) => {
  await dashboard.open('sample=broken-document');
  await dashboard.editor.click();
  await dashboard.afterwards(async () => {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(DB_FILE.replace('{ app: db\n', '{ app: db }\n'));
  });
  await dashboard.expectVerdict('default/web[Pod]', 'default/db[Pod]', 'denied', 'denied');
  await expect(dashboard.problems.locator('[data-severity="error"]')).toHaveCount(0);
});

test('a misspelt field is an error that names the right one', async ({ dashboard }) => {
  await dashboard.open('sample=unknown-field');
  await dashboard.tab(/Problems/).click();
  const problem = dashboard.problems.locator('[data-severity="error"]').filter({ hasText: 'podSelectr' });
  await expect(problem).toContainText('podSelector');
  await expect(problem).toHaveAttribute('data-line', lineOf(sampleText('unknown-field/manifests.yaml'), 'podSelectr:'));
});

test('hundreds of problems are listed, the list made only as far as it is seen', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste(Array.from({ length: 300 }, (_, at) => `apiVersion: v1\nkind: Pod\nmetadata: { name: Web_${at} }\n`).join('---\n'));
  await dashboard.tab(/Problems/).click();
  await expect(dashboard.problems.locator('[data-code]').first()).toBeVisible();
  await page.keyboard.press('[');
  await expect(dashboard.problems.locator('[aria-current=true]')).toBeVisible();
});

test('a problem leads to its line in the editor', async ({ dashboard }) => {
  await dashboard.open('sample=service-port');
  await dashboard.tab(/Problems/).click();
  await dashboard.problems.getByRole('button').filter({ hasText: '8080' }).first().click();
  await expect(dashboard.editor).toContainText('port: 80 # write 8080');
});

test('what a manifest holds is text and never markup', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.paste(`apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: '<img src=x onerror="document.title=1">'
  annotations:
    note: '<script>document.title = "stolen"</script>'
spec:
  containers:
    - name: web
      env:
        - name: '<img src=x onerror=alert(1)>'
          value: <svg onload=alert(1)>
`);
  await expect(page.locator('img, svg[onload]')).toHaveCount(0);
  await expect(page).toHaveTitle(/Netpol Atlas/);
});

function lineOf(text: string, part: string): string {
  return String(text.slice(0, text.indexOf(part)).split('\n').length);
}
