import type { EndpointSummary, Picture } from '#engine/overview/picture.ts';
import { FIND_KEYS, FIND_WORDS } from '#engine/paths/find-query.ts';
import { VERDICTS } from '#engine/model/verdict.ts';

/** A way to go on with what is typed. */
export interface FindCompletion {
  readonly kind: 'workload' | 'namespace' | 'label' | 'port' | 'verdict' | 'word' | 'arrow';
  /** The whole text with it. */
  readonly text: string;
  /** What is put in the place of the last word. */
  readonly word: string;
  /** How many workloads it stands for, where that says something. */
  readonly count?: number;
}

type Suggestion = Omit<FindCompletion, 'text'>;

const WORD_END = /\s|->|=>|→|⇒/;
const ARROW = /->|=>|→|⇒/;

/** What the last word of the text may become: names, namespaces, labels, ports and words of the language; at most `limit`. */
export function findCompletions(picture: Picture, text: string, limit = 8): readonly FindCompletion[] {
  const last = text.split(WORD_END).at(-1) ?? '';
  const before = text.slice(0, text.length - last.length);
  // An arrow that is being written is no word.
  if (/^[-=]>?$/.test(last)) return [];
  return suggestions(picture, before, last)
    .slice(0, limit)
    .map((each) => ({ ...each, text: spaced(before) + each.word + (/[:=]$/.test(each.word) ? '' : ' ') }));
}

function spaced(before: string): string {
  return before === '' || /\s$/.test(before) ? before : `${before} `;
}

function suggestions(picture: Picture, before: string, last: string): readonly Suggestion[] {
  const [, key, value = ''] = /^([a-z]+):(.*)$/i.exec(last) ?? [];
  const behindArrow = ARROW.test(before);
  if (key === undefined) return last === '' ? openers(picture, before, behindArrow) : ofWord(picture, before, last);
  switch (key.toLowerCase()) {
    case 'ns':
    case 'namespace':
      return holding(namespaces(picture), value).map(({ word, count }) => ({ kind: 'namespace', word: `${key}:${word}`, count }));
    case 'label':
      return labels(picture, value);
    case 'port':
      return holding(ports(picture.endpoints), value).map(({ word, count }) => ({ kind: 'port', word: `port:${word}`, count }));
    case 'kind':
      return holding(kinds(picture), value).map(({ word, count }) => ({ kind: 'word', word: `kind:${word}`, count }));
    case 'verdict':
      return holding(
        VERDICTS.map((word) => ({ word })),
        value,
      ).map(({ word }) => ({ kind: 'verdict', word: `verdict:${word}` }));
    default:
      return portsOf(picture, key, value);
  }
}

/** Where a new word begins: an arrow behind a name, and behind an arrow everybody. */
function openers(picture: Picture, before: string, behindArrow: boolean): readonly Suggestion[] {
  if (/(?:->|=>|→|⇒)\s*$/.test(before)) return [{ kind: 'word', word: '*' }, ...workloads(picture, ''), { kind: 'word', word: 'internet' }];
  return before.trim() === '' || behindArrow ? [] : [{ kind: 'arrow', word: '->' }];
}

function ofWord(picture: Picture, before: string, last: string): readonly Suggestion[] {
  const lower = last.toLowerCase();
  const starts = (word: string): boolean => word.startsWith(lower) && word !== lower;
  const ofLanguage: Suggestion[] = [
    ...VERDICTS.filter(starts).map((word): Suggestion => ({ kind: 'verdict', word })),
    ...FIND_WORDS.filter(starts).map((word): Suggestion => ({ kind: 'word', word })),
    ...FIND_KEYS.filter(starts).map((word): Suggestion => ({ kind: 'word', word: `${word}:` })),
  ];
  const colon = last.lastIndexOf(':');
  if (colon > 0) return portsOf(picture, last.slice(0, colon), last.slice(colon + 1));
  const names = workloads(picture, lower).filter(({ word }) => word !== last);
  const first = before.trim() === '';
  // The first word is looked up as a name anyway; further ones have to be completed here.
  return [...ofLanguage, ...(first ? names.slice(0, 3) : names)];
}

/** The ports behind a name: `shop/db:`. */
function portsOf(picture: Picture, name: string, value: string): readonly Suggestion[] {
  const named = picture.endpoints.filter((endpoint) => endpoint.kind === 'workload' && [endpoint.name, pathOf(endpoint)].includes(name));
  return holding(ports(named), value).map(({ word }) => ({ kind: 'port', word: `${name}:${word}` }));
}

/** How people write an endpoint: `shop/web`. */
export function pathOf({ namespace, name }: Pick<EndpointSummary, 'namespace' | 'name'>): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

function workloads(picture: Picture, part: string): readonly Suggestion[] {
  const paths = picture.endpoints.filter(({ kind }) => kind === 'workload').map((endpoint) => ({ word: pathOf(endpoint) }));
  return holding(dedupe(paths), part).map(({ word }) => ({ kind: 'workload', word }));
}

function labels(picture: Picture, value: string): readonly Suggestion[] {
  const [key, after] = value.split(/!?=/, 2);
  const all = picture.endpoints.filter(({ kind }) => kind === 'workload').flatMap((endpoint) => Object.entries(endpoint.labels));
  if (after === undefined)
    return holding(counted(all.map(([each]) => each)), key ?? '').map(({ word, count }) => ({
      kind: 'label',
      word: `label:${word}=`,
      count,
    }));
  const values = counted(all.filter(([each]) => each === key).map(([, each]) => each));
  return holding(values, after).map(({ word, count }) => ({ kind: 'label', word: `label:${key}=${word}`, count }));
}

interface Counted {
  readonly word: string;
  readonly count: number;
}

function namespaces({ namespaces: all }: Picture): readonly Counted[] {
  return all.map(({ name, workloads: count }) => ({ word: name, count }));
}

function kinds({ endpoints }: Picture): readonly Counted[] {
  return counted(endpoints.flatMap(({ workloadKind }) => workloadKind ?? []));
}

function ports(endpoints: readonly EndpointSummary[]): readonly Counted[] {
  return counted(
    endpoints.flatMap(({ declaredPorts }) =>
      declaredPorts.map(({ protocol, port }) => (protocol === 'TCP' ? `${port}` : `${protocol}/${port}`)),
    ),
  );
}

/** Each word once with how often it stands there, the most frequent first. */
export function counted(words: readonly string[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count })).toSorted((one, other) => other.count - one.count);
}

function dedupe<Item extends { readonly word: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.word, item])).values()];
}

/** Those that hold the part, those that begin with it first; one that is written out already is none. */
function holding<Item extends { readonly word: string }>(items: readonly Item[], part: string): readonly Item[] {
  const lower = part.toLowerCase();
  return items
    .filter(({ word }) => word.toLowerCase().includes(lower) && word.toLowerCase() !== lower)
    .toSorted((one, other) => Number(other.word.toLowerCase().startsWith(lower)) - Number(one.word.toLowerCase().startsWith(lower)));
}
