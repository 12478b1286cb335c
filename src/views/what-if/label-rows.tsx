import type { EndpointSummary } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import styles from './edit-dialogs.module.css';
import { type LabelRow, NO_LABEL } from './pod-draft.ts';
import { RowList } from './row-list.tsx';

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
  const takeOver = (id: string) => {
    const labels = workloads.find((each) => each.id === id)?.labels ?? {};
    onChange(Object.entries(labels).map(([key, value]) => ({ key, value })));
  };
  const head = (
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
  );
  const input = classNames(styles.input, styles.code);
  return (
    <RowList
      kind="label"
      title={words.labels}
      head={head}
      rows={rows}
      onChange={onChange}
      empty={NO_LABEL}
      addText={words.addLabel}
      removeText={({ key }) => words.removeLabel(key)}
      errorOf={errorOf}
      inputs={(row, at, change, describedBy) => {
        const about = { 'aria-invalid': describedBy !== undefined, 'aria-describedby': describedBy, spellCheck: false };
        return (
          <>
            <input
              {...about}
              className={input}
              aria-label={words.labelKey(at + 1)}
              placeholder={words.keyShort}
              value={row.key}
              onChange={(event) => change({ key: event.target.value })}
            />
            <span aria-hidden="true">=</span>
            <input
              {...about}
              className={input}
              aria-label={words.labelValue(at + 1)}
              placeholder={words.valueShort}
              value={row.value}
              onChange={(event) => change({ value: event.target.value })}
            />
          </>
        );
      }}
    />
  );
}
