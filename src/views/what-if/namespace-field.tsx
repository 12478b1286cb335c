import { useState } from 'react';
import styles from './edit-dialogs.module.css';
import { FormField } from './form-field.tsx';

interface NamespaceFieldProps {
  readonly label: string;
  readonly namespaces: readonly string[];
  readonly value: string;
  readonly onChange: (namespace: string) => void;
  readonly error?: string | undefined;
  /** How another one is asked for; absent: only these can be chosen. */
  readonly other?: { readonly option: string; readonly label: string };
}

const OTHER = ' other';

/** One of the namespaces that there are, or the name of another one. */
export function NamespaceField({ label, namespaces, value, onChange, error, other }: NamespaceFieldProps) {
  const [isOther, setOther] = useState(false);
  const choose = (chosen: string) => {
    setOther(chosen === OTHER);
    onChange(chosen === OTHER ? '' : chosen);
  };
  return (
    <FormField label={label} error={error}>
      {(control) => (
        <>
          <select {...control} className={styles.select} value={isOther ? OTHER : value} onChange={(event) => choose(event.target.value)}>
            {namespaces.map((namespace) => (
              <option key={namespace}>{namespace}</option>
            ))}
            {other && <option value={OTHER}>{other.option}</option>}
          </select>
          {other && isOther && (
            <input
              className={`${styles.input} ${styles.code}`}
              aria-label={other.label}
              placeholder={other.label}
              aria-invalid={error !== undefined}
              spellCheck={false}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </>
      )}
    </FormField>
  );
}
