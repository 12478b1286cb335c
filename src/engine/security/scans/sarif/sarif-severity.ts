import { type RatedSeverity, severityOfScore, severityOfWord } from '#engine/security/scans/finding-severity.ts';
import { numberOf, recordOf, textOf, textsOf } from '#engine/security/scans/report-fields.ts';
import type { FindingSeverity } from '#engine/security/severity.ts';

/** SARIF has no word for what is worse than an error: critical and high cannot be told apart by it. */
const LEVELS: ReadonlyMap<string, FindingSeverity> = new Map([
  ['error', 'high'],
  ['warning', 'medium'],
  ['note', 'low'],
]);

/** A severity by a word among the tags, else by a number, else by the level, which is the weakest. */
export function sarifSeverity(result: unknown, rule: unknown): RatedSeverity & { readonly score?: number } {
  const properties = [recordOf(result, 'properties'), recordOf(rule, 'properties')];
  const score = properties.map((each) => numberOf(each, 'security-severity')).find((number) => number !== undefined);
  const scored = score === undefined ? {} : { score };
  const word = properties.flatMap((each) => textsOf(each, 'tags')).find((tag) => severityOfWord(tag) !== undefined);
  if (word !== undefined) return { severity: severityOfWord(word)!, severityWord: word, severityBy: 'tags', ...scored };
  if (score !== undefined && severityOfScore(score) !== 'unknown') {
    return { severity: severityOfScore(score), severityWord: String(score), severityBy: 'security-severity', score };
  }
  // Where a result has none, the rule's own counts, and then what SARIF takes for granted.
  const level = textOf(result, 'level') || textOf(recordOf(rule, 'defaultConfiguration'), 'level') || 'warning';
  return { severity: LEVELS.get(level) ?? 'unknown', severityWord: level, severityBy: 'level', ...scored };
}
