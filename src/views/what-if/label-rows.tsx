import { Plus, X } from 'lucide-react';
import type { EndpointSummary } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/icon-button.tsx';
import styles from './edit-dialogs.module.css';
import { FieldError } from './form-field.tsx';
import { type LabelRow, NO_LABEL } from './pod-draft.ts';

interface LabelRowsProps {
  readonly rows: readonly LabelRow[];
  readonly onChange: (rows: readonly LabelRow[]) => void;
  readonly errorOf: (row: number) => string | undefined;
  /** Workloads whose labels may be taken over. */
  readonly workloads: readonly EndpointSummary[];
}

/** The labels of a new pod: typed, or as another workload has them. */
export function LabelRows({ rows, onChange, errorOf, workloads }: LabelRowsProps) {
  const { addPod: words } = useWords().whatIf;
  const change = (at: number, part: Partial<LabelRow>) => onChange(rows.map((row, each) => (each === at ? { ...row, ...part } : row)));
  const takeOver = (id: string) => {
    const labels = workloads.find((each) => each.id === id)?.labels ?? {};
    onChange(Object.entries(labels).map(([key, value]) => ({ key, value })));
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{words.labels}</legend>
      <div className={styles.groupHead}>
        <span className={styles.hint}>{words.labelsHint}</span>
        {workloads.length > 0 && (
          <select
            className={classNames(styles.select, styles.small)}
            aria-label={words.copyLabels}
            value=""
            onChange={(event) => takeOver(event.target.value)}
          >
            <option value="">{words.copyLabels}</option>
            {workloads.map(({ id, name, namespace }) => (
              <option key={id} value={id}>{`${namespace}/${name}`}</option>
            ))}
          </select>
        )}
      </div>
      {rows.length > 0 && (
        <div className={styles.rows}>
          {rows.map((row, at) => (
            <LabelInputs
              key={at}
              row={row}
              at={at}
              error={errorOf(at)}
              onChange={(part) => change(at, part)}
              onRemove={() => onChange(rows.filter((_, each) => each !== at))}
            />
          ))}
        </div>
      )}
      <div>
        <Button look="quiet" onClick={() => onChange([...rows, NO_LABEL])}>
          <Plus size={14} />
          {words.addLabel}
        </Button>
      </div>
    </fieldset>
  );
}

interface LabelInputsProps {
  readonly row: LabelRow;
  readonly at: number;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<LabelRow>) => void;
  readonly onRemove: () => void;
}

function LabelInputs({ row, at, error, onChange, onRemove }: LabelInputsProps) {
  const { addPod: words } = useWords().whatIf;
  const input = classNames(styles.input, styles.code);
  const about = {
    'aria-invalid': error !== undefined,
    ...(error !== undefined && { 'aria-describedby': `label-${at}-error` }),
    spellCheck: false,
  };
  return (
    <div className={styles.labelRow}>
      <input
        {...about}
        className={input}
        aria-label={words.labelKey(at + 1)}
        placeholder={words.keyShort}
        value={row.key}
        onChange={(event) => onChange({ key: event.target.value })}
      />
      <span aria-hidden="true">=</span>
      <input
        {...about}
        className={input}
        aria-label={words.labelValue(at + 1)}
        placeholder={words.valueShort}
        value={row.value}
        onChange={(event) => onChange({ value: event.target.value })}
      />
      <IconButton label={words.removeLabel(row.key)} onClick={onRemove}>
        <X size={14} />
      </IconButton>
      {error !== undefined && (
        <div className={styles.rowError}>
          <FieldError id={`label-${at}-error`} text={error} />
        </div>
      )}
    </div>
  );
}
