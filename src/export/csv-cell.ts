/** What a spreadsheet takes for the beginning of a formula; the wide forms are what some turn into it. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** One cell of RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a table, with the line end that RFC 4180 asks for. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
