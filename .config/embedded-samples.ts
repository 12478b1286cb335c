import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Puts the samples into the single file, which cannot fetch anything from disk: a block of JSON with the id
 * `embedded-samples` that maps a path below `public/samples`, such as `index.json`, to the file's text.
 */
export function embeddedSamples(): Plugin {
  return {
    name: 'netpol-atlas:embedded-samples',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: { type: 'application/json', id: 'embedded-samples' },
        // `<` would let a text end the block.
        children: JSON.stringify(readSamples()).replaceAll('<', String.raw`\u003c`),
        injectTo: 'body',
      },
    ],
  };
}

function readSamples(): Record<string, string> {
  const read = (path: string) => readFileSync(new URL(`../public/samples/${path}`, import.meta.url), 'utf8');
  const index = read('index.json');
  const samples = JSON.parse(index) as { files: string[] }[];
  return Object.fromEntries([['index.json', index], ...samples.flatMap(({ files }) => files).map((path) => [path, read(path)])]);
}
