import type { ReactNode } from 'react';
import { ToggleGroup } from 'radix-ui';
import styles from './segmented-control.module.css';
import { classNames } from './class-names.ts';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A key that does the same, shown on hover. */
  readonly shortcut?: string | undefined;
}

interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly size?: 'normal' | 'small';
}

/** One of a few, side by side; the present one is filled with ink. */
export function SegmentedControl<Value extends string>({ label, value, choices, onChange, size = 'normal' }: SegmentedControlProps<Value>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      className={classNames(styles.group, size === 'small' && styles.small)}
      value={value}
      onValueChange={(next) => {
        if (next !== '') onChange(next as Value);
      }}
    >
      {choices.map((choice) => (
        <ToggleGroup.Item
          key={choice.value}
          value={choice.value}
          className={styles.segment}
          {...(choice.shortcut === undefined
            ? {}
            : { title: `${choice.label} (${choice.shortcut})`, 'aria-keyshortcuts': choice.shortcut })}
        >
          {choice.icon}
          {choice.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
