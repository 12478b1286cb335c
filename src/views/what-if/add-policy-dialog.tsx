import { type FormEvent, useEffect, useRef, useState } from 'react';
import { WHAT_IF_FILE } from '#engine/edit/what-if-file.ts';
import { POLICY_TEMPLATES, policyManifest, type PolicyTemplate, TEMPLATE_NAMES } from '#engine/edit/policy-templates.ts';
import { objectKey } from '#engine/model/object-reference.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import styles from './add-policy.module.css';
import { EditButtons, EditDialog, type EditDialogProps } from './edit-dialog.tsx';
import formStyles from './edit-dialogs.module.css';
import { firstNamespace, offeredNamespaces } from './first-namespace.ts';
import { FormField } from './form-field.tsx';
import { NamespaceField } from './namespace-field.tsx';
import { askEdit, tryOutcome } from './try-outcome.ts';

/** A form for a policy from a template. */
export function AddPolicyDialog(props: EditDialogProps) {
  const { addPolicy: words } = useWords().whatIf;
  return (
    <EditDialog title={words.title} intro={words.intro} width={800} onClose={props.onClose}>
      <PolicyForm {...props} />
    </EditDialog>
  );
}

interface PolicyDraft {
  readonly template: PolicyTemplate;
  readonly namespace: string;
  readonly from: string;
  /** As typed; absent: as the template has it. */
  readonly name?: string;
}

function PolicyForm({ picture, onClose }: EditDialogProps) {
  const { addPolicy: words } = useWords().whatIf;
  const namespaces = offeredNamespaces(picture);
  const [draft, setDraft] = useState<PolicyDraft>(() => firstDraft(picture));
  const [failed, setFailed] = useState(false);
  const templates = useRef<HTMLFieldSetElement>(null);
  useEffect(() => templates.current?.querySelector<HTMLInputElement>(':checked')?.focus(), []);
  const change = (part: Partial<PolicyDraft>) => setDraft({ ...draft, ...part });
  const name = draft.name ?? freeName(picture, draft);
  const isTaken = picture.outline.some((reference) => objectKey(reference) === `NetworkPolicy ${draft.namespace}/${name}`);
  const isName = NAME.test(name) && name.length <= 253;
  const error = !isName ? words.notAName : isTaken ? words.taken(name) : undefined;
  const manifest = policyManifest({ ...draft, name, comment: words.templates[draft.template].title });
  const send = async () => {
    const outcome = await askEdit({ kind: 'add', file: WHAT_IF_FILE, text: manifest });
    if (outcome.kind === 'refused') return setFailed(true);
    tryOutcome(outcome, words.done(`${draft.namespace}/${name}`));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (error === undefined) send().catch(() => setFailed(true));
  };
  return (
    <form className={formStyles.form} noValidate onSubmit={submit}>
      <div className={styles.columns}>
        <fieldset ref={templates} className={styles.templates}>
          <legend className={formStyles.label}>{words.template}</legend>
          {POLICY_TEMPLATES.map((template) => (
            <TemplateChoice
              key={template}
              template={template}
              checked={template === draft.template}
              disabled={template === 'allow-from' && namespaces.length < 2}
              onChoose={() => change({ template })}
            />
          ))}
        </fieldset>
        <div className={styles.side}>
          <div className={formStyles.pair}>
            <NamespaceField
              label={words.namespace}
              namespaces={namespaces}
              value={draft.namespace}
              onChange={(namespace) => change({ namespace })}
            />
            {draft.template === 'allow-from' ? (
              <NamespaceField label={words.from} namespaces={namespaces} value={draft.from} onChange={(from) => change({ from })} />
            ) : (
              <NameField label={words.name} name={name} error={error} onChange={(typed) => change({ name: typed })} />
            )}
          </div>
          {draft.template === 'allow-from' && (
            <NameField label={words.name} name={name} error={error} onChange={(typed) => change({ name: typed })} />
          )}
          <div className={formStyles.command}>
            <span className={formStyles.label}>{words.preview}</span>
            <pre className={formStyles.manifest}>{manifest.trimEnd()}</pre>
          </div>
        </div>
      </div>
      <EditButtons cancel={words.cancel} go={words.add} disabled={error !== undefined} onCancel={onClose}>
        {failed && words.failed}
      </EditButtons>
    </form>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly error: string | undefined;
  readonly onChange: (name: string) => void;
}

function NameField({ label, name, error, onChange }: NameFieldProps) {
  return (
    <FormField label={label} error={error}>
      {(control) => (
        <input
          {...control}
          className={`${formStyles.input} ${formStyles.code}`}
          spellCheck={false}
          autoComplete="off"
          value={name}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}

interface TemplateChoiceProps {
  readonly template: PolicyTemplate;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

function TemplateChoice({ template, checked, disabled, onChoose }: TemplateChoiceProps) {
  const { title, text } = useWords().whatIf.addPolicy.templates[template];
  return (
    <label className={styles.template}>
      <input type="radio" name="template" className={styles.radio} checked={checked} disabled={disabled} onChange={onChoose} />
      <span className={styles.words}>
        <span className={styles.name}>{title}</span>
        <span className={styles.text}>{text}</span>
      </span>
    </label>
  );
}

const NAME = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

function firstDraft(picture: Picture): PolicyDraft {
  const namespace = firstNamespace(picture);
  const others = picture.namespaces.filter(({ name, workloads }) => name !== namespace && workloads > 0);
  return {
    template: 'deny-ingress',
    namespace,
    from: others[0]?.name ?? offeredNamespaces(picture).find((name) => name !== namespace) ?? namespace,
  };
}

/** The template's name, with a number where it is taken. */
function freeName({ outline }: Picture, { template, namespace }: PolicyDraft): string {
  const taken = new Set(outline.map(objectKey));
  const first = TEMPLATE_NAMES[template];
  for (let number = 1; ; number++) {
    const name = number === 1 ? first : `${first}-${number}`;
    if (!taken.has(`NetworkPolicy ${namespace}/${name}`)) return name;
  }
}
