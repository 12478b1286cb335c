import { useEffect, useState } from 'react';
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

/** A thin line of ink under the top bar, with a word, while the evaluator works. */
export function BusyBar({ text }: { readonly text: string }) {
  return (
    <div className={styles.busy} role="progressbar" aria-label={text}>
      <span className={styles.busyText}>{text}</span>
    </div>
  );
}
