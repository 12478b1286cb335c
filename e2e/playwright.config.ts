import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

// Playwright reads this file again in every worker: the first one chooses the port, the others inherit it.
const port = (process.env.NETPOL_ATLAS_PORT ??= String(await freePort()));
const address = `http://localhost:${port}/`;
const executablePath = findBrowser();
/** The folder of the built site that is tested. */
const site = process.env.NETPOL_ATLAS_SITE ?? 'dist/site';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: process.env.NETPOL_ATLAS_E2E_REPORT ? [['list'], ['json', { outputFile: process.env.NETPOL_ATLAS_E2E_REPORT }]] : [['list']],
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'stories', testMatch: '*.spec.ts' },
    { name: 'screenshots', testMatch: 'screenshots.ts', workers: 1 },
  ],
  // The built site, as `npm start` serves it.
  webServer: {
    command: `npx vite preview --outDir ${site} --port ${port} --strictPort`,
    url: address,
    cwd: '..',
    reuseExistingServer: false,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const bound = server.address();
      server.close(() => (bound && typeof bound === 'object' ? resolve(bound.port) : reject(new Error('The system gave no port.'))));
    });
  });
}
