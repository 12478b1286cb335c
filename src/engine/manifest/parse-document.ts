import type { ParsedDocument } from './parsed-document.ts';
import { parseWithEvents } from './parse-with-events.ts';
import { parseWithYaml } from './parse-with-yaml.ts';

/** How much text behind an error is read again, to say what is wrong. */
const AFTER_ERROR = 2_000;

/** Reads the text of one document. Never throws: what is wrong with the text is part of the answer. */
export function parseDocumentText(text: string): ParsedDocument {
  const quick = parseWithEvents(text);
  // A problem that the quick reader knows (an unknown anchor, a list as key) needs no second reading.
  if (quick.problem?.kind !== 'other') return quick;
  const end = quick.problem.offset + AFTER_ERROR;
  if (text.length <= 10 * AFTER_ERROR || end >= text.length) return parseWithYaml(text);
  // The slow reader goes on after an error, and slowly where there are many: a long text is cut behind the first.
  const slow = parseWithYaml(text.slice(0, end));
  return slow.problem ? slow : quick;
}
