import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './key-cap.module.css';

/** One key, drawn as a key. */
export function KeyCap({ children, className }: { readonly children: ReactNode; readonly className?: string | undefined }) {
  return <kbd className={classNames(styles.key, className)}>{children}</kbd>;
}
