import { DropdownMenu as Radix } from 'radix-ui';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Picture } from '#engine/overview/picture.ts';
import { useSelection } from '#state/selection.ts';
import type { CommandId } from '#words/en/commands.ts';
import { useWords } from '#views/words-context.tsx';
import menuStyles from '#ui/menu.module.css';
import { COMMAND_IDS, COMMANDS } from './command-table.ts';
import styles from './commands.module.css';
import { KeyCaps } from './key-caps.tsx';
import { type NamedCommand, removalsAbout, switchesAbout } from './named-commands.ts';
import { commandHandler, usePossibleCommands } from './use-commands.ts';

interface OpenMenu {
  /** In pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** Of something that cannot be selected; absent: what can be done with the selection. */
  readonly entries: readonly NamedCommand[] | undefined;
  /** Where the keyboard goes back to. */
  readonly from: Element | null;
}

/** The menu of actions where it stands; absent while it is closed. */
const useActionMenu = create<{ readonly open: OpenMenu | undefined }>(() => ({ open: undefined }));

/** Opens the menu of what can be done with the selection, or with something else that has its own entries, at a point of the window. */
export function openActionMenu(x: number, y: number, entries?: readonly NamedCommand[]): void {
  const from = document.activeElement;
  // In the frame after: what was just selected has to be rendered, so that its commands are known.
  requestAnimationFrame(() => requestAnimationFrame(() => useActionMenu.setState({ open: { x, y, entries, from } })));
}

const OTHER_ACTIONS: ReadonlySet<CommandId> = new Set(['removeObject', 'yaml']);

/** What can be done, as a menu at the point where it was asked for. */
export function ActionMenu({ picture }: { readonly picture: Picture | undefined }) {
  const { open } = useActionMenu();
  return open && <OpenedMenu {...open} picture={picture} />;
}

function OpenedMenu({ x, y, entries, from, picture }: OpenMenu & { readonly picture: Picture | undefined }) {
  const words = useWords();
  const { commands } = words;
  const selection = useSelection((state) => state.selection);
  usePossibleCommands();
  const ids =
    entries === undefined && selection.kind !== 'none'
      ? COMMAND_IDS.filter((id) => (COMMANDS[id].group === 'selection' || OTHER_ACTIONS.has(id)) && commandHandler(id) !== undefined)
      : [];
  const named =
    entries ?? (picture === undefined ? [] : [...removalsAbout(picture, selection, words), ...switchesAbout(picture, selection, words)]);
  const empty = ids.length + named.length === 0;
  useEffect(() => {
    if (empty) close();
  }, [empty]);
  if (empty) return null;
  // In a landmark, as all that is on the page.
  return (
    <Radix.Root open modal={false} onOpenChange={(next) => !next && close()}>
      <Radix.Trigger asChild>
        <span className={styles.anchor} style={{ insetInlineStart: x, insetBlockStart: y }} aria-hidden="true" />
      </Radix.Trigger>
      <Radix.Portal container={document.querySelector('main')}>
        <Radix.Content
          className={menuStyles.menu}
          aria-label={commands.moreActions}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
          }}
        >
          {ids.map((id) => (
            <Radix.Item key={id} className={menuStyles.item} onSelect={() => afterClosing(() => commandHandler(id)?.())}>
              <span className={menuStyles.words}>{commands.names[id]}</span>
              <span className={styles.paletteKeys}>
                <KeyCaps id={id} />
              </span>
            </Radix.Item>
          ))}
          {ids.length > 0 && named.length > 0 && <Radix.Separator className={menuStyles.separator} />}
          {named.map(({ key, name, run }) => (
            <Radix.Item key={key} className={menuStyles.item} onSelect={() => afterClosing(run)}>
              <span className={menuStyles.words}>{name}</span>
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function close(): void {
  useActionMenu.setState({ open: undefined });
}

/** After the menu has given the keyboard back, so that the command can take it. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
