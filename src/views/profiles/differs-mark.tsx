import { useWords } from '#views/words-context.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './differs-mark.module.css';

/** Behind a verdict: other network plugins give another one. */
export function DiffersMark() {
  const { mark } = useWords().profiles.differs;
  return (
    <span title={mark}>
      <DiffersSign />
      <VisuallyHidden>{mark}</VisuallyHidden>
    </span>
  );
}

/** The sign alone, where words stand beside it. */
export function DiffersSign() {
  return (
    <span className={styles.mark} aria-hidden="true">
      ≠
    </span>
  );
}
