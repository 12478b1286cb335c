import type { ExpectationResult } from '#engine/expectations/expectation.ts';
import styles from './status-mark.module.css';

interface StatusMarkProps {
  readonly status: ExpectationResult['status'];
  /** Width and height in pixels. */
  readonly size?: number;
}

/** Passed: a tick in a ring. Failed: a cross on ink. Matches nothing: a dashed ring with a cross. The word stands beside it. */
export function StatusMark({ status, size = 14 }: StatusMarkProps) {
  return (
    <svg className={styles[status]} width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {SHAPES[status]}
    </svg>
  );
}

const CROSS = 'M4.6 4.6l4.8 4.8M9.4 4.6l-4.8 4.8';

const SHAPES: Readonly<Record<ExpectationResult['status'], React.ReactNode>> = {
  passed: (
    <>
      <circle cx="7" cy="7" r="6" strokeWidth="1.1" />
      <path d="M4.2 7.2 6.2 9.2 9.9 5" strokeWidth="1.5" />
    </>
  ),
  failed: (
    <>
      <circle className={styles.disc} cx="7" cy="7" r="6.6" />
      <path className={styles.cutOut} d={CROSS} strokeWidth="1.7" />
    </>
  ),
  'no-match': (
    <>
      <circle cx="7" cy="7" r="6" strokeWidth="1.3" strokeDasharray="2.2 1.8" />
      <path d={CROSS} strokeWidth="1.5" />
    </>
  ),
};
