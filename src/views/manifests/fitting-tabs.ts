/**
 * Which tabs fit into a row, in their order, the active one always among them.
 * @param widths of every tab, in pixels
 * @param room of the row, in pixels
 * @param more width of the button for the rest, in pixels
 */
export function fittingTabs(widths: readonly number[], active: number, room: number, more: number): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= room) return widths.map((_, index) => index);
  const left = room - more - (widths[active] ?? 0);
  const shown: number[] = active < 0 ? [] : [active];
  let used = 0;
  for (const [index, width] of widths.entries()) {
    if (index === active) continue;
    if (used + width > left) break;
    used += width;
    shown.push(index);
  }
  return shown.toSorted((one, other) => one - other);
}
