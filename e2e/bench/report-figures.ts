import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { largeTrivyReport } from '#engine/testing/large-report.ts';
import { withPage } from './page-figures.ts';

const PATIENCE = 120_000;

interface ReportFigures {
  /** From the file given to the picture with its counts. */
  readonly seconds: number;
  /** Of the page, on the average of that time. */
  readonly framesPerSecond: number;
  /** The longest time without a frame, in milliseconds. */
  readonly longest: number;
}

/** A long report of Trivy opened beside a sample: how long it is read, and how the page draws meanwhile. */
export async function reportFigures(size: number): Promise<ReportFigures> {
  const folder = mkdtempSync(`${tmpdir()}/report-`);
  const path = `${folder}/scan.json`;
  writeFileSync(path, largeTrivyReport({ size, image: 'nginx:1.29' }).text);
  try {
    return await withPage(async (open) => {
      const page = await open('#sample=eks-lab');
      await page.locator('html[data-state=ready]').waitFor({ timeout: PATIENCE });
      await page.evaluate(countFrames);
      await page.getByLabel('Open files', { exact: true }).and(page.locator('input')).first().setInputFiles(path);
      const measured = await page.waitForFunction(() => (globalThis as { measured?: ReportFigures }).measured, undefined, {
        timeout: PATIENCE,
      });
      return (await measured.jsonValue())!;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In the page: counts frames from the change of the file input to the first frame with the next picture. */
function countFrames(): void {
  const { dataset } = document.documentElement;
  const before = Number(dataset['revision']);
  addEventListener('change', () => requestAnimationFrame((start) => count(start, start, 0, 0)), { capture: true, once: true });
  const count = (start: number, last: number, frames: number, longest: number): void => {
    requestAnimationFrame((now) => {
      const next = [start, now, frames + 1, Math.max(longest, now - last)] as const;
      const isDone = Number(dataset['revision']) > before && dataset['state'] === 'ready';
      if (!isDone) count(...next);
      else {
        const seconds = (now - start) / 1000;
        Object.assign(globalThis, { measured: { seconds, framesPerSecond: next[2] / seconds, longest: next[3] } });
      }
    });
  };
}
