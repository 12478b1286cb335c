import { readFileSync } from 'node:fs';
import { generateManifests } from '#engine/testing/generate-cluster.ts';
import { engineFigures } from './engine-figures.ts';
import { tableOf } from './figures.ts';
import { matrixFigures } from './matrix-figures.ts';
import { pageFigures, sampleFigures, switchFigure } from './page-figures.ts';
import { reportFigures } from './report-figures.ts';

// `npm run bench`: how long each step takes on this machine, and how much memory, as medians of several runs; of the
// largest size one run. Nothing is judged here.

const SIZES = [
  { seed: 50, workloads: 50, policies: 25, namespaces: 8 },
  { seed: 200, workloads: 200, policies: 100, namespaces: 14 },
  { seed: 1000, workloads: 1000, policies: 500, namespaces: 54 },
  { seed: 5000, workloads: 5000, policies: 2500, namespaces: 104 },
];
const columns = SIZES.map(({ workloads }) => workloads);
const inputs = SIZES.map(generateManifests);

console.log(`\n${tableOf('engine', columns, engineFigures(inputs))}`);
console.log('\ngrowth: × 1 is linear from 1,000 to 5,000 workloads. evaluate = compile + classify + reach.');

console.log(`\n${tableOf('page', columns, await pageFigures(inputs))}`);

const samples = (JSON.parse(readFileSync('public/samples/index.json', 'utf8')) as { name: string }[]).map(({ name }) => name);
console.log('\nfrom navigation to the first graph of a sample');
for (const [sample, milliseconds] of await sampleFigures(samples)) console.log(`  ${sample.padEnd(22)} ${milliseconds.toFixed(0)} ms`);

console.log(`\nfrom a policy's switch to the frame in its colors, platform-200: ${(await switchFigure('platform-200')).toFixed(0)} ms`);

const large = generateManifests({ seed: 2000, workloads: 2000, policies: 1000, namespaces: 40 });
console.log('\nthe matrix of 2,000 workloads');
for (const { name, value, unit } of await matrixFigures(large)) console.log(`  ${name.padEnd(34)} ${value.toFixed(0)} ${unit}`);

const report = await reportFigures(50_000_000);
const frames = `${report.framesPerSecond.toFixed(0)} (at worst ${report.longest.toFixed(0)} ms without one)`;
console.log(`\na 50 MB Trivy report: read in ${report.seconds.toFixed(1)} s, frames per second ${frames}`);
