import type { ManifestFile } from '#engine/model/origin.ts';

/** How far a long reading has come: documents, of about so many; or characters of reports. */
export interface EngineProgress {
  readonly read: number;
  readonly all: number;
  readonly of: 'documents' | 'reports';
}

/** Milliseconds between two words about it, and before the first. */
const PAUSE = 120;

/** To be called after each document: tells how many are read, not too often, and nothing of a reading that is short. */
export function readingTold(files: readonly ManifestFile[], tell: (progress: EngineProgress) => void): () => void {
  let read = 0;
  let all: number | undefined;
  let last = performance.now();
  return () => {
    read += 1;
    const isLast = all !== undefined && read === all;
    if (!isLast && performance.now() - last < PAUSE) return;
    all ??= Math.max(read, countDocuments(files));
    last = performance.now();
    tell({ read: Math.min(read, all), all, of: 'documents' });
  };
}

/** To be called while reports are read, with characters: tells of it at once, and then not too often. */
export function reportsTold(tell: (progress: EngineProgress) => void): (read: number, all: number) => void {
  let last = -Infinity;
  return (read, all) => {
    if (performance.now() - last < PAUSE) return;
    last = performance.now();
    tell({ read, all, of: 'reports' });
  };
}

/** About how many documents there are: separators at the beginning of a line, which may also stand in a block of text. */
function countDocuments(files: readonly ManifestFile[]): number {
  return files.reduce((sum, { text }) => sum + 1 + (text.match(/\n---(?=\s)/g)?.length ?? 0), 0);
}
