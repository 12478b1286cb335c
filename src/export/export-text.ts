import type { Analysis } from '#engine/analyze.ts';
import type { ExportFormat } from './export-format.ts';
import { listCsv } from './list-csv.ts';
import { listDot } from './list-dot.ts';
import { listJson } from './list-json.ts';
import { listMarkdown } from './list-markdown.ts';
import { listMermaid } from './list-mermaid.ts';
import type { ListOptions } from './listed-pairs.ts';

const WRITERS: Readonly<Record<ExportFormat, (analysis: Analysis, options: ListOptions) => Iterable<string>>> = {
  json: listJson,
  csv: listCsv,
  md: listMarkdown,
  dot: listDot,
  mermaid: listMermaid,
};

/** An analysis in one of the formats, in pieces: with millions of pairs it is too long for one string. */
export function exportText(analysis: Analysis, format: ExportFormat, options: ListOptions = {}): Iterable<string> {
  return WRITERS[format](analysis, options);
}
