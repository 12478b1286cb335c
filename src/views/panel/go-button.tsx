import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface GoButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A wide button that leads on to something else. */
export function GoButton({ onClick, children }: GoButtonProps) {
  return (
    <button type="button" className={styles.go} onClick={onClick}>
      <span className={styles.goText}>{children}</span>
      <ChevronRight size={15} aria-hidden="true" />
    </button>
  );
}
