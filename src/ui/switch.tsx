import { classNames } from './class-names.ts';
import styles from './switch.module.css';

interface SwitchProps {
  /** Its accessible name: what is on or off. */
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** Off is something that is tried: in the color of that. */
  readonly tried?: boolean;
  readonly title?: string;
}

/** On or off, at once. */
export function Switch({ label, on, onChange, tried = false, title }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      title={title}
      className={classNames(styles.switch, tried && styles.tried)}
      onClick={() => onChange(!on)}
    >
      <SwitchTrack />
    </button>
  );
}

/** What a switch looks like, for a button with the role of one that has words in it too. */
export function SwitchTrack() {
  return <span className={styles.track} />;
}
