import type { CommandId, CommandsWords } from '#words/en/commands.ts';

/** Commands whose name holds every typed word, those that begin with the text first; all of them while nothing is typed. */
export function fittingCommands(ids: readonly CommandId[], text: string, names: CommandsWords['names']): readonly CommandId[] {
  return fitting(ids, text, (id) => names[id]);
}

/** What has a name that holds every typed word, what begins with the text first. */
export function fitting<Item>(items: readonly Item[], text: string, nameOf: (item: Item) => string): readonly Item[] {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/);
  const begins = (item: Item): number => Number(nameOf(item).toLowerCase().startsWith(wanted));
  return items
    .filter((item) => words.every((word) => nameOf(item).toLowerCase().includes(word)))
    .toSorted((one, other) => begins(other) - begins(one));
}
