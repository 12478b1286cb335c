import type { Diagnostic, Severity } from '#engine/model/diagnostic.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './problems.module.css';

interface SeverityFilterProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly hidden: ReadonlySet<Severity>;
  readonly onChange: (hidden: ReadonlySet<Severity>) => void;
}

/** Shows or hides the problems of a severity; each with its count. */
export function SeverityFilter({ diagnostics, hidden, onChange }: SeverityFilterProps) {
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
    </div>
  );
}
