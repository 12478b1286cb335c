// Runs every check of the project and counts them: `npm run check` the fast ones, `npm test` all.
// A check that fails does not stop those after it; the last line says `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findOrInstallBrowser } from '../e2e/find-browser.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Count
 * @typedef {{ name: string, command: string, report?: string, count?: (report: any) => Count }} Check
 */

const root = resolve(import.meta.dirname, '..');
const reports = resolve(root, 'node_modules/.cache/verify');

/** @type {Check[]} */
const FAST_CHECKS = [
  { name: 'format', command: 'oxfmt --check' },
  { name: 'lint', command: 'oxlint' },
  { name: 'types', command: 'tsc -b' },
  { name: 'lock file', command: 'npm ci --dry-run --silent' },
  { name: 'unused code', command: 'knip --config .config/knip.json' },
  {
    name: 'unit',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${reports}/unit.json`,
    report: `${reports}/unit.json`,
    count: (report) => ({
      passed: report.numPassedTests,
      // A file that cannot even be loaded fails without a failed test.
      failed: report.numFailedTests + report.testResults.filter(failsWithoutTest).length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  },
];

/** @type {Check[]} */
const SLOW_CHECKS = [
  { name: 'build', command: 'npm run --silent build' },
  // A part of the run that CONTRIBUTING.md tells of; the same inputs each time.
  { name: 'damaged input', command: 'npm run --silent fuzz -- --seed 5 --count 1000' },
  {
    name: 'end to end',
    command: 'playwright test --config e2e/playwright.config.ts --project stories',
    report: `${reports}/end-to-end.json`,
    count: ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    }),
  },
];

/** @param {{ status: string, assertionResults: { status: string }[] }} file */
function failsWithoutTest(file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
}

/** @param {Check} check @returns {Promise<Count & { seconds: number }>} */
async function run({ name, command, report, count }) {
  console.log(`\n── ${name}: ${command.replaceAll(`${root}/`, '')}`);
  const started = performance.now();
  const succeeded = await succeeds(command);
  const seconds = (performance.now() - started) / 1000;
  if (!report || !count) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, seconds };
  const counted = readCount(report, count);
  // A suite that ran nothing, or ended badly with no failed test to show for it, has failed.
  const silent = counted.failed === 0 && (!succeeded || counted.passed === 0);
  return { ...counted, failed: silent ? 1 : counted.failed, seconds };
}

/** @param {string} report @param {(report: any) => Count} count @returns {Count} */
function readCount(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.error(`No report of the suite: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/** @param {string} command @returns {Promise<boolean>} */
function succeeds(command) {
  const environment = {
    ...process.env,
    PATH: `${root}/node_modules/.bin:${process.env.PATH}`,
    NETPOL_ATLAS_E2E_REPORT: `${reports}/end-to-end.json`,
  };
  return new Promise((done) => {
    const child = spawn('sh', ['-c', command], { cwd: root, stdio: 'inherit', env: environment });
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}

/** @returns {boolean} */
function hasBrowser() {
  try {
    console.log(`\n── browser: ${findOrInstallBrowser()}`);
    return true;
  } catch (error) {
    console.error(`\n── browser: ${String(error)}`);
    return false;
  }
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @type {[string, Count & { seconds?: number }][]} */
const results = [];
for (const check of FAST_CHECKS) results.push([check.name, await run(check)]);
if (!process.argv.includes('--fast')) {
  const browser = hasBrowser();
  results.push(['browser', { passed: browser ? 1 : 0, failed: browser ? 0 : 1 }]);
  for (const check of SLOW_CHECKS) results.push([check.name, await run(check)]);
}

console.log();
for (const [name, { passed, failed, skipped, seconds }] of results) {
  const time = seconds === undefined ? '' : `${seconds.toFixed(1)} s`;
  console.log(
    `${failed ? '✕' : '✓'} ${name.padEnd(13)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`.padEnd(51),
    time,
  );
}
const sum = (/** @type {'passed' | 'failed'} */ what) => results.reduce((total, [, count]) => total + count[what], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
