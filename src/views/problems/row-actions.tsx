import { isDocumented } from '#engine/lint/documented.ts';
import { SILENCEABLE } from '#engine/lint/rule-names.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { openLintRules } from '#views/lint-rules/shown-rule.ts';
import { useWords } from '#views/words-context.tsx';
import { silenceFinding } from './silence-finding.ts';
import styles from './problems.module.css';

interface RowActionsProps {
  readonly diagnostic: Diagnostic;
  /** A comment silences it already. */
  readonly silenced: boolean;
  /** Whether they are tab stops: those of one row are. */
  readonly tabbable: boolean;
}

/** What can be done about a finding: read about its rule, silence it here. */
export function RowActions({ diagnostic, silenced, tabbable }: RowActionsProps) {
  const words = useWords();
  const { problems } = words.panels;
  const { code } = diagnostic;
  if (!isDocumented(code)) return null;
  const tabIndex = tabbable ? 0 : -1;
  return (
    <span className={styles.actions}>
      <button
        type="button"
        className={styles.action}
        data-action
        tabIndex={tabIndex}
        aria-label={problems.whyRule(code)}
        title={problems.whyRule(code)}
        onClick={() => openLintRules(code)}
      >
        {problems.why}
      </button>
      {silenced ? (
        <span className={styles.silencedMark}>{problems.silencedMark}</span>
      ) : (
        SILENCEABLE.includes(code) && (
          <button
            type="button"
            className={styles.action}
            data-action
            tabIndex={tabIndex}
            aria-label={problems.silenceRule(code)}
            title={problems.silenceRule(code)}
            onClick={() => void silenceFinding(diagnostic, words)}
          >
            {problems.silence}
          </button>
        )
      )}
    </span>
  );
}
