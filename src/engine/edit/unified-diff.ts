import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatch } from 'diff';
import type { ManifestFile } from '#engine/model/origin.ts';

/** What differs between two sets of files. */
export interface FileDifference {
  /** Unified diff, as `git apply` and `patch -p1` take it. */
  readonly text: string;
  /** Lines added and removed. */
  readonly size: number;
  /** The first line of the former text that goes, or behind which something comes; absent where nothing differs. */
  readonly place?: { readonly file: string; readonly line: number };
}

/** Compares files line by line; files that are the same are left out. */
export function unifiedDiff(before: readonly ManifestFile[], after: readonly ManifestFile[]): FileDifference {
  const former = new Map(before.map(({ name, text }) => [name, text]));
  const later = new Map(after.map(({ name, text }) => [name, text]));
  const names = [...new Set([...former.keys(), ...later.keys()])].filter((name) => former.get(name) !== later.get(name));
  const patches = names.map((name) => patchOf(name, former.get(name), later.get(name)));
  const [first] = patches;
  return {
    text: patches.map((patch) => formatPatch(patch, FILE_HEADERS_ONLY)).join(''),
    size: patches.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines)).filter((line) => /^[+-]/.test(line)).length,
    ...(first && { place: { file: names[0]!, line: firstLine(first) } }),
  };
}

function patchOf(name: string, before: string | undefined, after: string | undefined): StructuredPatch {
  const sides = [before === undefined ? '/dev/null' : `a/${name}`, after === undefined ? '/dev/null' : `b/${name}`] as const;
  return structuredPatch(...sides, before ?? '', after ?? '', undefined, undefined, { context: 3 });
}

function firstLine({ hunks }: StructuredPatch): number {
  const [hunk] = hunks;
  if (!hunk) return 1;
  const context = hunk.lines.findIndex((line) => /^[+-]/.test(line));
  const isRemoval = hunk.lines[context]?.startsWith('-') ?? false;
  return Math.max(1, hunk.oldStart + context - (isRemoval ? 0 : 1));
}
