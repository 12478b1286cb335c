// `npm install` leaves a package for another platform out of package-lock.json where the registry does not hold it, and
// `npm ci` then refuses the file. This writes such packages in, with the version that their parent asks for.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {{ version?: string, dev?: boolean, engines?: object, optionalDependencies?: Record<string, string> }} LockedPackage
 */

const path = new URL('../package-lock.json', import.meta.url);
/** @type {{ packages: Record<string, LockedPackage> }} */
const lock = JSON.parse(readFileSync(path, 'utf8'));
const { '': root, ...packages } = lock.packages;

/** @type {Record<string, object>} */
const missing = {};
for (const [parentPath, parent] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] || packages[`${parentPath}/node_modules/${name}`]) continue;
    missing[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(parent.dev && { dev: true }),
      optional: true,
      engines: parent.engines,
    };
  }
}
const sorted = Object.entries({ ...packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }, null, 2)}\n`);
console.log(`${Object.keys(missing).length} packages for other platforms added to package-lock.json`);

/**
 * What a name such as `@oxlint/binding-linux-arm64-musl` says of where the package runs.
 *
 * @param {string} name
 */
function platformOf(name) {
  const [, os, cpu, abi = ''] = /\/(?:binding-)?(\w+)-(\w+?)(?:-(\w+))?$/.exec(name) ?? [];
  if (!os || !cpu) throw new Error(`${name} does not say which platform it is for.`);
  const libc = abi.startsWith('gnu') ? 'glibc' : abi.startsWith('musl') ? 'musl' : undefined;
  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) };
}
