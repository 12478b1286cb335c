import { type FormEvent, Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { runCommand } from '#engine/edit/run-command.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { phraseText } from '#words/phrase.ts';
import type { Words } from '#words/english.ts';
import { useWords } from '#views/words-context.tsx';
import { EditButtons, EditDialog, type EditDialogProps } from './edit-dialog.tsx';
import styles from './edit-dialogs.module.css';
import { firstNamespace, offeredNamespaces } from './first-namespace.ts';
import { FormField } from './form-field.tsx';
import { LabelRows } from './label-rows.tsx';
import { NamespaceField } from './namespace-field.tsx';
import { type DraftField, draftField, type DraftProblem, draftProblems, NO_LABEL, type PodDraft, podOf } from './pod-draft.ts';
import { PortRows } from './port-rows.tsx';
import { askEdit, tryOutcome } from './try-outcome.ts';

/** A form for a pod of the reader's own. */
export function AddPodDialog(props: EditDialogProps) {
  const { addPod: words } = useWords().whatIf;
  return (
    <EditDialog title={words.title} intro={words.intro} width={560} onClose={props.onClose}>
      <PodForm {...props} />
    </EditDialog>
  );
}

type Errors = ReadonlyMap<DraftField, string>;
const NO_ERRORS: Errors = new Map();

function PodForm({ picture, onClose }: EditDialogProps) {
  const words = useWords();
  const { addPod: own } = words.whatIf;
  const [draft, setDraft] = useState<PodDraft>(() => ({ namespace: firstNamespace(picture), name: '', labels: [NO_LABEL], ports: [] }));
  const [errors, setErrors] = useState(NO_ERRORS);
  const [failed, setFailed] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  useEffect(() => nameInput.current?.focus(), []);
  const workloads = useMemo(
    () => picture.endpoints.filter(({ kind, labels }) => kind === 'workload' && Object.keys(labels).length > 0),
    [picture],
  );
  // What was wrong is wrong until it is tried again, but for the field that is being changed.
  const change = (part: Partial<PodDraft>) => {
    setDraft({ ...draft, ...part });
    const kinds = Object.keys(part).map((key) => key.replace(/s$/, ''));
    setErrors(new Map([...errors].filter(([field]) => !kinds.includes(field.split(' ')[0]!))));
  };
  const send = async () => {
    const seen = draftProblems(draft).map((problem) => [problem.field, problemText(problem, words)] as const);
    const pod = podOf(draft);
    const outcome = await askEdit({ kind: 'pod', pod });
    const refused = outcome.kind === 'refused' ? outcome.diagnostics : [];
    const told = refused.map((diagnostic) => [draftField(diagnostic, draft), diagnosticText(diagnostic, words)] as const);
    // What the form sees itself is said in its own words.
    if (outcome.kind === 'refused' || seen.length > 0) return setErrors(new Map([...told.toReversed(), ...seen]));
    tryOutcome(outcome, own.done(`${pod.namespace}/${pod.name}`));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send().catch(() => setFailed(true));
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <div className={styles.pair}>
        <NamespaceField
          label={own.namespace}
          namespaces={offeredNamespaces(picture)}
          value={draft.namespace}
          onChange={(namespace) => change({ namespace })}
          error={errors.get('namespace')}
          other={{ option: own.otherNamespace, label: own.newNamespace }}
        />
        <FormField label={own.name} hint={own.nameHint} error={errors.get('name')}>
          {(control) => (
            <input
              {...control}
              ref={nameInput}
              className={`${styles.input} ${styles.code}`}
              spellCheck={false}
              autoComplete="off"
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <LabelRows
        rows={draft.labels}
        onChange={(labels) => change({ labels })}
        errorOf={(row) => errors.get(`label ${row}`)}
        workloads={workloads}
      />
      <PortRows rows={draft.ports} onChange={(ports) => change({ ports })} errorOf={(row) => errors.get(`port ${row}`)} />
      <div className={styles.command}>
        <span className={styles.label}>{own.command}</span>
        <CommandText text={runCommand({ ...podOf(draft), name: draft.name.trim() === '' ? 'NAME' : draft.name.trim() })} />
      </div>
      <EditButtons cancel={own.cancel} go={own.add} onCancel={onClose}>
        {failed && own.failed}
      </EditButtons>
    </form>
  );
}

/** A flag stays in one line: browsers would break it behind its hyphens. */
function CommandText({ text }: { readonly text: string }) {
  return (
    <pre className={styles.manifest}>
      {text.split(' ').map((word, at) => (
        <Fragment key={at}>
          {at > 0 && ' '}
          <span className={styles.word}>{word}</span>
        </Fragment>
      ))}
    </pre>
  );
}

function problemText({ kind, what }: DraftProblem, { whatIf }: Words): string {
  switch (kind) {
    case 'missing-key':
      return whatIf.addPod.missingKey;
    case 'missing-port':
      return whatIf.addPod.missingPort;
    case 'missing-name':
      return whatIf.addPod.nameHint;
    case 'twice':
      return whatIf.addPod.twice(what);
  }
}

function diagnosticText(diagnostic: Diagnostic, words: Words): string {
  const title = phraseText(words.diagnostic(diagnostic).title);
  const suggestion = 'suggestion' in diagnostic.values ? diagnostic.values.suggestion : '';
  return suggestion === '' ? title : `${title} ${words.whatIf.addPod.meant(suggestion)}`;
}
