import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import { useSelection } from '#state/selection.ts';
import { type FindResult, findResults } from '#views/top-bar/find-results.ts';
import type { CommandId } from '#words/en/commands.ts';
import { useWords } from '#views/words-context.tsx';
import dialogStyles from '#ui/dialog.module.css';
import { useReturnedFocus } from '#ui/returned-focus.ts';
import { COMMAND_IDS, COMMANDS, type CommandGroup } from './command-table.ts';
import styles from './commands.module.css';
import { fitting, fittingCommands } from './fitting-commands.ts';
import { KeyCaps } from './key-caps.tsx';
import { setPaletteText, usePaletteText } from './palette-text.ts';
import { exampleCommands, type NamedCommand, policySwitches, removalsAbout } from './named-commands.ts';
import { commandHandler } from './use-commands.ts';

export interface CommandPaletteProps {
  /** Absent where there is nothing to go to. */
  readonly picture: Picture | undefined;
  readonly onFound: (result: FindResult) => void;
  readonly onClose: () => void;
}

/** Commands about one thing each, by the group that they are listed in. */
type Named = Readonly<Partial<Record<CommandGroup, readonly NamedCommand[]>>>;

/** So many of these are listed: fewer while nothing is typed, as there can be hundreds. */
const MOST_NAMED = { typed: 20, untyped: 5 };

const GROUPS: readonly CommandGroup[] = ['selection', 'go', 'change', 'graph', 'problems', 'input', 'page'];

/** Everything that can be done now, found by typing a part of its name; and every workload, namespace and policy. */
export function CommandPalette({ picture, onFound, onClose }: CommandPaletteProps) {
  const words = useWords();
  useReturnedFocus();
  const { commands } = words;
  const { text } = usePaletteText();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => setPaletteText(''), []);
  const selection = useSelection((state) => state.selection);
  // What was chosen just before may still be selecting something: its commands are known in the frame after.
  const [possible, setPossible] = useState(possibleCommands);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPossible(possibleCommands()));
    return () => cancelAnimationFrame(frame);
  }, [selection]);
  const fittingIds = useMemo(() => fittingCommands(possible, text, commands.names), [possible, text, commands]);
  const named = useMemo<Named>(
    () => ({
      selection: picture === undefined ? [] : removalsAbout(picture, selection, words),
      change: picture === undefined ? [] : policySwitches(picture, words),
      input: exampleCommands(words),
    }),
    [picture, selection, words],
  );
  const found = useMemo(() => (picture === undefined ? [] : findResults(picture, text, 8)), [picture, text]);
  const choose = (run: () => void) => {
    onClose();
    // After the dialog has given the keyboard back, so that the command can take it.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)));
  };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={dialogStyles.overlay} />
        <Radix.Content
          className={styles.palette}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // Behind what was typed ahead, and not over it.
            event.preventDefault();
            input.current?.focus();
            input.current?.setSelectionRange(text.length, text.length);
          }}
        >
          <Radix.Title className={styles.unseen}>{commands.title}</Radix.Title>
          <Command shouldFilter={false} label={commands.title} loop>
            <Command.Input
              ref={input}
              className={styles.paletteInput}
              value={text}
              onValueChange={setPaletteText}
              placeholder={commands.placeholder}
            />
            <Command.List className={styles.paletteList}>
              <Command.Empty className={styles.paletteEmpty}>{commands.nothing(text)}</Command.Empty>
              {found.length > 0 && (
                <Command.Group heading={commands.groups.found} className={styles.paletteGroup}>
                  {found.map((result) => (
                    <Command.Item
                      key={result.key}
                      value={result.key}
                      className={styles.paletteItem}
                      onSelect={() => choose(() => onFound(result))}
                    >
                      <span>{result.name}</span>
                      <span className={styles.paletteDetail}>{result.detail}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {GROUPS.map((group) => {
                const ids = fittingIds.filter((id) => COMMANDS[id].group === group);
                const most = text.trim() === '' ? MOST_NAMED.untyped : MOST_NAMED.typed;
                const others = fitting(named[group] ?? [], text, ({ name }) => name).slice(0, most);
                return (
                  ids.length + others.length > 0 && (
                    <Command.Group key={group} heading={commands.groups[group]} className={styles.paletteGroup}>
                      {ids.map((id) => (
                        <Command.Item
                          key={id}
                          value={id}
                          className={styles.paletteItem}
                          onSelect={() => choose(() => commandHandler(id)?.())}
                        >
                          <span>{commands.names[id]}</span>
                          <span className={styles.paletteKeys}>
                            <KeyCaps id={id} />
                          </span>
                        </Command.Item>
                      ))}
                      {others.map(({ key, name, run }) => (
                        <Command.Item key={key} value={key} className={styles.paletteItem} onSelect={() => choose(run)}>
                          <span>{name}</span>
                        </Command.Item>
                      ))}
                    </Command.Group>
                  )
                );
              })}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** What can be done now. */
function possibleCommands(): readonly CommandId[] {
  return COMMAND_IDS.filter((id) => id !== 'commands' && commandHandler(id) !== undefined);
}
