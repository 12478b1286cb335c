import { GROUP_PREFIX, type GraphCard, type GraphModel } from './graph-model.ts';
import { scanTogether } from './card-scan.ts';
import { replaceCards } from './replace-cards.ts';

/** Members from which endpoints that nothing tells apart become one card. */
const GROUP_SIZE = 4;

/** Endpoints that nothing tells apart become one stacked card, unless their group is open. */
export function foldGroups(model: GraphModel, openGroups: ReadonlySet<string>): GraphModel {
  const alike = new Map<string, GraphCard[]>();
  for (const card of model.cards) {
    const [endpoint] = card.members;
    if (!endpoint) continue;
    // What scans found tells them apart as well: in a stack, the one with findings would be out of sight.
    const key = `${card.box ?? card.kind}/${endpoint.sameAs}/${String(card.scan?.counts ?? '')}`;
    alike.set(key, [...(alike.get(key) ?? []), card]);
  }
  const replacement = new Map<string, GraphCard>();
  for (const cards of alike.values()) {
    if (cards.length < GROUP_SIZE) continue;
    // Named by its first member, so that an address can name it, and an edit does not close it.
    const id = `${GROUP_PREFIX}${cards[0]!.members[0]!.id}`;
    if (openGroups.has(id)) for (const card of cards) replacement.set(card.id, { ...card, group: id });
    else for (const card of cards) replacement.set(card.id, groupCard(id, cards));
  }
  return replacement.size === 0 ? model : replaceCards(model, replacement, model.boxes);
}

/** Above so many external cards those with the same neighbors become one. */
const MANY_ADDRESSES = 6;
const ADDRESS_GROUP_SIZE = 3;
/** All such groups open and close together: which card belongs where changes with what else is open. */
const ADDRESSES = `${GROUP_PREFIX}addresses`;

/** The first address block of each group, by the blocks in it. */
export type AddressGroups = ReadonlyMap<string, string>;

/** Many address blocks that have the same edges to the same cards stand together. */
export function addressGroups(model: GraphModel): AddressGroups {
  const external = model.cards.filter((card) => card.kind === 'external');
  if (external.length <= MANY_ADDRESSES) return new Map();
  const neighbors = new Map(external.map((card) => [card.id, new Set<string>()]));
  for (const { source, target, look, deniedAt = '' } of model.edges) {
    neighbors.get(source)?.add(`to ${target} ${look} ${deniedAt}`);
    neighbors.get(target)?.add(`from ${source} ${look} ${deniedAt}`);
  }
  const alike = new Map<string, GraphCard[]>();
  for (const card of external) {
    const key = [...(neighbors.get(card.id) ?? [])].sort().join('\n');
    alike.set(key, [...(alike.get(key) ?? []), card]);
  }
  const large = [...alike.values()].filter((cards) => cards.length >= ADDRESS_GROUP_SIZE);
  return new Map(large.flatMap((cards) => cards.map((card) => [card.id, cards[0]!.id])));
}

/** Address blocks that stand together become one stacked card, unless they are opened. */
export function foldAddresses(model: GraphModel, groups: AddressGroups, openGroups: ReadonlySet<string>): GraphModel {
  const alike = new Map<string, GraphCard[]>();
  for (const card of model.cards) {
    const first = groups.get(card.id);
    if (first !== undefined) alike.set(first, [...(alike.get(first) ?? []), card]);
  }
  const open = openGroups.has(ADDRESSES);
  const replacement = new Map<string, GraphCard>();
  for (const [first, cards] of alike) {
    const group = { ...groupCard(`${ADDRESSES} ${first}`, cards), group: ADDRESSES };
    for (const card of cards) replacement.set(card.id, open ? { ...card, group: ADDRESSES } : group);
  }
  return replacement.size === 0 ? model : replaceCards(model, replacement, model.boxes);
}

function groupCard(id: string, cards: readonly GraphCard[]): GraphCard {
  const [{ scan: _scan, ...first }] = cards as [GraphCard, ...GraphCard[]];
  const scan = scanTogether(cards.map((card) => card.scan));
  return {
    ...first,
    ...(scan && { scan }),
    id,
    kind: 'group',
    name: groupName(cards.map((card) => card.name)),
    members: cards.flatMap((card) => card.members),
    rows: [],
    moreRows: 0,
    finding: cards.some((card) => card.finding),
    group: id,
  };
}

/** `worker-…` for worker-1, worker-2; the first name where they have no beginning in common. */
export function groupName(names: readonly string[]): string {
  const [first = ''] = names;
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length--;
  if (length === first.length && names.every((name) => name === first)) return first;
  return `${length >= 3 ? first.slice(0, length) : first}…`;
}
