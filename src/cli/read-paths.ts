import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DroppedFile, mayBeWanted, unpack, type UnpackedFiles } from '#engine/manifest/unpack.ts';
import { UsageError } from './command-arguments.ts';

const MANIFEST = /\.(ya?ml|json)$/i;

/** Reads files, folders (recursively) and standard input; names are as given, so that messages can be followed. */
export function readPaths(paths: readonly string[]): UnpackedFiles {
  return unpack(paths.flatMap(readPath));
}

function readPath(path: string): readonly DroppedFile[] {
  if (path === '-') return [{ name: 'stdin.yaml', bytes: reading('standard input', () => readFileSync(0)) }];
  if (!reading(path, () => statSync(path).isDirectory())) return [readFile(path)];
  return reading(path, () => readdirSync(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && mayBeWanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isOwn(relative(path, file)))
    .sort()
    .map((file) => ({ ...readFile(file), found: true }));
}

/** Manifests may be anywhere; what has to be looked into is not looked for in folders of tools. */
function isOwn(path: string): boolean {
  const steps = path.split('/');
  return !steps.includes('node_modules') && (MANIFEST.test(path) || !steps.some((step) => step.startsWith('.')));
}

function readFile(path: string): DroppedFile {
  return { name: path, bytes: reading(path, () => readFileSync(path)) };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
};

/** What cannot be read is the caller's to mend: said in a sentence, exit status 2. */
function reading<Result>(what: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${what} cannot be read: ${REASONS[code] ?? message}.`);
  }
}
