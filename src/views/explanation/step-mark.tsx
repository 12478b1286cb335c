import type { Verdict } from '#engine/model/verdict.ts';
import styles from './step-mark.module.css';

/** The marker of one half: a passed gate, a half-open one, a shut one, or a question. The word is in the title beside it. */
export function StepMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg className={`${styles.mark} ${styles[verdict]}`} width="15" height="15" viewBox="0 0 15 15" aria-hidden="true" focusable="false">
      <circle className={styles.disc} cx="7.5" cy="7.5" r="6.6" />
      {SIGNS[verdict]}
    </svg>
  );
}

const SIGNS = {
  allowed: <path className={styles.filled} d="M5.6 4.4 11 7.5 5.6 10.6Z" />,
  partial: <path className={styles.filled} d="M6.8 4.4 12 7.5 6.8 10.6ZM3.2 6.7H5V8.3H3.2Z" />,
  denied: <path className={styles.stroke} d="M3.6 7.5H9.4M9.9 4.4V10.6" />,
  depends: (
    <>
      <path className={styles.stroke} d="M5.6 6.2a2 2 0 1 1 2.7 1.9c-.5.2-.8.5-.8 1" />
      <circle className={styles.filled} cx="7.5" cy="11" r=".9" />
    </>
  ),
} as const;
