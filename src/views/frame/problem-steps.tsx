import { openLintRules } from '#views/lint-rules/shown-rule.ts';
import { useWords } from '#views/words-context.tsx';
import { KeyCap } from '#ui/key-cap.tsx';
import styles from './frame.module.css';
import type { Problems } from './use-problems.ts';

/** Beside the tab of problems: from one to the next, and the documentation of the rules. */
export function ProblemSteps({ problems }: { readonly problems: Problems }) {
  const words = useWords();
  const { layout } = words.screen;
  return (
    <span className={styles.steps} data-whole="">
      <button type="button" className={styles.step} onClick={() => openLintRules()}>
        {words.panels.problems.rules}
      </button>
      {problems.diagnostics.length > 1 && (
        <>
          <button type="button" className={styles.step} aria-label={layout.previousProblem} onClick={() => problems.step(-1)}>
            <span className={styles.stepWord}>{layout.previous}</span> <KeyCap>[</KeyCap>
          </button>
          <button type="button" className={styles.step} aria-label={layout.nextProblem} onClick={() => problems.step(1)}>
            <span className={styles.stepWord}>{layout.next}</span> <KeyCap>]</KeyCap>
          </button>
        </>
      )}
    </span>
  );
}
