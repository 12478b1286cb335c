const PLACEHOLDER = /\$\{[^}]*\}|\$\([^)]*\)|\{\{.*?\}\}|<[^<>]+>|\$[A-Za-z_]\w*/g;

/** The name of an image with parts that somebody else fills in: the texts between these. */
export type ImageTemplate = readonly string[];

/**
 * Reads `${HOST}/team/app:1`. Undefined: nothing is left open, or so much that it may be any image: the last part of the
 * path must be written.
 */
export function imageTemplate(image: string): ImageTemplate | undefined {
  const pieces = image.split(PLACEHOLDER);
  if (pieces.length < 2) return undefined;
  const path = pieces.join('\0');
  const last = path.slice(path.lastIndexOf('/') + 1).split(':')[0]!;
  return last === '' || last.includes('\0') ? undefined : pieces;
}

/** Whether a name may be what a template becomes. */
export function fitsTemplate(name: string, [first = '', ...others]: ImageTemplate): boolean {
  const last = others.at(-1) ?? '';
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let from = first.length;
  for (const piece of others.slice(0, -1)) {
    const at = name.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= name.length - last.length;
}
