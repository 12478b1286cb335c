/** One line of the printed table: what was measured, and a number for each size. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'MB' | '';
  /** By size, in the order of the columns; undefined where it was not measured. */
  readonly values: readonly (number | undefined)[];
}

/** The middle of several measurements: one that was disturbed does not count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A table as text. The last column says by how much the figure grows for each time that the size grows, from the last size but one to the largest. */
export function tableOf(title: string, sizes: readonly number[], figures: readonly Figure[]): string {
  const head = [title, ...sizes.map((size) => `${size} workloads`), 'growth'];
  const rows = figures.map(({ name, unit, values }) => [
    name,
    ...values.map((value) => (value === undefined ? '–' : `${format(value)} ${unit}`.trim())),
    growth(sizes, values, unit),
  ]);
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return [line(head), widths.map((width) => '─'.repeat(width)).join('──'), ...rows.map(line)].join('\n');
}

/** `0.9` means: five times the workloads take 4.5 times as long. Linear is 1. */
function growth(sizes: readonly number[], values: readonly (number | undefined)[], unit: Figure['unit']): string {
  const [before, after] = [values.at(-2), values.at(-1)];
  if ((unit !== 'ms' && unit !== 's') || !before || !after) return '';
  return `× ${(after / before / (sizes.at(-1)! / sizes.at(-2)!)).toFixed(2)}`;
}

function format(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
