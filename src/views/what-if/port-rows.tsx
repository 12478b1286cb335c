import { type Protocol, PROTOCOLS } from '#engine/model/cluster.ts';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import styles from './edit-dialogs.module.css';
import { NO_PORT, type PortRow } from './pod-draft.ts';
import { RowList } from './row-list.tsx';

interface PortRowsProps {
  readonly rows: readonly PortRow[];
  readonly onChange: (rows: readonly PortRow[]) => void;
  readonly errorOf: (row: number) => string | undefined;
}

/** The ports that a new pod listens on. */
export function PortRows({ rows, onChange, errorOf }: PortRowsProps) {
  const { addPod: words } = useWords().whatIf;
  return (
    <RowList
      kind="port"
      title={words.ports}
      head={<span className={styles.hint}>{words.portsHint}</span>}
      rows={rows}
      onChange={onChange}
      empty={NO_PORT}
      addText={words.addPort}
      removeText={({ port }) => words.removePort(port)}
      errorOf={errorOf}
      inputs={(row, at, change, describedBy) => <PortInputs row={row} at={at} onChange={change} describedBy={describedBy} />}
    />
  );
}

interface PortInputsProps {
  readonly row: PortRow;
  readonly at: number;
  readonly onChange: (part: Partial<PortRow>) => void;
  readonly describedBy: string | undefined;
}

function PortInputs({ row, at, onChange, describedBy }: PortInputsProps) {
  const { addPod: words } = useWords().whatIf;
  const input = classNames(styles.input, styles.code);
  // Where the number is fine, it is the name.
  const isNumber = /^\d+$/.test(row.port.trim()) && Number(row.port) >= 1 && Number(row.port) <= 65535;
  const about = (mayBeWrong: boolean) => {
    const isWrong = mayBeWrong && describedBy !== undefined;
    return { 'aria-invalid': isWrong, 'aria-describedby': isWrong ? describedBy : undefined };
  };
  return (
    <>
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
        {...about(!isNumber)}
        className={input}
        inputMode="numeric"
        aria-label={words.port(at + 1)}
        placeholder={words.portShort}
        value={row.port}
        onChange={(event) => onChange({ port: event.target.value })}
      />
      <input
        {...about(isNumber)}
        className={input}
        spellCheck={false}
        aria-label={words.portName(at + 1)}
        placeholder={words.portNameShort}
        value={row.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
    </>
  );
}
