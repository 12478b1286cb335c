import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED_CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium for the end-to-end tests: the one that `$CHROME_BIN` names, else one that is installed,
 * else Playwright's own, where it was downloaded before.
 *
 * @returns {string | undefined} undefined where there is none
 * @throws where `$CHROME_BIN` names a file that does not exist: silently taking another would hide the mistake
 */
export function findBrowser() {
  const named = process.env.CHROME_BIN;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_BIN names ${named}, which does not exist. Correct or unset it.`);
    return named;
  }
  return [...INSTALLED_CHROMIUMS, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Finds a Chromium or installs one: with apt as root on Debian and Ubuntu, else with Playwright.
 *
 * @returns {string}
 * @throws with a sentence that says what to do where nothing helps
 */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  const installers = [
    ...(process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
      ? ['apt-get update && apt-get install -y --no-install-recommends chromium']
      : []),
    'npx playwright install chromium',
  ];
  for (const command of installers) {
    console.log(`No Chromium found. Running: ${command}`);
    try {
      execFileSync('sh', ['-c', command], { stdio: 'inherit' });
    } catch {
      console.log('That did not work.');
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error('No Chromium, and none could be installed. Install Chromium or Chrome, or set CHROME_BIN to its path, and run again.');
}
