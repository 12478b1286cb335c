import { DropdownMenu as Radix } from 'radix-ui';
import { create } from 'zustand';
import type { CommandId } from '#words/en/commands.ts';
import { useWords } from '#views/words-context.tsx';
import menuStyles from '#ui/menu.module.css';
import { COMMAND_IDS, COMMANDS } from './command-table.ts';
import styles from './commands.module.css';
import { KeyCaps } from './key-caps.tsx';
import { commandHandler } from './use-commands.ts';

/** Where the menu of actions stands, in pixels of the window; nowhere while it is closed. */
const useActionMenu = create<{ readonly at: { readonly x: number; readonly y: number } | undefined }>(() => ({ at: undefined }));

/** Opens the menu of what can be done with the selection, at a point of the window. */
export function openActionMenu(x: number, y: number): void {
  // In the frame after: what was just selected has to be rendered, so that its commands are known.
  requestAnimationFrame(() => requestAnimationFrame(() => useActionMenu.setState({ at: { x, y } })));
}

const OTHER_ACTIONS: ReadonlySet<CommandId> = new Set(['removeObject', 'yaml']);

/** What can be done with the selection, as a menu at the point where it was asked for. */
export function ActionMenu() {
  const { commands } = useWords();
  const at = useActionMenu((state) => state.at);
  if (at === undefined) return null;
  const ids = COMMAND_IDS.filter((id) => (COMMANDS[id].group === 'selection' || OTHER_ACTIONS.has(id)) && commandHandler(id) !== undefined);
  const close = () => useActionMenu.setState({ at: undefined });
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <Radix.Trigger asChild>
        <span className={styles.anchor} style={{ insetInlineStart: at.x, insetBlockStart: at.y }} aria-hidden="true" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={menuStyles.menu} aria-label={commands.moreActions} align="start" sideOffset={2} collisionPadding={8}>
          {ids.map((id) => (
            <Radix.Item key={id} className={menuStyles.item} onSelect={() => requestAnimationFrame(() => commandHandler(id)?.())}>
              <span className={menuStyles.words}>{commands.names[id]}</span>
              <span className={styles.paletteKeys}>
                <KeyCaps id={id} />
              </span>
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
