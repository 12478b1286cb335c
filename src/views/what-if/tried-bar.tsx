import { Download, Redo2, Undo2 } from 'lucide-react';
import type { Comparison } from '#engine/compare/comparison.ts';
import { announce } from '#state/announcer.ts';
import { notify } from '#state/notice.ts';
import { useWorkspace } from '#state/workspace.ts';
import { KeyCaps } from '#views/commands/key-caps.tsx';
import { useWords } from '#views/words-context.tsx';
import { changeSentence, countChanges } from './change-sentence.ts';
import { ExportChangesMenu } from './export-changes-menu.tsx';
import { keepTried } from './keep-tried.ts';
import { deedText, takeBack } from './take-back.ts';
import styles from './tried-bar.module.css';

export interface TriedBarProps {
  /** Absent until the engine has compared. */
  readonly comparison: Comparison | undefined;
  readonly onLeave: () => void;
}

/** How much differs from the input, what it is, and what can be done with it. */
export function TriedBar({ comparison, onLeave }: TriedBarProps) {
  const words = useWords();
  const { bar } = words.whatIf;
  const { history, discard } = useWorkspace();
  const last = history.past.at(-1);
  const next = history.future.at(-1);
  const leave = () => requestAnimationFrame(onLeave);
  return (
    <section className={styles.bar} aria-label={bar.label}>
      <p className={styles.text}>
        <strong className={styles.count}>{comparison ? bar.count(countChanges(comparison)) : bar.counting}</strong>
        {comparison && <span className={styles.what}>{changeSentence(comparison, words.whatIf)}</span>}
      </p>
      <div className={styles.actions}>
        {last && (
          <button
            type="button"
            className={styles.button}
            title={bar.undoThis(deedText(last.deed, words))}
            onClick={() => takeBack('undo', words)}
          >
            <Undo2 size={14} aria-hidden="true" />
            <span>{bar.undo}</span>
            <span className={styles.keys} aria-hidden="true">
              <KeyCaps id="undo" />
            </span>
          </button>
        )}
        {next && (
          <button
            type="button"
            className={styles.button}
            title={bar.redoThis(deedText(next.deed, words))}
            onClick={() => takeBack('redo', words)}
          >
            <Redo2 size={14} aria-hidden="true" />
            <span className={styles.optional}>{bar.redo}</span>
          </button>
        )}
        <ExportChangesMenu
          trigger={
            <button type="button" className={styles.button} aria-label={bar.exportLabel}>
              <Download size={14} aria-hidden="true" />
              <span className={styles.optional}>{bar.export}</span>
            </button>
          }
        />
        <button type="button" className={styles.button} title={bar.keepHint} onClick={() => void keepTried(words).then(leave)}>
          {bar.keep}
        </button>
        <button
          type="button"
          className={`${styles.button} ${styles.discard}`}
          title={bar.discardHint}
          onClick={() => {
            discard();
            announce(bar.discarded);
            notify({ text: bar.discarded, action: { label: bar.undo, run: () => takeBack('undo', words) } });
            leave();
          }}
        >
          {bar.discard}
        </button>
      </div>
    </section>
  );
}
