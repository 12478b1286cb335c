import type { Page } from '@playwright/test';
import { expect, test } from './dashboard.page.ts';

test.use({ locale: 'ko-KR' });

/** Views with what is seen in them first, in words that do not depend on the sample. */
const VIEWS: readonly (readonly [fragment: string, words: readonly string[]])[] = [
  ['', ['예제', '파일 열기', '폴더 열기']],
  ['sample=online-shop', ['매니페스트', '정책', '연결', '문제', '기대 사항', '이 클러스터의 동작', '필요하지만 거부됨', '격리', '범례']],
  ['sample=online-shop&select=data/postgres[StatefulSet]', ['누가 여기에 연결할 수 있나', '인터넷에서 여기까지']],
  ['sample=online-shop&from=shop/checkout[Deployment]&to=data/postgres[StatefulSet]', ['거부', '그러나 필요함', '가장 가까운 규칙']],
  ['sample=online-shop&view=matrix', ['필요한 연결만', '허용, 정책 없음']],
  ['sample=online-shop&view=table', ['출발', '도착', '판정']],
  ['sample=online-shop&view=changes', ['달라지는 연결', '현재 상태 보관']],
  ['sample=online-shop&ask=reached-from&of=data/postgres[StatefulSet]', ['클러스터 전체', '누가 여기에 연결할 수 있나']],
  ['sample=online-shop&report', ['네트워크 정책이 실제로 하는 일', '요약']],
];

for (const [fragment, words] of VIEWS) {
  test(`in Korean nothing is left in English: ${fragment === '' ? 'the start screen' : fragment}`, async ({ dashboard, page }) => {
    await dashboard.open(fragment);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    for (const word of words) await expect(page.getByText(word).filter({ visible: true }).first()).toBeVisible();
    expect(await englishLeft(page)).toEqual([]);
  });
}

test('dialogs, menus and the palette speak Korean too', async ({ dashboard, page }) => {
  await dashboard.open('sample=online-shop');
  for (const command of ['파드 추가', '정책 추가', '정책 생성', '링크 공유', '키보드 단축키']) {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog', { name: '명령' }).getByRole('combobox').fill(command);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
    expect(await englishLeft(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.locator('[data-source]').first().click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^이 연결 (허용|차단)/ }).first()).toBeVisible();
  expect(await englishLeft(page)).toEqual([]);
});

test('the other language can be chosen, and stays', async ({ dashboard, page }) => {
  await dashboard.open('sample=platform-200');
  await expect(page.getByText('45,800쌍 중')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog', { name: '명령' }).getByRole('combobox').fill('영어');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('443 of 45,800 pairs drawn')).toBeVisible();
  await page.reload();
  await dashboard.isReady();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

/** Three Latin words in a row and no Hangul, in what is seen or read aloud; the manifests, names and code are the author's own. */
async function englishLeft(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const authored = 'noscript, script, style, pre, code, textarea, .cm-editor, [data-source], [data-row], [data-column]';
    const isEnglish = (text: string) => /[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/.test(text) && !/[가-힣]/.test(text);
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      if (isEnglish(text) && texts.currentNode.parentElement?.closest(authored) === null) found.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest(authored) !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const text = element.getAttribute(name) ?? '';
        if (isEnglish(text)) found.push(`${name}: ${text}`);
      }
    }
    return found;
  });
}
