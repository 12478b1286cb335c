import type { DiagnosticValues, KubectlProblem } from '#engine/model/diagnostic.ts';
import type { DiagnosticSentence } from '#words/diagnostic-sentence.ts';
import { code, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

export type EditRefusalCode = Extract<keyof DiagnosticValues, `edit-${string}` | 'kubectl-not-understood'>;
export type EditRefusalWords = { readonly [Code in EditRefusalCode]: (values: DiagnosticValues[Code]) => DiagnosticSentence };

/** Why a change of manifests, or a typed line, cannot be done. */
export const editRefusals: EditRefusalWords = {
  'edit-unknown-object': ({ object, suggestion }) => ({
    title: phrase`There is no ${code(object)} in the manifests.`,
    advice: suggestion === '' ? phrase`Add it first.` : phrase`Did you mean ${code(suggestion)}?`,
  }),
  'edit-unknown-file': ({ file, suggestion }) => ({
    title: phrase`There is no file ${code(file)}.`,
    advice: suggestion === '' ? phrase`Open it first.` : phrase`Did you mean ${code(suggestion)}?`,
  }),
  'edit-unknown-lines': ({ file, from, to, count }) => ({
    title: phrase`${code(file)} has ${count} lines: there are no lines ${from} to ${to}.`,
    advice: phrase`The file has changed since. Try it again.`,
  }),
  'edit-object-exists': ({ object, file, line }) => ({
    title: phrase`${code(object)} exists already, in ${code(`${file}:${line}`)}.`,
    advice: phrase`Choose another name, or delete the first one.`,
  }),
  'edit-nothing-to-add': ({ file }) => ({
    title: phrase`There is no manifest in what is to be added to ${code(file)}.`,
    advice: phrase`A manifest has at least ${code('apiVersion')}, ${code('kind')} and ${code('metadata.name')}, and its YAML can be read.`,
  }),
  'edit-not-possible': ({ object }) => ({
    title: phrase`The text of ${code(object)} cannot be changed without touching more than was asked for.`,
    advice: phrase`Change it in the editor.`,
  }),
  'kubectl-not-understood': ({ problem, detail, meant }) => KUBECTL_PROBLEMS[problem](detail, meant),
};

type ProblemSentence = (detail: string, meant: string) => DiagnosticSentence;

const KUBECTL_PROBLEMS: Readonly<Record<KubectlProblem, ProblemSentence>> = {
  'not-kubectl': (detail, meant) => ({
    title: phrase`${code(detail)} is not a kubectl command.`,
    advice: meantOr(
      meant,
      phrase`What other programs do to a cluster is not known here. Remove the line, or write the kubectl command for it.`,
    ),
  }),
  'unknown-verb': (detail, meant) => ({
    title: phrase`${code(`kubectl ${detail}`)} is not understood here.`,
    advice: meantOr(
      meant,
      phrase`These are: ${code('run')}, ${code('create')}, ${code('expose')}, ${code('label')}, ${code('scale')}, ${code('apply')} and ${code('delete')}. For other changes edit the manifest.`,
    ),
  }),
  'unknown-kind': (detail, meant) => ({
    title: phrase`${code(detail)} is not a kind of object.`,
    advice: meantOr(
      meant,
      phrase`Write one such as ${code('pod')}, ${code('deployment')}, ${code('service')}, ${code('networkpolicy')} or ${code('namespace')}.`,
    ),
  }),
  'unsupported-kind': (detail, meant) => ({ title: phrase`${code(detail)} is not understood here.`, advice: forExample(meant) }),
  'unknown-flag': (detail, meant) => ({
    title: phrase`This command has no flag ${code(detail)}.`,
    advice: meantOr(meant, phrase`Remove it, or correct its name.`),
  }),
  'unsupported-flag': (detail, meant) => ({ title: phrase`${code(detail)} is not understood here.`, advice: forExample(meant) }),
  'flag-without-value': (detail) => ({
    title: phrase`${code(detail)} has no value.`,
    advice: phrase`Write it behind the flag: ${code(`${detail} VALUE`)}.`,
  }),
  'missing-name': (detail, meant) => ({
    title: phrase`${code(detail === '' ? 'kubectl' : detail)} does not say what it is about.`,
    advice: meant === '' ? phrase`Add a kind and a name: ${code('pod web')}.` : forExample(meant),
  }),
  'missing-image': (detail, meant) => ({ title: phrase`${code(detail)} has no image.`, advice: forExample(meant) }),
  'missing-port': (detail, meant) => ({
    title: phrase`No port is given for ${code(detail)}, and none is declared.`,
    advice: forExample(meant),
  }),
  'missing-labels': (detail, meant) => ({ title: phrase`No label is given for ${code(detail)}.`, advice: forExample(meant) }),
  'missing-file': (detail, meant) => ({ title: phrase`${code(detail)} does not say which file.`, advice: forExample(meant) }),
  'not-a-label': (detail, meant) => ({
    title: phrase`${code(detail)} is not a label.`,
    advice: phrase`A label is ${code('key=value')}. Did you mean ${code(meant)}?`,
  }),
  'not-a-port': (detail, meant) => ({
    title: phrase`${code(detail)} is not a port.`,
    advice: phrase`Ports are 1 to 65535. ${forExample(meant)}`,
  }),
  'not-a-number': (detail, meant) => ({ title: phrase`${code(detail)} is not a number.`, advice: forExample(meant) }),
  'label-taken': (detail, meant) => ({
    title: phrase`The object has a label ${code(detail)} already.`,
    advice: phrase`kubectl changes it only with ${code(meant)}.`,
  }),
  'pod-of-workload': (detail, meant) => ({
    title: phrase`${code(detail)} is one of the pods that ${code(meant)} makes.`,
    advice: phrase`In a cluster its label would go with the pod. Change the labels in the template of ${code(meant)}.`,
  }),
  'nothing-to-select-by': (detail, meant) => ({
    title: phrase`${code(detail)} has no labels that a Service could select its pods by.`,
    advice: forExample(meant),
  }),
  'unknown-selector': (detail, meant) => ({
    title: phrase`The selector ${code(detail)} is not understood here.`,
    advice: forExample(meant),
  }),
  'no-such-object': (detail, meant) => ({
    title: phrase`There is no ${code(detail)} in this namespace.`,
    advice: meantOr(meant, phrase`Correct the name, or give the namespace with ${code('-n')}.`),
  }),
  'in-other-namespace': (detail, meant) => ({
    title: phrase`${code(detail)} is in another namespace.`,
    advice: phrase`Add ${code(meant)}.`,
  }),
  'no-such-file': (detail, meant) => ({
    title: phrase`There is no file ${code(detail)} among the manifests.`,
    advice: meantOr(meant, phrase`Open it first, or paste its text.`),
  }),
  address: (detail) => ({
    title: phrase`${code(detail)} is not fetched: nothing leaves this page.`,
    advice: phrase`Download the file yourself, and open it.`,
  }),
  'no-input': (detail, meant) => ({ title: phrase`Nothing is fed to ${code(detail)}.`, advice: forExample(meant) }),
  'open-quote': (detail) => ({ title: phrase`A quote ${code(detail)} is not closed.`, advice: phrase`Add the closing quote.` }),
  'open-document': (detail) => ({
    title: phrase`The text behind ${code(`<<${detail}`)} does not end.`,
    advice: phrase`Put ${code(detail)} alone on the line behind it.`,
  }),
  substitution: (detail) => ({
    title: phrase`What ${code(detail)} stands for is known only where it runs, and nothing is run here.`,
    advice: phrase`Write the value instead.`,
  }),
  'unset-variable': (detail) => ({
    title: phrase`The variable ${code(detail)} has no value here.`,
    advice: phrase`Write the value instead, or set it on a line before.`,
  }),
  'unknown-operator': (detail) => ({ title: phrase`${code(detail)} is not understood here.`, advice: phrase`Write one command a line.` }),
};

function meantOr(meant: string, advice: Phrase): Phrase {
  return meant === '' ? advice : phrase`Did you mean ${code(meant)}?`;
}

function forExample(meant: string): Phrase {
  return meant === '' ? phrase`Change the manifest instead.` : phrase`For example: ${code(meant)}.`;
}
