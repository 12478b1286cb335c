import type { FlipKind } from '#engine/compare/comparison.ts';
import styles from './marks.module.css';

interface FlipMarkProps {
  readonly kind: FlipKind;
  /** It is tried, and not in the input. */
  readonly tried?: boolean;
  /** Width and height in pixels. */
  readonly size?: number;
}

const STROKES: Readonly<Record<FlipKind, string>> = {
  added: 'M4.9 8.5H12.1M8.5 4.9V12.1',
  removed: 'M4.9 8.5H12.1',
  changed: 'M4.9 9.4C6.7 5.1 10.3 11.9 12.1 7.6',
};

/** What became of a connection: + opened, − closed, ~ other ports. A disc of ink; violet while it is only tried. The word stands beside it. */
export function FlipMark({ kind, tried = false, size = 17 }: FlipMarkProps) {
  return (
    <svg
      className={`${styles.flip} ${tried ? styles.tried : ''}`}
      width={size}
      height={size}
      viewBox="0 0 17 17"
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles.flipDisc} cx="8.5" cy="8.5" r="8.5" />
      <path className={styles.flipSign} d={STROKES[kind]} />
    </svg>
  );
}
