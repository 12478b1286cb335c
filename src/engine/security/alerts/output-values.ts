import { textOf } from './alert-fields.ts';

const KEY = /(?:^|[\s(,])([A-Za-z][\w.]*(?:\[[^\]\s]*\])?)=/g;

/**
 * The values in a sentence of Falco: `… (user=root cmdline=sh -c ls k8s_ns=default)`. A value may hold spaces and
 * parentheses: it ends where the next key begins, or with the last parenthesis.
 */
export function outputValues(output: string): Map<string, string> {
  const values = new Map<string, string>();
  const keys = [...output.matchAll(KEY)];
  const disputed = new Set<string>();
  keys.forEach((match, at) => {
    const key = match[1]!;
    const start = match.index + match[0].length;
    const text = textOf(unclosed(output.slice(start, keys[at + 1]?.index)));
    if (text === undefined) return;
    // What a process was called with stands in the sentence too, and may look like a key: two that differ say nothing.
    const before = values.get(key);
    if (before !== undefined && before !== text) disputed.add(key);
    values.set(key, text);
  });
  for (const key of disputed) values.delete(key);
  return values;
}

/** Without the parenthesis that closes the whole sentence, and the comma before the next key. */
function unclosed(value: string): string {
  let text = value.trim().replace(/,$/, '');
  let open = 0;
  for (const each of text) {
    if (each === '(') open++;
    else if (each === ')') open--;
  }
  while (open < 0 && text.endsWith(')')) {
    text = text.slice(0, -1).trimEnd();
    open++;
  }
  return text;
}

/** What the rule says, without the values: `A shell was spawned in a container`. */
export function sentenceOf(output: string): string {
  const at = output.search(/\s*\([A-Za-z][\w.]*(?:\[[^\]\s]*\])?=/);
  return (at < 0 ? output : output.slice(0, at)).trim();
}
