import { useSelection } from '#state/selection.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { COMMAND_IDS, COMMANDS, type CommandGroup } from './command-table.ts';
import styles from './commands.module.css';
import { KeyCaps } from './key-caps.tsx';

export interface ShortcutsSheetProps {
  readonly onClose: () => void;
}

const GROUPS: readonly CommandGroup[] = ['go', 'graph', 'page', 'problems', 'selection', 'change', 'input'];

/** Every key that does something, in groups. */
export function ShortcutsSheet({ onClose }: ShortcutsSheetProps) {
  const words = useWords();
  const { commands } = words;
  const change = useSelection((state) => state.change);
  return (
    <Dialog open onClose={onClose} title={commands.names.shortcuts} closeLabel={words.screen.common.close} width={860}>
      <div className={styles.shortcuts}>
        {GROUPS.map((group) => (
          <section key={group} className={styles.shortcutGroup}>
            <h3 className={styles.shortcutsTitle}>{commands.groups[group]}</h3>
            <dl className={styles.shortcutsList}>
              {COMMAND_IDS.filter((id) => COMMANDS[id].group === group && (COMMANDS[id].keys ?? COMMANDS[id].shown) !== undefined).map(
                (id) => (
                  <div key={id} className={styles.shortcut}>
                    <dt>{commands.names[id]}</dt>
                    <dd>
                      <KeyCaps id={id} />
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.shortcutsFoot}>
        <Button
          onClick={() => {
            onClose();
            change({ proof: '' });
          }}
        >
          {words.screen.howWeKnow}
        </Button>
      </div>
    </Dialog>
  );
}
