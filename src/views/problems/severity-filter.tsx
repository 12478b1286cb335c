import { Eye, EyeOff } from 'lucide-react';
import type { Diagnostic, Severity } from '#engine/model/diagnostic.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './problems.module.css';

interface SeverityFilterProps {
  readonly diagnostics: readonly Diagnostic[];
  /** How many more there are that comments silence, and whether they are listed. */
  readonly silenced: number;
  readonly listsSilenced: boolean;
  readonly onListSilenced: (lists: boolean) => void;
  readonly hidden: ReadonlySet<Severity>;
  readonly onChange: (hidden: ReadonlySet<Severity>) => void;
}

/** Shows or hides the problems of a severity; each with its count. */
export function SeverityFilter({ diagnostics, silenced, listsSilenced, onListSilenced, hidden, onChange }: SeverityFilterProps) {
  const { problems } = useWords().panels;
  const say: Readonly<Record<Severity, (count: number) => string>> = {
    error: problems.errors,
    warning: problems.warnings,
    info: problems.notes,
  };
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    onChange(next);
  };
  return (
    <div className={styles.filter} role="group" aria-label={problems.show}>
      {(['error', 'warning', 'info'] as const).map((severity) => {
        const count = diagnostics.filter((each) => each.severity === severity).length;
        if (count === 0) return null;
        return (
          <button
            key={severity}
            type="button"
            className={styles.toggle}
            aria-pressed={!hidden.has(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityMark severity={severity} size={13} />
            {say[severity](count)}
          </button>
        );
      })}
      {silenced > 0 && (
        <button type="button" className={styles.toggle} aria-pressed={listsSilenced} onClick={() => onListSilenced(!listsSilenced)}>
          {listsSilenced ? <Eye size={13} aria-hidden="true" /> : <EyeOff size={13} aria-hidden="true" />}
          {problems.silenced(silenced)}
        </button>
      )}
    </div>
  );
}
