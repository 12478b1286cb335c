import type { CommandId, CommandsWords } from '#words/en/commands.ts';

/** Commands whose name holds every typed word, those that begin with the text first; all of them while nothing is typed. */
export function fittingCommands(ids: readonly CommandId[], text: string, names: CommandsWords['names']): readonly CommandId[] {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/);
  return ids
    .filter((id) => words.every((word) => names[id].toLowerCase().includes(word)))
    .toSorted((one, other) => Number(names[other].toLowerCase().startsWith(wanted)) - Number(names[one].toLowerCase().startsWith(wanted)));
}
