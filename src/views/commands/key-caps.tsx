import type { CommandId } from '#words/en/commands.ts';
import { KeyCap } from '#ui/key-cap.tsx';
import { COMMANDS, keyCaps } from './command-table.ts';
import { MODIFIER } from './modifier.ts';

/** The keys of a command, drawn as keys: the first of several ways, or all keys that a view knows by itself. */
export function KeyCaps({ id }: { readonly id: CommandId }) {
  const { keys, shown } = COMMANDS[id];
  const caps = (shown ?? keys?.slice(0, 1) ?? []).flatMap((key) => keyCaps(key, MODIFIER));
  return caps.map((cap) => <KeyCap key={cap}>{cap}</KeyCap>);
}
