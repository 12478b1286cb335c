import type { Picture } from '#engine/overview/picture.ts';

/** How many runtime alerts tell of the pods that a line makes, and whether one of them is urgent. */
export interface AlertedLine {
  readonly alerts: number;
  readonly isUrgent: boolean;
}

/**
 * Lines of a file at which to mark that there are alerts: where a workload names its first image.
 * One that shows none within its lines (an anchor, a template of another object) is marked where it begins.
 * The text is asked for only where there are any: a long one takes a frame.
 */
export function alertLines(file: string, text: () => string, picture: Picture | undefined): ReadonlyMap<number, AlertedLine> {
  const lines = new Map<number, AlertedLine>();
  const known = picture?.security?.endpoints;
  if (known === undefined) return lines;
  let texts: readonly string[] | undefined;
  for (const { id, origin } of picture?.endpoints ?? []) {
    const of = known[id];
    if (of === undefined || of.alerts.length === 0 || origin?.file !== file) continue;
    texts ??= text().split('\n');
    const first = texts.slice(origin.line - 1, origin.endLine).findIndex((line) => IMAGE.test(line));
    const line = origin.line + Math.max(0, first);
    const before = lines.get(line);
    lines.set(line, {
      alerts: (before?.alerts ?? 0) + of.alerts.length,
      isUrgent: (before?.isUrgent ?? false) || (of.priorities.critical ?? 0) > 0,
    });
  }
  return lines;
}

/** A line of YAML or of JSON that names an image, alone or within braces. */
const IMAGE = /^(?!\s*#)(?:.*[\s{,])?["']?image["']?\s*:\s*\S/;
