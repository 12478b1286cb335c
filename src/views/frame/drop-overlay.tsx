import { Download } from 'lucide-react';
import { useSelection } from '#state/selection.ts';
import { useWords } from '#views/words-context.tsx';
import styles from './frame.module.css';

/** Over the whole page while files hover over it; where two sets are compared, each side takes its own. */
export function DropOverlay() {
  const { screen, changes } = useWords();
  const comparing = useSelection((state) => state.view === 'changes' && !state.start);
  const { compare } = changes;
  if (comparing) {
    return (
      <div className={`${styles.drop} ${styles.dropSides}`} aria-hidden="true">
        <DropZone side="before" text={compare.dropBefore} note={compare.side.before} />
        <DropZone side="after" text={compare.dropAfter} note={compare.side.after} />
      </div>
    );
  }
  return (
    <div className={styles.drop} aria-hidden="true">
      <div className={styles.dropCard}>
        <Download size={26} strokeWidth={1.6} />
        <strong>{screen.inputs.dropNow}</strong>
        <span>{screen.inputs.dropNote}</span>
      </div>
    </div>
  );
}

function DropZone({ side, text, note }: { readonly side: 'before' | 'after'; readonly text: string; readonly note: string }) {
  return (
    <div className={styles.dropSide} data-drop-side={side}>
      <div className={styles.dropCard}>
        <Download size={26} strokeWidth={1.6} />
        <strong>{text}</strong>
        <span>{note}</span>
      </div>
    </div>
  );
}
