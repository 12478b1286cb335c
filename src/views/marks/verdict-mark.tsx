import type { Connection } from '#engine/overview/picture.ts';
import type { MarkKind } from './mark-kind.ts';
import styles from './marks.module.css';

interface VerdictMarkProps {
  readonly kind: MarkKind;
  /** The side that stops a denied connection; the arriving side if left out. */
  readonly deniedAt?: Connection['deniedAt'];
  /** Width in pixels; the height is half of it. */
  readonly width?: number;
}

/** A short piece of the edge as the graph draws it: line, dash and end. Beside it stands always the word, so it is hidden from readers. */
export function VerdictMark({ kind, deniedAt = 'arriving', width = 24 }: VerdictMarkProps) {
  return (
    <svg
      className={`${styles.mark} ${styles[kind]}`}
      width={width}
      height={width / 2}
      viewBox="0 0 24 12"
      aria-hidden="true"
      focusable="false"
    >
      {kind === 'denied' ? <DeniedLine at={deniedAt} /> : LINES[kind]}
    </svg>
  );
}

const LINES: Readonly<Record<Exclude<MarkKind, 'denied'>, React.ReactNode>> = {
  allowed: (
    <>
      <path className={styles.line} d="M1 6H16" />
      <path className={styles.filled} d="M15 1.6 23 6 15 10.4Z" />
    </>
  ),
  'no-policy': (
    <>
      <path className={styles.thin} d="M1 6H15.5" />
      <path className={styles.hollow} d="M15.5 2.1 22.6 6 15.5 9.9Z" />
    </>
  ),
  partial: (
    <>
      <path className={styles.line} d="M1 6H7.5M10.5 6H16" />
      <path className={styles.filled} d="M15 1.6 23 6 15 10.4Z" />
    </>
  ),
  depends: (
    <>
      <path className={styles.line} strokeDasharray="2 2.6" d="M1 6H5M19.4 6H23.5" />
      <circle className={styles.hollow} cx="12" cy="6" r="5.3" />
      <path className={styles.query} d="M10.3 4.9a1.8 1.8 0 1 1 2.5 1.6c-.5.25-.8.5-.8 1" />
      <circle className={styles.filled} cx="12" cy="8.9" r=".7" />
    </>
  ),
};

function DeniedLine({ at }: { readonly at: NonNullable<Connection['deniedAt']> }) {
  return (
    <>
      <path className={styles.line} d={at === 'leaving' ? 'M5 6H10M13 6H18' : at === 'both' ? 'M5 6H10.2M13.8 6H19' : 'M1 6H7M10 6H16'} />
      {at !== 'arriving' && <path className={styles.tee} d="M3.2 1.2V10.8" />}
      {at === 'leaving' ? <path className={styles.vee} d="M17.5 2.2 22 6 17.5 9.8" /> : <path className={styles.tee} d="M20.4 1.2V10.8" />}
      {at !== 'leaving' && at !== 'both' && <path className={styles.line} d="M16 6H20" />}
    </>
  );
}
