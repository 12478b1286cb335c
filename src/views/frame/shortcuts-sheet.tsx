import { useWords } from '#views/words-context.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { KeyCap } from '#ui/key-cap.tsx';
import styles from './frame.module.css';

/** Every key that does something, in groups. */
export function ShortcutsSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { shortcuts, common } = useWords().screen;
  const groups = [
    {
      title: shortcuts.groups.move,
      rows: [
        [['/'], shortcuts.find],
        [['g'], shortcuts.graph],
        [['t'], shortcuts.table],
        [['Esc'], shortcuts.back],
        [['?'], shortcuts.help],
      ],
    },
    {
      title: shortcuts.groups.graph,
      rows: [
        [['f'], shortcuts.fit],
        [['+', '−', '0'], shortcuts.zoom],
        [['←', '↑', '↓', '→'], shortcuts.walk],
        [['Enter'], shortcuts.open],
      ],
    },
    {
      title: shortcuts.groups.problems,
      rows: [
        [['['], shortcuts.previous],
        [[']'], shortcuts.next],
        [['e'], shortcuts.yaml],
        [['Ctrl', 'V'], shortcuts.paste],
        [['Ctrl', 'Z'], shortcuts.undo],
      ],
    },
  ] as const;
  return (
    <Dialog open={open} onClose={onClose} title={shortcuts.title} closeLabel={common.close} width={800}>
      <div className={styles.shortcuts}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className={styles.shortcutsTitle}>{group.title}</h3>
            <dl className={styles.shortcutsList}>
              {group.rows.map(([keys, text]) => (
                <div key={text} className={styles.shortcut}>
                  <dt>{text}</dt>
                  <dd>
                    {keys.map((key) => (
                      <KeyCap key={key}>{key}</KeyCap>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
