import type { ReactNode } from 'react';
import { useWords } from '#views/words-context.tsx';
import styles from './panel.module.css';

interface PanelSectionProps {
  readonly title?: string;
  /** At the right of the title: a count. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a reading panel, under a hairline. */
export function PanelSection({ title, aside, children }: PanelSectionProps) {
  const { language } = useWords();
  return (
    <section className={styles.section}>
      {title !== undefined && (
        <div className={styles.sectionHead}>
          <h3 className={styles.sectionTitle}>{title}</h3>
          {aside !== undefined && (
            <span className={styles.aside}>{typeof aside === 'number' ? aside.toLocaleString(language) : aside}</span>
          )}
        </div>
      )}
      {children}
    </section>
  );
}
