import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './popover.module.css';

interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  /** Accessible name of what opens. */
  readonly label: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'bottom';
  /** Width in pixels. */
  readonly width?: number;
  readonly className?: string;
  /** Where something else than the button opens it too. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** Something that opens beside its button and floats over the page; Escape closes it and gives the keyboard back. */
export function Popover({
  trigger,
  label,
  children,
  align = 'start',
  side = 'bottom',
  width = 280,
  className,
  open,
  onOpenChange,
}: PopoverProps) {
  return (
    <Radix.Root {...(open === undefined ? {} : { open })} {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          className={classNames(styles.popover, className)}
          style={{ inlineSize: width }}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A button inside a popover that also closes it. */
export const PopoverClose = Radix.Close;
