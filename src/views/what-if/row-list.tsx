import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import styles from './edit-dialogs.module.css';
import { FieldError } from './form-field.tsx';

interface RowListProps<Row> {
  readonly title: string;
  readonly head: ReactNode;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  /** What a new row is. */
  readonly empty: Row;
  readonly addText: string;
  readonly removeText: (row: Row) => string;
  readonly errorOf: (row: number) => string | undefined;
  /** The inputs of a row. `describedBy`: the id of what is wrong with it. */
  readonly inputs: (row: Row, at: number, change: (part: Partial<Row>) => void, describedBy: string | undefined) => ReactNode;
  /** Begins the ids of what is wrong, and places the inputs. */
  readonly kind: 'label' | 'port';
}

/** Rows of inputs that can be added and removed, each with what is wrong right below. */
export function RowList<Row>({ title, head, rows, onChange, empty, addText, removeText, errorOf, inputs, kind }: RowListProps<Row>) {
  const change = (at: number) => (part: Partial<Row>) => onChange(rows.map((row, each) => (each === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{title}</legend>
      {head}
      {rows.length > 0 && (
        <div className={styles.rows}>
          {rows.map((row, at) => {
            const error = errorOf(at);
            const errorId = `${kind}-${at}-error`;
            return (
              <div key={at} className={kind === 'label' ? styles.labelRow : styles.portRow}>
                {inputs(row, at, change(at), error === undefined ? undefined : errorId)}
                <IconButton label={removeText(row)} onClick={() => onChange(rows.filter((_, each) => each !== at))}>
                  <X size={14} />
                </IconButton>
                {error !== undefined && (
                  <div className={styles.rowError}>
                    <FieldError id={errorId} text={error} />
                  </div>
                )}
              </div>
            );
          })}
        </div>
      )}
      <div>
        <Button look="quiet" onClick={() => onChange([...rows, empty])}>
          <Plus size={14} />
          {addText}
        </Button>
      </div>
    </fieldset>
  );
}
