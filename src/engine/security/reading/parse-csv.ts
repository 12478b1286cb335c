import type { DocumentPlace } from '#engine/manifest/place.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';

/** What the lists of findings have in their headers (R8). */
const HEADER =
  /^\uFEFF?[^{}\n]*\b(?:Vulnerability ID|Vulnerability Name|CVE ID)\b[^\n]*[,;\t]|^\uFEFF?[^{}\n]*[,;\t]"?(?:Vulnerability ID|Vulnerability Name|CVE ID)\b/i;

/** A list of findings with a header and a row for each; undefined where the text is none. */
export function csvDocument(place: DocumentPlace, text: string): SourceDocument | undefined {
  if (!HEADER.test(text.slice(0, 4000))) return undefined;
  const { rows, starts, ends } = readRows(text, separatorOf(text));
  return {
    file: place.file,
    index: place.index,
    form: 'csv',
    value: rows,
    origin: (path = []) => {
      const row = typeof path[0] === 'number' ? path[0] : -1;
      const start = starts[row];
      if (start === undefined) return place.origin(0, text.trimEnd().length, '');
      return place.origin(start, ends[row]!, `[${row}]`);
    },
  };
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const header = end === -1 ? text : text.slice(0, end);
  const count = (separator: string): number => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  /** Where each row starts in the text, and where it ends, without its line end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Rows with quotes as RFC 4180 has them: a quoted cell may hold separators, line ends and doubled quotes. */
function readRows(text: string, separator: string): Rows {
  const rows: string[][] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const cellEnd = new RegExp(`[${separator}\\r\\n]`, 'g');
  let row: string[] = [];
  let rowStart = text.startsWith('\ufeff') ? 1 : 0;
  let at = rowStart;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const end = endOfQuoted(text, at);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      cellEnd.lastIndex = at;
      at = cellEnd.exec(text)?.index ?? text.length;
    } else {
      cellEnd.lastIndex = at;
      const end = cellEnd.exec(text)?.index ?? text.length;
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    const rowEnd = at;
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    if (row.length > 1 || row[0] !== '') {
      rows.push(row);
      starts.push(rowStart);
      ends.push(rowEnd);
    }
    row = [];
    rowStart = at;
  }
  return { rows, starts, ends };
}

/** The position of the quote that ends a cell. */
function endOfQuoted(text: string, quote: number): number {
  let at = text.indexOf('"', quote + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at;
}
