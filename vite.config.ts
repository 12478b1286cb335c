import react from '@vitejs/plugin-react';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { contentSecurityPolicy } from './.config/content-security-policy.ts';
import { executableFile } from './.config/executable-file.ts';
import { proofFacts } from './.config/proof-facts.ts';

/**
 * One file for everything that Vite does; `--mode` says which of the products is built:
 * no mode the site, `single` the one HTML file that opens from disk, `cli` the command line, `bench` the figures,
 * `fuzz` the run with damaged input.
 */
export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'single':
      return page({
        publicDir: false,
        build: { outDir: 'dist', emptyOutDir: false },
        resolve: { alias: { '#worker/start-engine-worker.ts': '/src/worker/start-inline-worker.ts' } },
        // A module worker made from a blob never starts on file:// pages; a classic one does.
        worker: { format: 'iife' },
        plugins: [react(), viteSingleFile({ outputFileName: 'netpol-atlas.html' }), contentSecurityPolicy('single-file')],
      });
    case 'cli':
      return program('src/cli/main.ts', 'dist/cli/netpol-atlas.js');
    case 'bench':
      return program('e2e/bench/bench.ts', 'dist/bench/bench.js');
    case 'fuzz':
      return program('e2e/fuzz/fuzz.ts', 'dist/fuzz/fuzz.js');
    default:
      return page({
        worker: { format: 'es' },
        build: {
          outDir: 'dist/site',
          emptyOutDir: true,
          // The layout engine is 1.6 MB; it loads apart, when a graph is first drawn.
          chunkSizeWarningLimit: 1700,
          rolldownOptions: { output: { codeSplitting: { groups: libraryChunks } } },
        },
        plugins: [react(), contentSecurityPolicy('site')],
      });
  }
});

/** Libraries in files of their own, so that a change of our code leaves them in the browser's cache; what is tiny and always needed, in one. */
const libraryChunks = [
  {
    name: 'everywhere',
    test: /(src[\\/]ui[\\/](class-names|visually-hidden|key-cap)|endpoints[\\/]picture-key|state[\\/](announcer|notice)|lucide-react[\\/].*[\\/](plus|minus|createLucideIcon))\.(js|mjs|ts|tsx)$/,
  },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'editor', test: /node_modules[\\/](@codemirror[\\/](?!search)|@lezer[\\/]|style-mod[\\/]|w3c-keyname[\\/])/ },
  { name: 'cytoscape', test: /node_modules[\\/]cytoscape[\\/]/ },
];

function page(own: ViteUserConfig): ViteUserConfig {
  return {
    ...own,
    plugins: [...(own.plugins ?? []), proofFacts()],
    // Relative addresses: the site works below any path, and behind `kubectl proxy`.
    base: './',
    test: {
      include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
      environment: 'node',
      // For a machine that is busy: the property tests compute for seconds.
      testTimeout: 30_000,
    },
  };
}

/** A program for Node in one file, with all that it imports from this project and from npm, save the tools themselves. */
function program(entry: string, output: string): ViteUserConfig {
  const [outDir, entryFileNames] = [output.slice(0, output.lastIndexOf('/')), output.slice(output.lastIndexOf('/') + 1)];
  return {
    publicDir: false,
    ssr: { noExternal: true, external: ['@playwright/test', 'vite'] },
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames, codeSplitting: false } },
    },
    plugins: [executableFile(output)],
  };
}
