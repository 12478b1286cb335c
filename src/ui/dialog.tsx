import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import buttonStyles from './button.module.css';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { useReturnedFocus } from './returned-focus.ts';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Width in pixels. */
  readonly width?: number;
}

/** A sheet over the page that takes the keyboard until it is closed. */
export function Dialog({ open, onClose, title, closeLabel, children, width = 520 }: DialogProps) {
  useReturnedFocus();
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content className={styles.dialog} style={{ inlineSize: width }} aria-describedby={undefined}>
          <div className={styles.head}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close aria-label={closeLabel} className={classNames(buttonStyles.button, buttonStyles.icon)}>
              <X size={16} />
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
