import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends ComponentProps<'button'> {
  /** Its accessible name, also shown as a tooltip. */
  readonly label: string;
  /** A key that does the same, shown beside the name. */
  readonly shortcut?: string;
}

/** A button that shows a picture only; its name is in the tooltip. */
export function IconButton({ label, shortcut, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <button type={type} aria-label={label} className={classNames(styles.button, styles.icon, className)} {...rest} />
    </Tooltip>
  );
}
