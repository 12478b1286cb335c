import type { Origin } from '#engine/model/origin.ts';

/** What is said about a file as a whole stands at its beginning. */
export function startOf(file: string): Origin {
  return { file, document: 0, path: '', line: 1, column: 1, endLine: 1 };
}
