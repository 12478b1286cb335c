import type { Analysis } from '#engine/analyze.ts';
import type { ExportFormat } from './export-format.ts';
import { listJson, type ListOptions } from './list-json.ts';

/** An analysis in one of the formats, in pieces: with millions of pairs it is too long for one string. */
export function* exportText(analysis: Analysis, format: ExportFormat, options: ListOptions = {}): Iterable<string> {
  if (format === 'json') yield* listJson(analysis, options);
  else throw new Error('being built');
}
