import { endOfValue } from './json-places.ts';

/** A report that stands in the output of something else. */
export interface EmbeddedReport {
  /** Characters from the start of the output. */
  readonly start: number;
  readonly end: number;
}

const BEGINS = /^\{[ \t]*\r?\n?[ \t]*"scan_started"[ \t]*:/gm;
// oxlint-disable-next-line no-control-regex
const COLOR = /\u001b\[[\d;]*m/g;
/** Docker writes it wherever the scanner is just then, in the middle of the report too; its color may have lost its escape. */
const INTERRUPTION = /^.*Overriding non-zero error code.*$|^[ \t]*(?:\[\d+m[ \t]*)+$/gm;

/** What MicroScanner printed while an image was built, in the output of the build (R17); undefined where there is none. */
export function dockerBuildReports(output: string): { readonly text: string; readonly reports: readonly EmbeddedReport[] } | undefined {
  if (output.search(BEGINS) === -1) return undefined;
  // Blanks in its place: everything stays where it was.
  const text = output.replaceAll(COLOR, blanks).replaceAll(INTERRUPTION, blanks);
  const reports: EmbeddedReport[] = [];
  for (const { index } of text.matchAll(BEGINS)) {
    if (reports.at(-1) !== undefined && index < reports.at(-1)!.end) continue;
    reports.push({ start: index, end: endOfValue(text, index) });
  }
  return { text, reports };
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
