import type { Analysis } from '#engine/analyze.ts';
import { answerRows } from './truth-table.ts';

/** The text of an `expected.txt` with the answers that this analysis gives, to be compared with the text itself. */
export function answered(expected: string, analysis: Analysis): string {
  const [head = '', ...sections] = expected.trimEnd().split(/\n\n(?=from |diagnostics\b|ways in\b|needed\b|endpoints\b)/);
  return `${[head, ...sections.map((section) => answerSection(section, analysis))].join('\n\n')}\n`;
}

function answerSection(section: string, analysis: Analysis): string {
  const [title = '', ...rows] = section.split('\n');
  if (title.startsWith('from ')) return answerRows(rows, analysis).join('\n');
  const listed = { diagnostics, 'ways in': waysIn, needed, endpoints }[title];
  const lines = listed?.(analysis) ?? [`unknown section ${title}`];
  return [title, ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`))].join('\n');
}

function diagnostics({ diagnostics: found }: Analysis): readonly string[] {
  return found.map(({ code, severity, origin, path, reason }) => {
    const refused = reason === undefined ? '' : `  ${path ?? ''}: ${reason}`;
    return `line ${origin.line}  ${severity}  ${code}${refused}`;
  });
}

function waysIn({ waysIn: found }: Analysis): readonly string[] {
  return found.map(
    ({ wayIn, destination, verdict, because }) => `${wayIn.type} ${wayIn.service.id} → ${destination.id}  ${verdict}: ${because.kind}`,
  );
}

function needed({ needs, evaluation }: Analysis): readonly string[] {
  return needs.map(({ need, pair: [source, destination], verdict }) => {
    const ends = [source, destination].map((end) => evaluation.endpoints[end]!.id).join(' → ');
    return `line ${need.origin.line}  ${ends} ${need.protocol} ${need.port}  ${verdict}  ${need.by}`;
  });
}

function endpoints({ evaluation }: Analysis): readonly string[] {
  return evaluation.endpoints.filter(({ kind }) => kind === 'workload').map(({ id }) => id);
}
