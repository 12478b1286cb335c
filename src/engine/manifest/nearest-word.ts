/**
 * The known word that is nearest to what was written, or '' where none is near enough to be meant.
 * Capitals count for little: `podselector` is `podSelector`.
 */
export function nearestWord(written: string, known: Iterable<string>): string {
  let best = '';
  let bestDistance = Math.max(1, Math.floor(written.length / 3)) + 0.5;
  for (const word of known) {
    if (Math.abs(word.length - written.length) > bestDistance) continue;
    const distance = editDistance(written.toLowerCase(), word.toLowerCase());
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbors that turn one word into another. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let distance = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) distance = Math.min(distance, before[j - 2]! + 1);
      row.push(distance);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
