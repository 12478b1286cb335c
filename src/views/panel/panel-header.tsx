import { Ellipsis, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { openActionMenu } from '#views/commands/action-menu.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './panel.module.css';

interface PanelHeaderProps {
  /** What kind of thing it is: Connection, Workload … */
  readonly caption: string;
  readonly title: ReactNode;
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}

/** The head of a reading panel: what it is, its name, the way out. */
export function PanelHeader({ caption, title, onClose, children }: PanelHeaderProps) {
  const words = useWords();
  return (
    <header className={styles.header}>
      <div className={styles.captionRow}>
        <p className={styles.caption}>{caption}</p>
        {onClose && (
          <span className={styles.headButtons}>
            <button
              type="button"
              className={styles.close}
              aria-label={words.commands.moreActions}
              aria-haspopup="menu"
              title={words.commands.moreActions}
              onClick={({ currentTarget }) => {
                const { left, bottom } = currentTarget.getBoundingClientRect();
                openActionMenu(left, bottom);
              }}
            >
              <Ellipsis size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className={styles.close}
              aria-label={words.panels.explanation.close}
              title={words.panels.explanation.close}
              onClick={onClose}
            >
              <X size={16} aria-hidden="true" />
            </button>
          </span>
        )}
      </div>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </header>
  );
}
