/**
 * Says which texts a glob such as `web-*` means; `*` stands for any text, also for none. Each part between two asterisks
 * is looked for once, from left to right, so that no glob is slow, however many asterisks it has.
 */
export function globMatcher(glob: string): (text: string) => boolean {
  const [first = '', ...parts] = glob.split('*');
  const last = parts.pop();
  if (last === undefined) return (text) => text === first;
  return (text) => {
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const part of parts) {
      const found = text.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}
