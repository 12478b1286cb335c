import { Check } from 'lucide-react';
import styles from './share.module.css';

interface ShareRowProps {
  readonly title: string;
  readonly text: string;
  readonly checked?: boolean;
  /** Without it there is nothing to choose. */
  readonly onChange?: (checked: boolean) => void;
}

/** One part of what a link holds; some can be left out. */
export function ShareRow({ title, text, checked = true, onChange }: ShareRowProps) {
  const words = (
    <span className={styles.rowWords}>
      <span className={styles.rowTitle}>{title}</span>
      <span className={styles.rowText}>{text}</span>
    </span>
  );
  if (onChange === undefined)
    return (
      <div className={styles.row}>
        <Check size={14} className={styles.rowIcon} />
        {words}
      </div>
    );
  return (
    <label className={styles.row}>
      <input type="checkbox" className={styles.box} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {words}
    </label>
  );
}
