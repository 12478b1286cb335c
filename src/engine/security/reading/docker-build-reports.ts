import { afterBlanks, endOfValue } from './json-places.ts';

/** A report that stands in the output of something else. */
export interface EmbeddedReport {
  /** Characters from the start of the output. */
  readonly start: number;
  readonly end: number;
}

const BEGINS = /^[ \t]*\{\s*"scan_started"[ \t]*:/gm;
/** BuildKit numbers its steps, and tells the seconds, before each line. */
const STEP = /^#\d+ (?:\d+\.\d+ )?/gm;
// oxlint-disable-next-line no-control-regex
const COLOR = /\u001b\[[\d;]*m/g;
/** Docker writes it wherever the scanner is just then, in the middle of the report too; its color may have lost its escape. */
const INTERRUPTION = /^.*Overriding non-zero error code.*$|^[ \t]*(?:\[\d+m[ \t]*)+$/gm;

/** What MicroScanner printed while an image was built, in the output of the build (R17); undefined where there is none. */
export function dockerBuildReports(output: string): { readonly text: string; readonly reports: readonly EmbeddedReport[] } | undefined {
  if (!output.includes('"scan_started"')) return undefined;
  // Blanks in its place: everything stays where it was.
  const text = output.replaceAll(COLOR, blanks).replaceAll(STEP, blanks).replaceAll(INTERRUPTION, blanks);
  if (text.search(BEGINS) === -1) return undefined;
  const reports: EmbeddedReport[] = [];
  for (const { index } of text.matchAll(BEGINS)) {
    if (reports.at(-1) !== undefined && index < reports.at(-1)!.end) continue;
    const start = afterBlanks(text, index);
    reports.push({ start, end: endOfValue(text, start) });
  }
  return { text, reports };
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
