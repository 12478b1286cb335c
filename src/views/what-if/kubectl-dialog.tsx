import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { EditOutcome } from '#engine/edit/manifest-edit.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { EditButtons, EditDialog, type EditDialogProps } from './edit-dialog.tsx';
import formStyles from './edit-dialogs.module.css';
import { kubectlExample } from './kubectl-example.ts';
import { KubectlLinesField } from './kubectl-lines-field.tsx';
import styles from './kubectl.module.css';
import { ToldLineItem } from './told-line-item.tsx';
import { changeCount, toldLines } from './told-lines.ts';
import { askEdit, tryOutcome } from './try-outcome.ts';

/** Lines of lab notes are read as they are typed, and change the manifests when they are run. */
export function KubectlDialog(props: EditDialogProps) {
  const { kubectl: words } = useWords().whatIf;
  return (
    <EditDialog title={words.title} intro={words.intro} width={920} onClose={props.onClose}>
      <KubectlForm {...props} />
    </EditDialog>
  );
}

function KubectlForm({ picture, onClose }: EditDialogProps) {
  const { kubectl: words } = useWords().whatIf;
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const { outcome, failed } = useOutcome(text);
  const lines = outcome === undefined ? [] : toldLines(outcome);
  const errors = lines.filter(({ diagnostics }) => diagnostics.length > 0);
  const changes = changeCount(lines);
  useEffect(() => input.current?.focus(), []);
  const run = async () => {
    // What is typed last may not have been read yet.
    const read = await askEdit({ kind: 'kubectl', text });
    const count = changeCount(toldLines(read));
    if (read.kind === 'refused' || count === 0) return;
    tryOutcome(read, words.done(count));
    onClose();
  };
  const insertExample = () => {
    setText(kubectlExample(picture));
    // The button is gone now.
    input.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run().catch(() => undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run().catch(() => undefined);
  };
  const goTo = (line: number, endLine: number) => {
    const starts = text.split('\n').map((each) => each.length + 1);
    const offset = (before: number) => starts.slice(0, before).reduce((sum, length) => sum + length, 0);
    input.current?.focus();
    input.current?.setSelectionRange(offset(line - 1), Math.max(0, offset(endLine) - 1));
  };
  return (
    <form className={formStyles.form} onSubmit={submit}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={styles.head}>
            <label className={formStyles.label} htmlFor={`${id}-lines`}>
              {words.lines}
            </label>
            {text.trim() === '' && (
              <Button look="quiet" onClick={insertExample}>
                {words.example}
              </Button>
            )}
          </div>
          <KubectlLinesField
            id={`${id}-lines`}
            aria-describedby={`${id}-told`}
            input={input}
            text={text}
            onChange={setText}
            wrong={new Set(errors.map(({ line }) => line))}
            onKeyDown={onKeyDown}
          />
        </div>
        <div className={styles.column}>
          <div className={styles.head}>
            <span className={formStyles.label} id={`${id}-effects`}>
              {words.effects}
            </span>
          </div>
          <div className={styles.told} id={`${id}-told`} role="region" aria-labelledby={`${id}-effects`}>
            {lines.length === 0 ? (
              <p className={styles.empty}>{words.empty}</p>
            ) : (
              <ol>
                {lines.map((told) => (
                  <ToldLineItem key={told.line} told={told} onGoTo={goTo} />
                ))}
              </ol>
            )}
          </div>
        </div>
      </div>
      <EditButtons cancel={words.cancel} go={words.run} disabled={errors.length > 0 || changes === 0} onCancel={onClose}>
        {failed ? words.failed : lines.length > 0 && words.summary(changes, errors.length)}
      </EditButtons>
    </form>
  );
}

const SETTLE = 120;

/** What the lines would lead to; the last answer stays until the next one is there. */
function useOutcome(text: string): { readonly outcome: EditOutcome | undefined; readonly failed: boolean } {
  const [answer, setAnswer] = useState<{ readonly outcome: EditOutcome | undefined; readonly failed: boolean }>({
    outcome: undefined,
    failed: false,
  });
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      askEdit({ kind: 'kubectl', text }).then(
        (outcome) => current && setAnswer({ outcome, failed: false }),
        () => current && setAnswer({ outcome: undefined, failed: true }),
      );
    }, SETTLE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return answer;
}
