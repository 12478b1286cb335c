import { RotateCw } from 'lucide-react';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './frame.module.css';

/** One line above the canvas when the evaluator died: what happened, that nothing is lost, and the way on. */
export function EngineNotice({ tooSlow, onRestart }: { readonly tooSlow: boolean; readonly onRestart: () => void }) {
  const { engine } = useWords().screen;
  return (
    <div className={styles.engineNotice} role="alert">
      <span>{tooSlow ? engine.tooSlow : engine.stopped}</span>
      <Button onClick={onRestart}>
        <RotateCw size={13} />
        {engine.again}
      </Button>
    </div>
  );
}
