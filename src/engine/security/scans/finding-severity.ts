import type { FindingSeverity } from '#engine/security/severity.ts';

/** A severity on our scale, with the tool's own word and, of several fields, the one that spoke. */
export interface RatedSeverity {
  readonly severity: FindingSeverity;
  readonly severityWord: string;
  readonly severityBy?: string;
}

/** Words that tools use, in small letters. A word that is not here was not rated on our scale. */
const WORDS: ReadonlyMap<string, FindingSeverity> = new Map([
  ['critical', 'critical'],
  ['high', 'high'],
  ['important', 'high'],
  ['medium', 'medium'],
  ['moderate', 'medium'],
  ['low', 'low'],
  ['negligible', 'negligible'],
  ['unimportant', 'negligible'],
]);

/** What a word means on our scale; undefined where it stands for nothing there. */
export function severityOfWord(word: string): FindingSeverity | undefined {
  return WORDS.get(word.trim().toLowerCase());
}

/** What a CVSS number means on our scale. 0 and what is no score are `unknown`. */
export function severityOfScore(score: number): FindingSeverity {
  if (!(score > 0) || score > 10) return 'unknown';
  return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
}

/**
 * The severity of something a tool found. Its word decides; only where there is none at all, its score does.
 * @param by the field that the word stands in, where there are several
 */
export function rate(word: string, score?: number, by?: string): RatedSeverity {
  if (word.trim() !== '')
    return { severity: severityOfWord(word) ?? 'unknown', severityWord: word, ...(by !== undefined && { severityBy: by }) };
  if (score === undefined || severityOfScore(score) === 'unknown') return { severity: 'unknown', severityWord: '' };
  return { severity: severityOfScore(score), severityWord: String(score), severityBy: 'CVSS' };
}
