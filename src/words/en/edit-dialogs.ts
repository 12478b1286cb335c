import type { IgnoredReason } from '#engine/edit/manifest-edit.ts';
import type { PolicyTemplate } from '#engine/edit/policy-templates.ts';

/** The form for a pod of the reader's own. */
export const addPod = {
  title: 'Add a pod',
  intro: 'Only here: it is not in your input, and Undo takes it away again.',
  namespace: 'Namespace',
  otherNamespace: 'Another one…',
  newNamespace: 'Name of the namespace',
  name: 'Name',
  nameHint: 'a-z, 0-9 and hyphens',
  labels: 'Labels',
  labelsHint: 'Policies and Services find the pod by these.',
  labelKey: (row: number) => `Key of label ${row}`,
  labelValue: (row: number) => `Value of label ${row}`,
  keyShort: 'key',
  valueShort: 'value',
  addLabel: 'Add a label',
  removeLabel: (key: string) => `Remove label ${key}`,
  copyLabels: 'As another workload has them',
  ports: 'Ports',
  portsHint: 'What it listens on. Without any, arrows to it are judged on all ports.',
  port: (row: number) => `Number of port ${row}`,
  portShort: '8080',
  protocol: (row: number) => `Protocol of port ${row}`,
  portName: (row: number) => `Name of port ${row}`,
  portNameShort: 'name',
  addPort: 'Add a port',
  removePort: (port: string) => `Remove port ${port}`,
  missingKey: 'A label needs a key.',
  missingPort: 'Ports are whole numbers from 1 to 65535.',
  twice: (key: string) => `${key} is given twice.`,
  meant: (name: string) => `Did you mean ${name}?`,
  command: 'The same with kubectl',
  add: 'Add',
  cancel: 'Cancel',
  failed: 'The pod could not be added.',
  done: (pod: string) => `Pod ${pod} added`,
};

/** The dialog for lines of lab notes. */
export const kubectl = {
  title: 'Run kubectl lines',
  intro: 'Lines as they stand in lab notes change the manifests here as they would change a cluster. Nothing is executed.',
  lines: 'kubectl lines',
  example: 'Insert an example',
  effects: 'What they do',
  line: (from: number, to: number) => (from === to ? `Line ${from}` : `Lines ${from} to ${to}`),
  added: (object: string, file: string) => ({ before: '', object, after: ` is added to ${file}.` }),
  replaced: (object: string, file: string) => ({ before: '', object, after: ` is changed in ${file}.` }),
  removed: (object: string, _file: string) => ({ before: '', object, after: ' is left out.' }),
  restored: (object: string, _file: string) => ({ before: '', object, after: ' is evaluated again.' }),
  labeled: (object: string, labels: string) => ({ before: '', object, after: ` gets ${labels}.` }),
  unlabeled: (object: string, labels: string) => ({ before: '', object, after: ` loses ${labels}.` }),
  labelsBoth: (given: string, gone: string) => `${given}, and loses ${gone}`,
  podsKeep: 'Its pods keep the labels of the template: policies see no difference.',
  scaled: (object: string, replicas: number) => ({
    before: '',
    object,
    after: ` gets ${replicas.toLocaleString('en')} ${replicas === 1 ? 'replica' : 'replicas'}.`,
  }),
  namespace: (namespace: string) => ({ before: 'The lines below are about namespace ', object: namespace, after: '.' }),
  moreEffects: (count: number) => (count === 1 ? 'and 1 more' : `and ${count.toLocaleString('en')} more`),
  ignored: {
    'only-looks': 'Changes nothing: it only looks.',
    comment: 'A comment.',
    output: 'What a command printed.',
    'other-program': 'Changes no object.',
    prepares: 'Is used by the lines below.',
    'not-evaluated': 'Of a kind that no verdict depends on.',
    already: 'Changes nothing: it is so already.',
    'made-anew': 'Changes nothing: its workload makes the pod anew.',
  } satisfies Record<IgnoredReason, string>,
  empty: 'Paste or type lines on the left. Understood are run, create, expose, label, scale, apply and delete.',
  summary: (changes: number, errors: number) =>
    errors > 0
      ? `${errors === 1 ? '1 line is' : `${errors.toLocaleString('en')} lines are`} not understood.`
      : changes === 0
        ? 'Nothing would change.'
        : changes === 1
          ? '1 change.'
          : `${changes.toLocaleString('en')} changes.`,
  run: 'Run',
  cancel: 'Cancel',
  failed: 'The lines could not be read.',
  done: (changes: number) => (changes === 1 ? '1 change by kubectl' : `${changes.toLocaleString('en')} changes by kubectl`),
};

/** The form for a policy from a template. */
export const addPolicy = {
  title: 'Add a policy',
  intro: 'Only here: it is not in your input, and Undo takes it away again.',
  template: 'What it does',
  templates: {
    'deny-ingress': {
      title: 'Let nothing in',
      text: 'Isolates every pod of the namespace for ingress. Policies that allow something open it again.',
    },
    'deny-egress': { title: 'Let nothing out', text: 'Isolates every pod for egress: DNS stops too.' },
    'deny-both': { title: 'Let nothing in or out', text: 'Isolates every pod in both directions.' },
    'allow-namespace': {
      title: 'Let in the same namespace',
      text: 'Every pod of the namespace reaches every other one; nobody else does.',
    },
    'allow-from': { title: 'Let in another namespace', text: 'Every pod of that namespace reaches every pod of this one.' },
    'allow-dns': { title: 'Let DNS out', text: 'Every pod reaches the cluster’s DNS on port 53, and nothing else.' },
  } satisfies Record<PolicyTemplate, { readonly title: string; readonly text: string }>,
  namespace: 'Namespace',
  from: 'Let in from',
  name: 'Name',
  taken: (name: string) => `There is a policy ${name} in this namespace already.`,
  notAName: 'Use a-z, 0-9, hyphens and dots, a letter or digit first and last.',
  preview: 'The manifest',
  add: 'Add',
  cancel: 'Cancel',
  failed: 'The policy could not be added.',
  done: (policy: string) => `NetworkPolicy ${policy} added`,
};

export interface EditDialogWords {
  readonly addPod: typeof addPod;
  readonly kubectl: typeof kubectl;
  readonly addPolicy: typeof addPolicy;
}
