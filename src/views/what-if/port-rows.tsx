import { Plus, X } from 'lucide-react';
import { type Protocol, PROTOCOLS } from '#engine/model/cluster.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/icon-button.tsx';
import styles from './edit-dialogs.module.css';
import { FieldError } from './form-field.tsx';
import { NO_PORT, type PortRow } from './pod-draft.ts';

interface PortRowsProps {
  readonly rows: readonly PortRow[];
  readonly onChange: (rows: readonly PortRow[]) => void;
  readonly errorOf: (row: number) => string | undefined;
}

/** The ports that a new pod listens on. */
export function PortRows({ rows, onChange, errorOf }: PortRowsProps) {
  const { addPod: words } = useWords().whatIf;
  const change = (at: number, part: Partial<PortRow>) => onChange(rows.map((row, each) => (each === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{words.ports}</legend>
      <span className={styles.hint}>{words.portsHint}</span>
      {rows.length > 0 && (
        <div className={styles.rows}>
          {rows.map((row, at) => (
            <PortInputs
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
        <Button look="quiet" onClick={() => onChange([...rows, NO_PORT])}>
          <Plus size={14} />
          {words.addPort}
        </Button>
      </div>
    </fieldset>
  );
}

interface PortInputsProps {
  readonly row: PortRow;
  readonly at: number;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<PortRow>) => void;
  readonly onRemove: () => void;
}

function PortInputs({ row, at, error, onChange, onRemove }: PortInputsProps) {
  const { addPod: words } = useWords().whatIf;
  const input = classNames(styles.input, styles.code);
  // Where the number is fine, it is the name.
  const isNumber = /^\d+$/.test(row.port.trim()) && Number(row.port) >= 1 && Number(row.port) <= 65535;
  const about = (isWrong: boolean) => ({ 'aria-invalid': isWrong, ...(isWrong && { 'aria-describedby': `port-${at}-error` }) });
  return (
    <div className={styles.portRow}>
      <select
        className={styles.select}
        aria-label={words.protocol(at + 1)}
        value={row.protocol}
        onChange={(event) => onChange({ protocol: event.target.value as Protocol })}
      >
        {PROTOCOLS.map((protocol) => (
          <option key={protocol}>{protocol}</option>
        ))}
      </select>
      <input
        {...about(error !== undefined && !isNumber)}
        className={input}
        inputMode="numeric"
        aria-label={words.port(at + 1)}
        placeholder={words.portShort}
        value={row.port}
        onChange={(event) => onChange({ port: event.target.value })}
      />
      <input
        {...about(error !== undefined && isNumber)}
        className={input}
        spellCheck={false}
        aria-label={words.portName(at + 1)}
        placeholder={words.portNameShort}
        value={row.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <IconButton label={words.removePort(row.port)} onClick={onRemove}>
        <X size={14} />
      </IconButton>
      {error !== undefined && (
        <div className={styles.rowError}>
          <FieldError id={`port-${at}-error`} text={error} />
        </div>
      )}
    </div>
  );
}
