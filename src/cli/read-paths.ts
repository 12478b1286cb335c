import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DroppedFile, unpack, type UnpackedFiles } from '#engine/manifest/unpack.ts';
import { UsageError } from './command-arguments.ts';

const MANIFEST = /\.(ya?ml|json)$/i;

/** Reads files, folders (recursively) and standard input; names are as given, so that messages can be followed. */
export function readPaths(paths: readonly string[]): UnpackedFiles {
  return unpack(paths.flatMap(readPath));
}

function readPath(path: string): readonly DroppedFile[] {
  if (path === '-') return [{ name: 'stdin.yaml', bytes: readFileSync(0) }];
  if (!isFolder(path)) return [{ name: path, bytes: readFileSync(path) }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && MANIFEST.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(path, file).split('/').includes('node_modules'))
    .sort()
    .map((file) => ({ name: file, bytes: readFileSync(file) }));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new UsageError(`${path} cannot be read: there is no such file or folder.`);
  }
}
