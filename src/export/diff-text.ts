import type { Comparison, Flip, FlipKind, ObjectChange } from '#engine/compare/comparison.ts';
import { optionText, type ComparedProfiles } from './compared-profiles.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { flipEnds } from '#words/change-phrases.ts';
import { connectionState } from '#words/connection-state.ts';
import { phraseText } from '#words/phrase.ts';
import type { Words } from '#words/english.ts';

type DiffWords = Pick<Words, 'changes' | 'explanation' | 'panels'>;

const SIGNS: Readonly<Record<FlipKind, string>> = { added: '+', removed: '-', changed: '~' };

/**
 * The answer of `diff`: the flips, riskiest first, each with what brought it about, and the objects.
 * @param profiles where one set of manifests is compared under two of them: no object differs then
 */
export function* diffText(comparison: Comparison, words: DiffWords, profiles?: ComparedProfiles): Iterable<string> {
  const { flips, totals, objects, unchangedObjects, errors } = comparison;
  const { added, removed, changed, neededRemoved, undeclared, pairs } = totals;
  const all = added + removed + changed;
  const { changes } = words;
  if (errors) yield `${changes.errors(errors.before, errors.after)}\n`;
  if (all === 0) yield `${changes.nothing}\n`;
  else yield `${changes.ofPairs(all, pairs)}: ${changes.report.summary(added, removed, neededRemoved, changed)}\n\n`;
  for (const flip of flips) yield flipText(flip, words, profiles);
  if (flips.length < all) yield `… ${changes.more(all - flips.length)}\n`;
  if (undeclared > 0) yield `${all === 0 ? '' : '\n'}${changes.undeclared(undeclared)}\n`;
  if (profiles) return;
  yield `\n${changes.report.objects}:\n`;
  for (const object of objects) yield objectText(object, changes.objects.refused);
  yield `${changes.objects.unchanged(unchangedObjects)}\n`;
}

function flipText(flip: Flip, words: DiffWords, profiles: ComparedProfiles | undefined): string {
  const { source, destination, kind, before, after, needed, causes, options = [] } = flip;
  const note = needed ? ` (${words.changes.report.needed})` : '';
  const head = `${SIGNS[kind]} ${source} => ${destination} : ${stateOf(before, words)} -> ${stateOf(after, words)}${note}\n`;
  const because = causes.map((cause) => `    ${phraseText(words.changes.cause(cause, flipEnds(flip)))} (${placeText(cause.origin)})\n`);
  const set = profiles ? options.map((name) => `    ${optionText(name, profiles)}\n`) : [];
  return head + [...because, ...set].join('');
}

function stateOf(connection: Connection | undefined, words: DiffWords): string {
  return connection ? connectionState(connection, words) : words.changes.notThere;
}

function objectText({ key, kind, object, lines, refused }: ObjectChange, refusedWord: string): string {
  const note = refused ? `, ${refusedWord}` : '';
  return `${SIGNS[kind]} ${key} (${placeText(object.origin)})${note}\n${lines.map(({ sign, text }) => `    ${sign} ${text}\n`).join('')}`;
}

function placeText({ file, line }: Origin): string {
  return `${file}:${line}`;
}
