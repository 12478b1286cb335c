import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing to do here. `plain`: with a border. `quiet`: without. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  /** 28 px, or 34 px where there is room. */
  readonly size?: 'normal' | 'large';
}

/** A button with words in it. */
export function Button({ look = 'plain', size = 'normal', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classNames(styles.button, styles[look], size === 'large' && styles.large, className)} {...rest} />;
}
