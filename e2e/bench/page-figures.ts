import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import type { ManifestFile } from '#engine/model/origin.ts';
import { findOrInstallBrowser } from '../find-browser.mjs';
import { median, type Figure } from './figures.ts';
import { type HeapFigures, heapOf } from './heap-figures.ts';

const REPETITIONS = 3;
const PATIENCE = 240_000;

/** One file a namespace: so many of them are measured once. */
const MANY_FILES = 80;

interface UploadFigures {
  readonly firstGraph: number;
  readonly layout: number | undefined;
  /** MB, after what is no longer needed was thrown away. */
  readonly memory: HeapFigures | undefined;
}

/** The page in a real browser: from giving it the files to the first verdict graph, and what it says about its layout. */
export async function pageFigures(inputs: readonly (readonly ManifestFile[])[]): Promise<Figure[]> {
  return withPage(async (open) => {
    const measured: UploadFigures[] = [];
    for (const files of inputs) measured.push(await repeat(() => timeUpload(open, files), files.length > MANY_FILES ? 1 : REPETITIONS));
    return [
      { name: 'layout', unit: 'ms', values: measured.map(({ layout }) => layout) },
      { name: 'files to first graph', unit: 'ms', values: measured.map(({ firstGraph }) => firstGraph) },
      { name: 'heap of the page', unit: 'MB', values: measured.map(({ memory }) => memory?.page) },
      { name: 'heap of its worker', unit: 'MB', values: measured.map(({ memory }) => memory?.worker) },
    ];
  });
}

/** Milliseconds from navigation to the first verdict graph of a sample, in a fresh browser context each time. */
export async function sampleFigures(samples: readonly string[]): Promise<(readonly [sample: string, milliseconds: number])[]> {
  return withPage(async (open) => {
    const figures: (readonly [string, number])[] = [];
    for (const sample of samples) {
      const { firstGraph } = await repeat(async () => {
        const page = await open(`#sample=${sample}`);
        return { firstGraph: await firstGraphAt(page), layout: undefined, memory: undefined };
      }, REPETITIONS);
      figures.push([sample, firstGraph]);
    }
    return figures;
  });
}

/** So many policies are switched off, one after the other. */
const SWITCHES = 8;

/** Milliseconds from the click on a policy's switch to the frame in its colors, in the middle of several policies of a sample. */
export async function switchFigure(sample: string): Promise<number> {
  return withPage(async (open) => {
    const page = await open(`#sample=${sample}`);
    await firstGraphAt(page);
    await page.getByRole('tab', { name: /^Policies/ }).click();
    const switches = page.getByRole('switch');
    const durations: number[] = [];
    for (let at = 0; at < SWITCHES; at++) {
      await switches.nth(at).click();
      const edit = await page.waitForFunction((before) => performance.getEntriesByName('atlas:edit')[before]?.duration, at, {
        timeout: PATIENCE,
      });
      durations.push((await edit.jsonValue()) ?? Number.NaN);
      // The comparison with the input comes after the colors, and has the engine for itself.
      await page.getByText(new RegExp(`^${at + 1} changes? not in your input`)).waitFor({ timeout: PATIENCE });
    }
    return median(durations);
  });
}

type Open = (fragment: string) => Promise<Page>;

/** Serves the built site to a browser for as long as the work lasts. */
export async function withPage<Answer>(work: (open: Open) => Promise<Answer>): Promise<Answer> {
  const server = await preview({ logLevel: 'error', preview: { port: 0 } });
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    return await work((fragment) => openPage(browser, address + fragment));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  for (const context of browser.contexts()) await context.close();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  return page;
}

async function timeUpload(open: Open, files: readonly ManifestFile[]): Promise<UploadFigures> {
  const page = await open('');
  const end = await upload(page, files);
  const [start, layout] = await page.evaluate(() => [
    performance.getEntriesByName('bench:files')[0]?.startTime,
    performance.getEntriesByName('atlas:layout')[0]?.duration,
  ]);
  return { firstGraph: end - (start ?? Number.NaN), layout, memory: await heapOf(page) };
}

/** Gives the files to the start screen; answers when the first graph was there. */
export async function upload(page: Page, files: readonly ManifestFile[]): Promise<number> {
  const input = page.getByLabel('Open files', { exact: true }).and(page.locator('input'));
  await input.waitFor({ state: 'attached' });
  await page.evaluate(() => addEventListener('change', () => performance.mark('bench:files'), { capture: true }));
  await input.setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })));
  return firstGraphAt(page);
}

async function firstGraphAt(page: Page): Promise<number> {
  const mark = await page.waitForFunction(() => performance.getEntriesByName('atlas:first-graph')[0]?.startTime, undefined, {
    timeout: PATIENCE,
  });
  return (await mark.jsonValue()) ?? Number.NaN;
}

async function repeat(run: () => Promise<UploadFigures>, times: number): Promise<UploadFigures> {
  const runs: UploadFigures[] = [];
  for (let at = 0; at < times; at++) runs.push(await run());
  const layouts = runs.map(({ layout }) => layout).filter((layout) => layout !== undefined);
  return {
    firstGraph: median(runs.map(({ firstGraph }) => firstGraph)),
    layout: layouts.length > 0 ? median(layouts) : undefined,
    memory: runs.at(-1)?.memory,
  };
}
