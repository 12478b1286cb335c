import type { Origin } from '#engine/model/origin.ts';

/** The steps to a value inside a document: `['Results', 0, 'Vulnerabilities', 3]`. */
export type ValuePath = readonly (string | number)[];

/** One value that a file holds: a JSON text, a line of JSON, a YAML document, or a run of text. */
export interface SourceDocument {
  readonly file: string;
  /** Position among the values of the file, from 0. */
  readonly index: number;
  /**
   * How it stood in the file. `text`: `value` is the text itself, and `origin([4])` is its fifth line. `csv`: `value` is a list of
   * rows, each a list of texts, the header first; `origin([4])` is the fourth row below the header.
   */
  readonly form: 'json' | 'json-line' | 'yaml' | 'csv' | 'text';
  /** Plain data as `JSON.parse` gives it. Never trusted: any field may be absent or of another type. */
  readonly value: unknown;
  /** A value at a path as it is written, where it is no text: all digits of a number. Only JSON has it. */
  written?(path: ValuePath): string | undefined;
  /** The lines of what stands at a path, worked out when it is asked for; of the whole document where there is no such path. */
  origin(path?: ValuePath): Origin;
}
