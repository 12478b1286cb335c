import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';
import styles from './tooltip.module.css';

interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string;
  /** One element that takes a ref and the mouse. */
  readonly children: ReactNode;
}

/** A name that appears on hover and focus. It repeats what readers already have as the accessible name. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tooltip} sideOffset={6} collisionPadding={8}>
          {text}
          {shortcut !== undefined && <KeyCap>{shortcut}</KeyCap>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Put once around the page: tooltips then wait once, not each. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={500} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  );
}
