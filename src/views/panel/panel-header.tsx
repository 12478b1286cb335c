import { X } from 'lucide-react';
import type { ReactNode } from 'react';
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
          <button
            type="button"
            className={styles.close}
            aria-label={words.panels.explanation.close}
            title={words.panels.explanation.close}
            onClick={onClose}
          >
            <X size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </header>
  );
}
