import { RotateCw } from 'lucide-react';
import type { StopReason } from '#worker/engine-client.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './frame.module.css';

/** One line above the canvas when the evaluator stopped: what happened, that nothing is lost, and the way on. */
export function EngineNotice({ because, onRestart }: { readonly because: StopReason; readonly onRestart: () => void }) {
  const { engine } = useWords().screen;
  const texts: Readonly<Record<StopReason, string>> = { crashed: engine.stopped, 'too-slow': engine.tooSlow, canceled: engine.canceled };
  return (
    <div className={styles.engineNotice} role="alert">
      <span>{texts[because]}</span>
      <Button onClick={onRestart}>
        <RotateCw size={13} />
        {engine.again}
      </Button>
    </div>
  );
}
