import type { Comparison, Flip, FlipKind, ObjectChange } from '#engine/compare/comparison.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { flipEnds } from '#words/change-phrases.ts';
import { connectionState } from '#words/connection-state.ts';
import { phraseText } from '#words/phrase.ts';
import type { Words } from '#words/english.ts';
import { optionText, type ComparedProfiles } from './compared-profiles.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';

type DiffWords = Pick<Words, 'changes' | 'explanation' | 'panels'>;

/** How the two sides are called: a branch, a folder. */
export interface SideNames {
  readonly before: string;
  readonly after: string;
}

const SIGNS: Readonly<Record<FlipKind, string>> = { added: '+', removed: '−', changed: '~' };
/** A comment is read, not scrolled: rows of one table, lines of one object, sources of one row. */
const MOST_ROWS = 50;
const MOST_LINES = 20;
const MOST_SOURCES = 3;

/**
 * A comparison as a comment on a pull request: what opens first, then what is needed and closes, the rest folded.
 * @param profiles where one set of manifests is compared under two of them: no object differs then
 */
export function diffMarkdown(comparison: Comparison, words: DiffWords, names: SideNames, profiles?: ComparedProfiles): string {
  const { changes } = words;
  const { flips, totals, errors } = comparison;
  const { added, removed, changed, neededRemoved, undeclared, pairs } = totals;
  const all = added + removed + changed;
  const title = all === 0 ? changes.report.same : changes.report.summary(added, removed, neededRemoved, changed);
  const of = (kind: FlipKind, needed?: boolean): readonly Flip[] =>
    flips.filter((flip) => flip.kind === kind && (needed === undefined || flip.needed === needed));
  const sides = changes.compared(markdownCode(names.before), markdownCode(names.after));
  return [
    `## ${changes.report.title}: ${title}\n`,
    `${sides}: ${changes.ofPairs(all, pairs)}. ${changes.report.judged}${undeclared > 0 ? ` ${changes.undeclared(undeclared)}` : ''}\n`,
    errors ? `**${changes.errors(errors.before, errors.after)}**\n` : '',
    section(addedTitle(of('added'), words), of('added'), added, words, profiles),
    section(changes.section.needed, of('removed', true), neededRemoved, words, profiles),
    section(changes.section.changed, of('changed'), changed, words, profiles),
    folded(changes.section.removed, of('removed', false), removed - neededRemoved, words, profiles),
    profiles ? '' : objects(comparison, words),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function addedTitle(flips: readonly Flip[], { changes }: DiffWords): string {
  return flips.some(({ after }) => after?.verdict === 'depends') ? changes.section.perhaps : changes.section.added;
}

function section(title: string, flips: readonly Flip[], all: number, words: DiffWords, profiles: ComparedProfiles | undefined): string {
  return all === 0 ? '' : `### ${title} (${all})\n\n${table(flips, all, words, profiles)}`;
}

function folded(title: string, flips: readonly Flip[], all: number, words: DiffWords, profiles: ComparedProfiles | undefined): string {
  return all === 0 ? '' : `<details>\n<summary>${title} (${all})</summary>\n\n${table(flips, all, words, profiles)}\n</details>\n`;
}

function table(flips: readonly Flip[], all: number, words: DiffWords, profiles: ComparedProfiles | undefined): string {
  const { column, more } = words.changes;
  const rows = alike(flips, words);
  const shown = rows.slice(0, MOST_ROWS);
  const text = markdownTable(
    ['', column.from, column.to, column.before, column.after, column.because],
    shown.map(({ flip, sources }) => row(flip, sources, words, profiles)),
  );
  const told = shown.reduce((sum, { sources }) => sum + sources.length, 0);
  return told < all ? `${text}\n… ${more(all - told)}\n` : text;
}

interface AlikeFlips {
  readonly flip: Flip;
  readonly sources: readonly string[];
}

/** Flips that differ by their source alone are one row: a default-deny closes many pairs for one reason. */
function alike(flips: readonly Flip[], words: DiffWords): readonly AlikeFlips[] {
  const rows = new Map<string, { readonly flip: Flip; readonly sources: string[] }>();
  for (const flip of flips) {
    const { source, destination, before, after, causes, needed, options = [] } = flip;
    const because = causes.map(({ object, how, direction, rule }) => `${object} ${how} ${direction} ${rule}`);
    const key = [needed ? source : '', destination, stateOf(before, words), stateOf(after, words), ...because, ...options].join('|');
    const known = rows.get(key);
    if (known) known.sources.push(source);
    else rows.set(key, { flip, sources: [source] });
  }
  return [...rows.values()];
}

function row(flip: Flip, sources: readonly string[], words: DiffWords, profiles: ComparedProfiles | undefined): readonly string[] {
  const { destination, kind, before, after, needed, causes, options = [] } = flip;
  const set = profiles ? options.map((name) => markdownCode(optionText(name, profiles))) : [];
  const because = causes.map((cause) => `${markdownText(phraseText(words.changes.cause(cause, flipEnds(flip))))} ${place(cause.origin)}`);
  const named = sources.slice(0, MOST_SOURCES).map(markdownCode);
  const rest = sources.length - named.length;
  return [
    SIGNS[kind],
    rest > 0 ? `${named.join(', ')}, ${words.changes.more(rest)}` : named.join(', '),
    markdownCode(destination),
    stateOf(before, words),
    `**${stateOf(after, words)}**${needed ? ` (${words.changes.report.needed})` : ''}`,
    [...because, ...set].join('<br>'),
  ];
}

function stateOf(connection: Connection | undefined, words: DiffWords): string {
  return connection ? markdownText(connectionState(connection, words)) : words.changes.notThere;
}

function objects({ objects: changed, unchangedObjects }: Comparison, { changes }: DiffWords): string {
  const list = changed.map((change) => objectItem(change, changes.objects)).join('');
  return `### ${changes.report.objects}\n\n${list}${list === '' ? '' : '\n'}${changes.objects.unchanged(unchangedObjects)}\n`;
}

function objectItem(
  { key, kind, object, lines, refused }: ObjectChange,
  words: Pick<Words['changes']['objects'], 'moreLines' | 'refused'>,
): string {
  const note = refused ? `, **${words.refused}**` : '';
  // A plus at the beginning of an item would begin a list inside it.
  const sign = kind === 'added' ? '\\+' : SIGNS[kind];
  const head = `- ${sign} ${markdownCode(key)} ${place(object.origin)}${note}\n`;
  if (lines.length === 0) return head;
  const shown = lines.slice(0, MOST_LINES).map(({ sign, text }) => `  ${sign} ${text}\n`);
  const rest = lines.length > MOST_LINES ? `\n  … ${words.moreLines(lines.length - MOST_LINES)}\n` : '';
  const fence = fenceFor(lines.map(({ text }) => text));
  return `${head}\n  ${fence}diff\n${shown.join('')}  ${fence}\n${rest}`;
}

/** A fence that no line of the text can close. */
function fenceFor(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  return '`'.repeat(longest + 1);
}

function place({ file, line }: Origin): string {
  return markdownCode(`${file}:${line}`);
}
