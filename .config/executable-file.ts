import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Makes a built program run by its name: `#!/usr/bin/env node` as first line, and the right to be executed. */
export function executableFile(path: string): Plugin {
  return {
    name: 'netpol-atlas:executable-file',
    apply: 'build',
    writeBundle() {
      const text = readFileSync(path, 'utf8');
      if (!text.startsWith('#!')) writeFileSync(path, `#!/usr/bin/env node\n${text}`);
      chmodSync(path, 0o755);
    },
  };
}
