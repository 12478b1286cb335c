import { type ReactNode, useId } from 'react';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import styles from './edit-dialogs.module.css';

/** What a control takes over from its field. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

interface FormFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control with its name, and what is wrong with it right below. */
export function FormField({ label, hint, error, children }: FormFieldProps) {
  const id = useId();
  const below = error !== undefined ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': error !== undefined, ...(below !== undefined && { 'aria-describedby': below }) })}
      {error !== undefined ? (
        <FieldError id={`${id}-error`} text={error} />
      ) : (
        hint !== undefined && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

export function FieldError({ id, text }: { readonly id?: string; readonly text: string }) {
  return (
    <p id={id} className={styles.error}>
      <SeverityMark severity="error" size={12} />
      <span>{text}</span>
    </p>
  );
}
