import type { ParsedDocument } from './parsed-document.ts';
import { parseWithEvents } from './parse-with-events.ts';
import { parseWithYaml } from './parse-with-yaml.ts';

/** Reads the text of one document. Never throws: what is wrong with the text is part of the answer. */
export function parseDocumentText(text: string): ParsedDocument {
  const quick = parseWithEvents(text);
  if (quick && !quick.problem) return quick;
  // A problem that the quick reader found in well-formed YAML (an unknown anchor, a list as key) needs no second reading.
  return quick ?? parseWithYaml(text);
}
