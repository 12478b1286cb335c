import { textOf } from '#engine/manifest/diagnosis.ts';
import { nearestWord } from '#engine/manifest/nearest-word.ts';
import type { Place } from '#engine/manifest/place.ts';
import { entryText } from '#engine/manifest/yaml-node.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { endOf, parseEnd } from './end-text.ts';
import type { ExpectationNotes } from './expectation-notes.ts';
import type { EndSelector, Expectation, ExpectedPorts, NamedPort } from './expectation.ts';
import { parsePort } from './port-text.ts';

const LINE_KEYS = ['from', 'to', 'ports', 'verdict', 'comment'] as const;
const END_KEYS = ['namespace', 'labels', 'namespaceLabels', 'name', 'cidr'] as const;
const VERDICTS = ['allowed', 'denied'] as const;

/** Reads one line. Undefined: something in it is wrong, and the notes say what; half a line would say something else. */
export function readLine(place: Place, notes: ExpectationNotes): Expectation | undefined {
  if (place.node.kind !== 'map') {
    notes.add(place, 'expect-not-a-line', { written: textOf(place.node) });
    return undefined;
  }
  const known = knownKeys(place, LINE_KEYS, notes);
  const from = readEnd(place, 'from', notes);
  const to = readEnd(place, 'to', notes);
  const ports = readPorts(child(place, 'ports'), notes);
  const verdict = readVerdict(place, notes);
  if (!known || !from || !to || ports === 'wrong' || !verdict) return undefined;
  const comment = entryText(place.node, 'comment');
  return { from, to, ...(ports ? { ports } : {}), verdict, ...(comment === undefined ? {} : { comment }), origin: place.origin };
}

/** Whether a map has no other keys than these: a misspelt key would make the line wider than it was meant. */
export function knownKeys(place: Place, keys: readonly string[], notes: ExpectationNotes): boolean {
  if (place.node.kind !== 'map') return true;
  const unknown = place.node.entries.filter(({ key }) => !keys.includes(key));
  for (const entry of unknown)
    notes.add(place.entry(entry), 'expect-unknown-key', {
      written: entry.key,
      suggestion: nearestWord(entry.key, keys),
      known: keys.join(', '),
    });
  return unknown.length === 0;
}

function readVerdict(line: Place, notes: ExpectationNotes): Expectation['verdict'] | undefined {
  const place = child(line, 'verdict');
  if (!place) {
    if (!isMisspelt(line, 'verdict')) notes.add(line, 'expect-missing-key', { key: 'verdict' });
    return undefined;
  }
  const written = textOf(place.node);
  const verdict = VERDICTS.find((each) => each === written);
  if (!verdict) notes.add(place, 'expect-bad-verdict', { written, suggestion: nearestWord(written, VERDICTS) });
  return verdict;
}

function readEnd(line: Place, key: 'from' | 'to', notes: ExpectationNotes): EndSelector | undefined {
  const place = child(line, key);
  if (!place) {
    if (!isMisspelt(line, key)) notes.add(line, 'expect-missing-key', { key });
    return undefined;
  }
  const { node } = place;
  if (node.kind === 'map') return readSelector(place, key, notes);
  const end = node.kind === 'scalar' && typeof node.value === 'string' ? parseEnd(node.value) : undefined;
  if (!end) notes.add(place, 'expect-bad-end', { key, written: textOf(node) });
  return end;
}

/** `{ namespace: shop, labels: { tier: db }, namespaceLabels: { team: data } }`, `name` in place of labels, or `cidr` alone. */
function readSelector(place: Place, key: string, notes: ExpectationNotes): EndSelector | undefined {
  if (!knownKeys(place, END_KEYS, notes)) return undefined;
  const end = child(place, 'cidr') ? addressesOf(place) : podsOf(place);
  if (!end) notes.add(place, 'expect-bad-end', { key, written: textOf(place.node) });
  return end;
}

/** Addresses have neither names nor labels. */
function addressesOf({ node }: Place): EndSelector | undefined {
  const end = parseEnd(entryText(node, 'cidr') ?? '');
  return end?.kind === 'cidr' && node.kind === 'map' && node.entries.length === 1 ? end : undefined;
}

function podsOf(place: Place): EndSelector | undefined {
  const labels = readLabels(child(place, 'labels'));
  const namespaceLabels = readLabels(child(place, 'namespaceLabels'));
  const name = entryText(place.node, 'name');
  const namespace = entryText(place.node, 'namespace');
  if (!labels || !namespaceLabels) return undefined;
  if (name === undefined) return endOf(selectorText(namespace, labels, namespaceLabels), namespace, labels, namespaceLabels);
  return labels.size + namespaceLabels.size === 0 ? parseEnd(`${namespace ?? 'default'}/${name}`) : undefined;
}

/** As the same selector is written in one text. */
function selectorText(
  namespace: string | undefined,
  labels: ReadonlyMap<string, string>,
  inNamespaces: ReadonlyMap<string, string>,
): string {
  const pairs = (map: ReadonlyMap<string, string>): string => [...map].map((pair) => pair.join('=')).join(',');
  return [
    labels.size > 0 ? `label:${pairs(labels)}` : '',
    namespace === undefined ? '' : `ns:${namespace}`,
    inNamespaces.size > 0 ? `nslabel:${pairs(inNamespaces)}` : '',
  ]
    .filter((term) => term !== '')
    .join(' ');
}

/** Undefined: they are no map of texts. */
function readLabels(place: Place | undefined): ReadonlyMap<string, string> | undefined {
  const labels = new Map<string, string>();
  if (!place) return labels;
  if (place.node.kind !== 'map') return undefined;
  for (const { key, value } of place.node.entries) {
    if (value.kind !== 'scalar') return undefined;
    labels.set(key, value.text);
  }
  return labels;
}

function readPorts(place: Place | undefined, notes: ExpectationNotes): ExpectedPorts | 'wrong' | undefined {
  if (!place || (place.node.kind === 'list' && place.node.items.length === 0)) return undefined;
  const entries = place.node.kind === 'list' ? place.node.items.map((item, at) => place.item(item, at)) : [place];
  let numbers = PortSet.NONE;
  const names: NamedPort[] = [];
  let wrong = false;
  for (const entry of entries) {
    const port = entry.node.kind === 'scalar' ? parsePort(entry.node.text) : undefined;
    if (port === undefined) {
      wrong = true;
      notes.add(entry, 'expect-bad-port', { written: textOf(entry.node) });
    } else if (port instanceof PortSet) numbers = numbers.union(port);
    else names.push(port);
  }
  if (wrong) return 'wrong';
  return { text: entries.map(({ node }) => textOf(node)).join(', '), ranges: numbers.toRanges(), names };
}

/** A value that is written; `null` counts as absent. */
function child(place: Place, key: string): Place | undefined {
  const entry = place.node.kind === 'map' ? place.node.entries.find((each) => each.key === key) : undefined;
  return entry && !(entry.value.kind === 'scalar' && entry.value.value === null) ? place.entry(entry) : undefined;
}

/** Whether an unknown key, which is told already, was meant to be this one. */
function isMisspelt(line: Place, key: string): boolean {
  if (line.node.kind !== 'map') return false;
  return line.node.entries.some((entry) => !LINE_KEYS.some((known) => known === entry.key) && nearestWord(entry.key, LINE_KEYS) === key);
}
