import { Tabs as Radix } from 'radix-ui';
import type { MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './tabs.module.css';

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly tabs: readonly { readonly value: Value; readonly label: string; readonly count?: string | undefined }[];
  readonly onChange: (value: Value) => void;
  /** Beside the tabs, at the end of their row. */
  readonly actions?: ReactNode;
  /** The panels: `TabPanel`s. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A row of tabs, the present one underlined with ink, and its panels. */
export function Tabs<Value extends string>({ label, value, tabs, onChange, actions, children, className }: TabsProps<Value>) {
  /** Radix focuses a pressed tab by script, which browsers take for the keyboard: the ring is for that alone. */
  const press = (event: MouseEvent<HTMLButtonElement>, pressed: Value) => {
    if (event.button !== 0 || event.ctrlKey) return;
    event.preventDefault();
    event.currentTarget.focus({ focusVisible: false, preventScroll: true });
    onChange(pressed);
  };
  return (
    <Radix.Root className={classNames(styles.tabs, className)} value={value} onValueChange={(next) => onChange(next as Value)}>
      <div className={styles.row}>
        <Radix.List aria-label={label} className={styles.list}>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.value} value={tab.value} className={styles.tab} onMouseDown={(event) => press(event, tab.value)}>
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </Radix.Root>
  );
}

interface TabPanelProps {
  readonly value: string;
  readonly children: ReactNode;
  /** Stays in the page while another tab is shown. */
  readonly kept?: boolean;
}

export function TabPanel({ value, children, kept = false }: TabPanelProps) {
  return (
    <Radix.Content value={value} className={styles.panel} tabIndex={-1} {...(kept ? { forceMount: true as const } : {})}>
      {children}
    </Radix.Content>
  );
}
