import { Download } from 'lucide-react';
import { useWords } from '#views/words-context.tsx';
import styles from './frame.module.css';

/** Over the whole page while files hover over it. */
export function DropOverlay() {
  const { inputs } = useWords().screen;
  return (
    <div className={styles.drop} aria-hidden="true">
      <div className={styles.dropCard}>
        <Download size={26} strokeWidth={1.6} />
        <strong>{inputs.dropNow}</strong>
        <span>{inputs.dropNote}</span>
      </div>
    </div>
  );
}
