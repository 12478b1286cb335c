import { useEffect, useState } from 'react';
import type { EngineProgress } from '#worker/engine-progress.ts';
import { useWords } from '#views/words-context.tsx';
import styles from './frame.module.css';

const PATIENCE = 200;

/** Whether something has been going on for longer than a glance. */
export function useLastingly(busy: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLasting(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [busy]);
  return lasting;
}

interface BusyBarProps {
  /** Objects of the picture before. */
  readonly objects: number;
  readonly progress: EngineProgress | undefined;
  readonly onCancel: () => void;
}

/** A thin line of ink under the top bar while the evaluator works, with what it is at, and the way to stop it. */
export function BusyBar({ objects, progress, onCancel }: BusyBarProps) {
  const { engine } = useWords().screen;
  const text =
    progress === undefined
      ? engine.busy(objects)
      : progress.of === 'reports'
        ? engine.readingReports(Math.floor((progress.read / progress.all) * 100))
        : progress.read < progress.all
          ? engine.readingOf(progress.read, progress.all)
          : engine.evaluating(progress.all);
  return (
    <div className={styles.busy}>
      <span
        className={styles.busyLine}
        role="progressbar"
        aria-label={text}
        {...(progress && { 'aria-valuenow': progress.read, 'aria-valuemin': 0, 'aria-valuemax': progress.all })}
      />
      <span className={styles.busyText}>
        {text}
        <button type="button" className={styles.busyCancel} onClick={onCancel}>
          {engine.cancel}
        </button>
      </span>
    </div>
  );
}
