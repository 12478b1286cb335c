import { AxeBuilder } from '@axe-core/playwright';
import { type Dashboard, expect, test } from './dashboard.page.ts';

const SERVICE_A = 'default/servicea[Deployment]';
const SERVICE_B = 'default/serviceb[Pod]';
const SERVICE_C = 'default/servicec[Pod]';

test.beforeEach(async ({ dashboard }) => dashboard.open('sample=eks-lab'));

test.describe('the command palette', () => {
  test('finds commands, switches policies by name, and says what undo takes back', async ({ dashboard }) => {
    const { page } = dashboard;
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await page.keyboard.press('ControlOrMeta+K');
    await expect(palette.getByRole('option', { name: /^Matrix/ })).toBeVisible();
    await page.keyboard.type('switch off default-deny');
    await expect(palette.getByRole('option')).toHaveCount(1);
    await dashboard.afterwards(() => page.keyboard.press('Enter'));
    await expect(page.getByText('1 change not in your input')).toBeVisible();
    await dashboard.afterwards(() => page.keyboard.press('ControlOrMeta+Z'));
    await expect(page.getByText('Undone: default/default-deny switched off')).toBeVisible();
    await dashboard.afterwards(() => page.keyboard.press('ControlOrMeta+Shift+Z'));
    await expect(page.getByText('1 change not in your input')).toBeVisible();
  });

  test('opens examples and workloads, and gives the keyboard back when it is left', async ({ dashboard }) => {
    const { page } = dashboard;
    await page.keyboard.press('g');
    const card = page.locator('[data-nodes] [tabindex="0"]');
    await expect(card).toBeFocused();
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await page.keyboard.press('Escape');
    await expect(card).toBeFocused();
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('open example online');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/sample=online-shop/);
    await dashboard.isReady();
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('postgres');
    await page.keyboard.press('Enter');
    await expect(dashboard.explanation.getByRole('heading', { level: 2 })).toContainText('postgres');
  });

  test('offers nothing that cannot be done', async ({ dashboard }) => {
    const { page } = dashboard;
    await page.keyboard.press('ControlOrMeta+K');
    const options = page.getByRole('dialog', { name: 'Commands' }).getByRole('option');
    await expect(options.filter({ hasText: 'Export the graph as PNG' })).toHaveCount(1);
    await expect(options.filter({ hasText: /^(Redo|Allow this|Discard)/ })).toHaveCount(0);
  });
});

test.describe('menus', () => {
  test('of a row: the smallest change that allows it is one press away', async ({ dashboard }) => {
    await dashboard.connection(SERVICE_C, SERVICE_A).click({ button: 'right' });
    const menu = dashboard.page.getByRole('menu', { name: 'Actions' });
    await expect(menu.getByRole('menuitem', { name: 'Switch off: default/default-deny' })).toBeVisible();
    await menu.getByRole('menuitem', { name: /^Allow this/ }).click();
    await expect(dashboard.explanation.getByRole('heading', { name: 'Smallest change' })).toBeInViewport();
  });

  test('have a button each: of the panel, and of a policy', async ({ dashboard }) => {
    const { page } = dashboard;
    await dashboard.connection(SERVICE_B, SERVICE_A).click();
    await dashboard.explanation.getByRole('button', { name: 'Actions' }).click();
    const menu = page.getByRole('menu', { name: 'Actions' });
    await expect(menu.getByRole('menuitem', { name: /^Deny this/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dashboard.explanation.getByRole('button', { name: 'Actions' })).toBeFocused();
    await dashboard.tab(/^Policies/).click();
    await page.getByRole('button', { name: 'Actions for default/default-deny' }).click();
    await dashboard.afterwards(() => menu.getByRole('menuitem', { name: /^Switch off/ }).click());
    await expect(page.getByRole('switch', { name: 'default/default-deny' })).not.toBeChecked();
  });

  test('open by the menu key too: on a card, and on a cell of the matrix', async ({ dashboard }) => {
    const { page } = dashboard;
    const menu = page.getByRole('menu', { name: 'Actions' });
    await page.locator('[data-nodes] [data-endpoint*="servicea"]').focus();
    await page.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Who can reach it' }).click();
    await expect(dashboard.answer).toBeVisible();
    await page.keyboard.press('m');
    await expect(dashboard.cell(SERVICE_C, SERVICE_A)).toBeAttached();
    await dashboard.cell(SERVICE_C, SERVICE_A).click({ button: 'right' });
    await expect(menu.getByRole('menuitem', { name: /^Allow this/ })).toBeVisible();
    await menu.getByRole('menuitem', { name: 'Show in the graph' }).click();
    await expect(page).not.toHaveURL(/view=matrix/);
  });
});

test.describe('keys', () => {
  const SHOWS: readonly (readonly [key: string, (dashboard: Dashboard) => Promise<void>])[] = [
    ['/', async ({ find }) => expect(find).toBeFocused()],
    ['m', async ({ matrix }) => expect(matrix).toBeFocused()],
    ['t', async ({ page }) => expect(page).toHaveURL(/view=table/)],
    ['d', async ({ page }) => expect(page).toHaveURL(/view=changes/)],
    ['e', async ({ editor }) => expect(editor).toBeFocused()],
    ['?', async ({ page }) => expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()],
    ['p', async ({ page }) => expect(page).toHaveURL(/presenter/)],
  ];
  for (const [key, shown] of SHOWS) {
    test(`${key} works from a button, a row and a card`, async ({ dashboard }) => {
      const { page } = dashboard;
      const places = [
        page.getByRole('button', { name: 'Fit' }).first(),
        dashboard.connections.locator('[tabindex="0"]'),
        page.locator('[data-nodes] [tabindex="0"]'),
      ];
      for (const place of places) {
        await dashboard.open('sample=eks-lab');
        await place.focus();
        await page.keyboard.press(key);
        await shown(dashboard);
        await page.goto('about:blank');
      }
    });
  }

  test('mean letters where text is typed, and a syllable that is put together does nothing', async ({ dashboard }) => {
    const { page, find } = dashboard;
    await find.click();
    await page.keyboard.type('gmt?');
    await expect(find).toHaveValue('gmt?');
    await expect(page).not.toHaveURL(/view=/);
    for (const key of ['Enter', 'Escape']) {
      await find.evaluate(
        (input, name) => input.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, isComposing: true })),
        key,
      );
    }
    await expect(find).toBeFocused();
    await expect(find).toHaveValue('gmt?');
  });

  test('p gives the graph the room of the tables, and a button leads back', async ({ dashboard }) => {
    const { page } = dashboard;
    const header = dashboard.connections.getByRole('columnheader').first();
    await expect(header).toBeInViewport();
    await page.keyboard.press('p');
    await expect(header).toBeHidden();
    await dashboard.tab(/^Connections/).click();
    await expect(header).toBeInViewport();
    await page.getByRole('button', { name: /^Leave presenter mode/ }).click();
    await expect(page).not.toHaveURL(/presenter/);
  });
});

test('panels stay as wide as they were left, by the mouse or the keyboard', async ({ dashboard }) => {
  const { page } = dashboard;
  const splitter = (name: string) => page.getByRole('separator', { name });
  const placeOf = async (name: string, side: 'x' | 'y') => Math.round((await splitter(name).boundingBox())?.[side] ?? 0);
  const { x, y } = (await splitter('Width of the manifests').boundingBox())!;
  await page.mouse.move(x, y + 300);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => placeOf('Width of the manifests', 'x')).toBe(Math.round(x) + 60);
  const before = { right: await placeOf('Width of the details', 'x'), bottom: await placeOf('Height of the tables', 'y') };
  await splitter('Width of the details').press('ArrowLeft');
  await splitter('Height of the tables').press('ArrowUp');
  await expect.poll(() => placeOf('Width of the details', 'x')).toBeLessThan(before.right);
  await expect.poll(() => placeOf('Height of the tables', 'y')).toBeLessThan(before.bottom);
  const after = { right: await placeOf('Width of the details', 'x'), bottom: await placeOf('Height of the tables', 'y') };
  await page.reload();
  await dashboard.isReady();
  expect(Math.abs((await placeOf('Width of the manifests', 'x')) - x - 60)).toBeLessThanOrEqual(1);
  expect(Math.abs((await placeOf('Width of the details', 'x')) - after.right)).toBeLessThanOrEqual(1);
  expect(Math.abs((await placeOf('Height of the tables', 'y')) - after.bottom)).toBeLessThanOrEqual(1);
});

test('undo brings back what was closed, cleared and replaced, and says so', async ({ dashboard }) => {
  const { page } = dashboard;
  const run = async (command: string) => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type(command);
    const commands = page.getByRole('dialog', { name: 'Commands' });
    await expect(commands.getByRole('combobox')).toHaveValue(command);
    await expect(commands.getByRole('option').first()).toContainText(new RegExp(command.split(' ')[0]!, 'i'));
    await page.keyboard.press('Enter');
    await expect(commands).toHaveCount(0);
  };
  await dashboard.afterwards(() => run('open example online'));
  await expect(page.getByRole('button', { name: 'checkout.yaml', exact: true })).toBeVisible();
  await dashboard.afterwards(() => page.keyboard.press('ControlOrMeta+Z'));
  await expect(page.getByRole('button', { name: 'services.yaml', exact: true })).toBeVisible();
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  await dashboard.connection(SERVICE_B, SERVICE_A).click();
  await run('show the destination');
  await expect(page).toHaveURL(/select=default\/servicea/);
  await dashboard.afterwards(() => run('remove it'));
  await expect(dashboard.connection(SERVICE_B, SERVICE_A)).toHaveCount(0);
  await dashboard.afterwards(() => page.keyboard.press('ControlOrMeta+Z'));
  await dashboard.expectVerdict(SERVICE_B, SERVICE_A, 'allowed', 'allowed');
});

test('long work says how far it is, can be canceled, and begun again', async ({ dashboard }) => {
  const { page } = dashboard;
  const pod = (number: number) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: pod-${number}, namespace: ns-${number % 9}, labels: {app: a${number}}}\nspec: {containers: [{name: c, image: i}]}\n`;
  const text = Array.from({ length: 30_000 }, (_, number) => pod(number)).join('---\n');
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await expect(page.getByRole('progressbar', { name: /^Reading [\d,]+ of [\d,]+ documents$/ })).toBeAttached();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Canceled; your files are as they were.')).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByRole('progressbar')).toBeAttached();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Start again' })).toBeVisible();
});

test.describe('fingers', () => {
  test.use({ hasTouch: true });

  test('a tap selects, a long press opens the menu', async ({ dashboard, context }) => {
    const { page } = dashboard;
    const card = (await page.locator('[data-nodes] [data-endpoint*="servicea"]').boundingBox())!;
    const x = card.x + card.width / 2;
    const y = card.y + card.height / 2;
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL(/select=default\/servicea/);
    const fingers = await context.newCDPSession(page);
    const press = async (at: { readonly x: number; readonly y: number }) => {
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await expect(page.getByRole('menu', { name: 'Actions' })).toBeVisible();
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect(page.getByRole('menu', { name: 'Actions' })).toBeVisible();
      await page.keyboard.press('Escape');
    };
    await press({ x, y });
    const row = (await dashboard.connections.locator('[data-source]').first().boundingBox())!;
    await press({ x: row.x + 60, y: row.y + row.height / 2 });
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('on the palette, the menu of actions and the presented page', async ({ dashboard }) => {
      const { page } = dashboard;
      const isClean = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.keyboard.press('ControlOrMeta+K');
      await page.getByRole('dialog', { name: 'Commands' }).waitFor();
      await isClean();
      await page.keyboard.press('Escape');
      await dashboard.tab(/^Policies/).click();
      await dashboard.connection(SERVICE_C, SERVICE_A).click({ button: 'right' });
      await page.getByRole('menu', { name: 'Actions' }).waitFor();
      await isClean();
      await page.keyboard.press('Escape');
      await page.keyboard.press('p');
      await page.getByRole('button', { name: /^Leave presenter mode/ }).waitFor();
      await isClean();
    });
  });
}
