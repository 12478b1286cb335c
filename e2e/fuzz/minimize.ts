/** Makes a failing text smaller for as long as it fails in the same way: first lines go, then signs. At most `tries` attempts. */
export async function minimize(text: string, fails: (text: string) => Promise<boolean>, tries = 150): Promise<string> {
  let left = tries;
  const attempt = async (candidate: string): Promise<boolean> => left-- > 0 && (await fails(candidate));
  const byLines = await shrink(text.split('\n'), (lines) => attempt(lines.join('\n')));
  const lines = byLines.join('\n');
  return lines.length > 2000 ? lines : (await shrink(Array.from(lines), (signs) => attempt(signs.join('')))).join('');
}

/** Takes ever smaller parts out of a list. */
async function shrink(items: readonly string[], fails: (items: readonly string[]) => Promise<boolean>): Promise<readonly string[]> {
  let current = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < current.length;) {
      const without = [...current.slice(0, at), ...current.slice(at + size)];
      if (without.length > 0 && (await fails(without))) current = without;
      else at += size;
    }
  }
  return current;
}
