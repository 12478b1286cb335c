import { readFileSync } from 'node:fs';
import { expect, test as base, type Locator, type Page, type Request } from '@playwright/test';

const SAMPLES = `${import.meta.dirname}/../public/samples`;

/** The text of a file below `public/samples`. */
export function sampleText(path: string): string {
  return readFileSync(`${SAMPLES}/${path}`, 'utf8');
}

/** The whole EKS lab as one text, as a person would paste it. */
export const EKS_LAB = ['policies', 'services', 'backend-app'].map((name) => sampleText(`eks-lab/${name}.yaml`)).join('---\n');

/** Where the folder of a sample lies, for a file input. */
export function sampleFolder(name: string): string {
  return `${SAMPLES}/${name}`;
}

export type VerdictWord = 'allowed' | 'partial' | 'denied' | 'depends';

/** The page as a person uses it: by roles and labels. */
export class Dashboard {
  readonly page: Page;
  readonly editor: Locator;
  readonly connections: Locator;
  readonly explanation: Locator;
  readonly problems: Locator;
  readonly expectations: Locator;
  readonly changes: Locator;
  readonly graph: Locator;
  readonly matrix: Locator;
  readonly status: Locator;
  readonly find: Locator;
  /** What was found out about ways over several hops. */
  readonly answer: Locator;
  /** What is asked, over the graph, the matrix and the table. */
  readonly questionBar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.editor = page.getByRole('textbox', { name: 'Manifest editor' });
    this.connections = page.getByRole('table', { name: 'Connections' });
    this.explanation = page.getByRole('region', { name: 'Explanation' });
    this.problems = page.getByRole('region', { name: 'Problems' });
    this.expectations = page.getByRole('region', { name: 'Expectations' });
    this.changes = page.getByRole('region', { name: 'Changes' });
    this.graph = page.locator('[data-nodes]');
    this.matrix = page.getByRole('grid');
    this.status = page.getByRole('contentinfo');
    this.find = page.getByRole('combobox', { name: /^Find/ });
    this.answer = page.getByRole('region', { name: 'Answer' });
    this.questionBar = page.getByRole('group', { name: 'Question', exact: true });
  }

  /** Opens the page; with `sample=eks-lab` a sample. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(fragment ? `./#${fragment}` : './');
    if (fragment) await this.isReady();
    else await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Waits until the manifests are read and the verdicts are on the screen. */
  async isReady(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-state', 'ready');
  }

  /** How many analyses were finished. */
  async revision(): Promise<number> {
    return Number((await this.page.locator('html').getAttribute('data-revision')) ?? 0);
  }

  /** Does something that changes the manifests, and waits for the next verdicts. */
  async afterwards(change: () => Promise<void>): Promise<void> {
    const before = await this.revision();
    await change();
    await expect.poll(() => this.revision()).toBeGreaterThan(before);
    await this.isReady();
  }

  /** Pastes with the keyboard, from the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.afterwards(() => this.page.keyboard.press('ControlOrMeta+V'));
  }

  /** Gives files, or the path of one folder, to the input of this name. */
  async upload(input: 'Open files' | 'Open folder', files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    const locator = this.page.locator('input[type=file]').and(this.page.getByLabel(input, { exact: true }));
    await this.afterwards(() => locator.first().setInputFiles(files));
  }

  /** The row of a connection; the ends as the command line prints them. */
  connection(source: string, destination: string): Locator {
    return this.connections.locator(`[data-source="${source}"][data-destination="${destination}"]`);
  }

  /** A cell of the matrix; the ends as the command line prints them. */
  cell(source: string, destination: string): Locator {
    return this.matrix.locator(`[data-source="${source}"][data-destination="${destination}"]`);
  }

  /** The connection has this verdict, and says it in this word. */
  async expectVerdict(source: string, destination: string, verdict: VerdictWord, word: string): Promise<void> {
    const row = this.connection(source, destination);
    await expect(row).toHaveAttribute('data-verdict', verdict);
    await expect(row.getByRole('cell').filter({ hasText: word }).first()).toBeVisible();
  }

  /** One item of the list of problems. */
  problem(code: string): Locator {
    return this.problems.locator(`[data-code="${code}"]`);
  }

  /** One line of the expectations, by what it says: `shop/web → shop/db`. */
  expectation(ends: string): Locator {
    return this.expectations.locator('[data-status]').filter({ hasText: ends });
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }
}

interface Fixtures {
  readonly dashboard: Dashboard;
  /** Every request that was made, the page's own files included. */
  readonly requests: Request[];
  readonly quiet: void;
}

/** Every test fails when the page logs an error, throws, or asks another server for anything. */
export const test = base.extend<Fixtures>({
  dashboard: async ({ page }, provide) => provide(new Dashboard(page)),
  requests: async ({ page }, provide) => {
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await provide(requests);
  },
  quiet: [
    async ({ page, requests, baseURL }, provide) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`);
      });
      await provide();
      expect(complaints).toEqual([]);
      expect(requests.map((request) => request.url()).filter((url) => !isOwn(url, baseURL))).toEqual([]);
    },
    { auto: true },
  ],
});

function isOwn(url: string, baseURL: string | undefined): boolean {
  return (baseURL !== undefined && url.startsWith(baseURL)) || /^(blob:|data:|file:)/.test(url);
}

export { expect } from '@playwright/test';
