import { Maximize, Minus, Plus } from 'lucide-react';
import { Padlock } from '#views/marks/padlock.tsx';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { CELL_SIZES } from './cell-sizes.ts';
import styles from './matrix.module.css';

interface MatrixFooterProps {
  readonly told: string;
  /** Position in `CELL_SIZES`. */
  readonly size: number;
  /** Whether the size is what fits. */
  readonly fits: boolean;
  readonly onZoom: (step: 1 | -1 | undefined) => void;
}

/** What marks mean, what is denied though it is needed, and how large the cells are. */
export function MatrixFooter({ told, size, fits, onZoom }: MatrixFooterProps) {
  const words = useWords().matrix;
  return (
    <div className={styles.footer}>
      <ul className={styles.legend} aria-label={words.legend}>
        {(['allowed', 'no-policy', 'partial', 'denied', 'depends'] as const).map((kind) => (
          <li key={kind}>
            <VerdictMark kind={kind} />
            {words.verdicts[kind]}
          </li>
        ))}
        <li>
          <span className={styles.corner} />
          {words.needed}
        </li>
        <li>
          <Padlock closed size={10} />
          {words.isolated}
        </li>
      </ul>
      <span className={styles.told}>{told}</span>
      <div className={styles.zoom}>
        {[
          { key: '-', name: words.smaller, icon: Minus, act: () => onZoom(-1), off: size === 0 },
          { key: '+', name: words.larger, icon: Plus, act: () => onZoom(1), off: size === CELL_SIZES.length - 1 },
          { key: '0', name: words.fit, icon: Maximize, act: () => onZoom(undefined), off: fits },
        ].map(({ key, name, icon: Icon, act, off }) => (
          <button
            key={name}
            type="button"
            aria-label={name}
            aria-keyshortcuts={key}
            title={`${name} (${key === '-' ? '−' : key})`}
            disabled={off}
            onClick={act}
          >
            <Icon size={14} strokeWidth={1.8} aria-hidden="true" />
          </button>
        ))}
      </div>
    </div>
  );
}
