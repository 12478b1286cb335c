import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import styles from './menu.module.css';

interface MenuProps {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}

/**
 * A list of things to do, opened by its button; arrow keys walk it. It stays in the landmark of its button, and what is
 * around it stays readable for screen readers.
 */
export function Menu({ trigger, label, children, align = 'start' }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  return (
    <Radix.Root modal={false} onOpenChange={() => setLandmark(button.current?.closest<HTMLElement>('header, main') ?? null)}>
      <Radix.Trigger ref={button} asChild>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal container={landmark}>
        <Radix.Content aria-label={label} className={styles.menu} align={align} sideOffset={6} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemProps {
  readonly children: ReactNode;
  /** A second, smaller line. */
  readonly text?: string;
  readonly icon?: ReactNode;
  readonly onSelect: () => void;
}

export function MenuItem({ children, text, icon, onSelect }: MenuItemProps) {
  return (
    <Radix.Item className={styles.item} onSelect={onSelect}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        {children}
        {text !== undefined && <span className={styles.text}>{text}</span>}
      </span>
    </Radix.Item>
  );
}

interface MenuChoiceProps<Value extends string> {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly text?: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of several; the present one is ticked. */
export function MenuChoice<Value extends string>({ value, choices, onChange }: MenuChoiceProps<Value>) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
      {choices.map((choice) => (
        <Radix.RadioItem key={choice.value} value={choice.value} className={styles.item}>
          <span className={styles.icon}>
            <Radix.ItemIndicator>
              <Check size={14} />
            </Radix.ItemIndicator>
          </span>
          <span className={styles.words}>
            {choice.label}
            {choice.text !== undefined && <span className={styles.text}>{choice.text}</span>}
          </span>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Radix.Separator className={styles.separator} />;
}
