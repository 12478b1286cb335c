import styles from './marks.module.css';

interface PadlockProps {
  /** Closed where a policy isolates, open where nothing selects. */
  readonly closed: boolean;
  /** Width in pixels. */
  readonly size?: number;
}

/** Isolation in one direction: closed and filled, or open and outlined. The word stands beside it. */
export function Padlock({ closed, size = 12 }: PadlockProps) {
  return (
    <svg
      className={closed ? styles.closed : styles.open}
      width={size}
      height={(size * 14) / 12}
      viewBox="0 0 12 14"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.shackle} d={closed ? 'M3.2 6.5V4a2.8 2.8 0 0 1 5.6 0v2.5' : 'M3.2 6.5V3.8a2.8 2.8 0 0 1 5.5-.7'} />
      <rect className={styles.body} x="1.2" y="6.2" width="9.6" height="7" rx="1.4" />
    </svg>
  );
}
