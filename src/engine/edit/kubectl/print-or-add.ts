import { addNewObject } from '#engine/edit/new-objects.ts';
import { WHAT_IF_FILE } from '#engine/edit/what-if-file.ts';
import type { CommandContext, CommandResult } from './command.ts';
import type { ReadFlags } from './read-flags.ts';

/** With `--dry-run` a command prints what it would make; without, it makes it. */
export function printOrAdd(text: string, namespace: string | undefined, flags: ReadFlags, context: CommandContext): CommandResult {
  if (flags.has('dry-run') && flags.value('dry-run') !== 'none') return { kind: 'printed', text };
  const outcome = addNewObject(context.set, text, namespace);
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'done', set: outcome.set, effects: outcome.touched.map((object) => ({ kind: 'added', object, file: WHAT_IF_FILE })) };
}
