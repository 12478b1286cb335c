import type { Diagnostic, Severity } from '#engine/model/diagnostic.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import styles from './summary.module.css';

interface ProblemCountsProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly onShowProblems: ((severity: Severity) => void) | undefined;
}

/** How much was found, by severity; a way to the list where there is one. */
export function ProblemCounts({ diagnostics, onShowProblems }: ProblemCountsProps) {
  const { summary, problems } = useWords().panels;
  const say: Readonly<Record<Severity, (count: number) => string>> = {
    error: problems.errors,
    warning: problems.warnings,
    info: problems.notes,
  };
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [{ severity, text: say[severity](count) }];
  });
  return (
    <PanelSection title={summary.problems}>
      {counts.length === 0 && <p className={panelStyles.text}>{summary.noProblems}</p>}
      <ul>
        {counts.map(({ severity, text }) => (
          <li key={severity} className={styles.problem}>
            <SeverityMark severity={severity} size={14} />
            {onShowProblems ? (
              <button type="button" className={styles.problemLink} onClick={() => onShowProblems(severity)}>
                {text}
              </button>
            ) : (
              <span>{text}</span>
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
