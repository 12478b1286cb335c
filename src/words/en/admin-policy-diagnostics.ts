import type { AdminPolicyValues } from '#engine/model/admin-policy-values.ts';
import type { DiagnosticSentence } from '#words/diagnostic-sentence.ts';
import { code, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

type AdminPolicyWords = { readonly [Code in keyof AdminPolicyValues]: (values: AdminPolicyValues[Code]) => DiagnosticSentence };

/** What is said about the limits of admin policies, and about what is not understood in them. */
export const adminPolicyDiagnostics: AdminPolicyWords = {
  'too-many-items': (values) => ({
    title: phrase`${code(values.field)} has ${values.count} entries.`,
    advice: phrase`The API takes ${values.limit} at most. Put the rest into another policy. ${adminAbsence(values)}`,
  }),
  'too-few-items': (values) => ({
    title: phrase`${code(values.field)} is empty.`,
    advice: isPorts(values.field)
      ? phrase`Write at least one, or remove the field: without it every port is meant. ${adminAbsence(values)}`
      : phrase`Write at least one. Every pod of every namespace is ${code('- namespaces: {}')}. ${adminAbsence(values)}`,
  }),
  'text-too-long': (values) => ({
    title: phrase`${code(last(values.field))} has ${values.length} characters.`,
    advice: phrase`The API takes ${values.limit} at most. ${adminAbsence(values)}`,
  }),
  'number-outside': (values) => ({
    title: phrase`${code(last(values.field))} cannot be ${code(String(values.value))}.`,
    advice: phrase`It is a whole number from ${values.low} to ${values.high}. ${adminAbsence(values)}`,
  }),
  'exactly-one': (values) => ({
    title:
      values.written === ''
        ? phrase`${code(values.field)} says nothing.`
        : phrase`${code(values.field)} has more than one of what excludes each other: ${code(values.written)}.`,
    advice:
      values.written === ''
        ? phrase`Write exactly one of ${code(values.fields)}. ${adminAbsence(values)}`
        : phrase`Keep one of them; in a list, make an item of each. ${adminAbsence(values)}`,
  }),
  'peer-not-understood': ({ field, written, suggestion, action, egressOnly }) => ({
    title: egressOnly
      ? phrase`${code(written)} is a peer of egress rules only: ${code(field)} is not understood.`
      : suggestion === ''
        ? phrase`There is no peer ${code(written)}: ${code(field)} is not understood.`
        : phrase`There is no peer ${code(written)}. Did you mean ${code(suggestion)}?`,
    advice:
      action === 'Allow' || action === 'Accept'
        ? phrase`A rule with a peer that is not understood fails closed: this one ${action === 'Allow' ? 'allows' : 'accepts'} nothing until it is corrected.`
        : phrase`A rule with a peer that is not understood fails closed: this one denies everything in its direction until it is corrected.`,
  }),
  'relative-namespaces': (values) => ({
    title: phrase`${code(values.written)} compares namespaces with that of the subject: no version of the API does so any more.`,
    advice: phrase`Write one policy for each value of the label, with ${code('namespaces: { matchLabels: … }')} as subject and as peer. A server of today would drop the field and match every namespace. ${adminAbsence(values)}`,
  }),
  'old-namespaces-shape': ({ written, current }) => ({
    title: phrase`${code(written)} is how version 0.1.1 of the API wrote it; it is read as it was meant.`,
    advice: phrase`A server of today drops the field, and then every namespace matches. Move the labels to ${code(current)}.`,
  }),
  'port-range-empty': ({ start, end }) => ({
    title: phrase`No port is in the range from ${start} to ${end}.`,
    advice: phrase`The API takes it, and it matches nothing. Write the lower number as ${code('start')}.`,
  }),
};

/** V-1: what the refusal of an admin policy means for the picture. */
export function adminAbsence({ kind, name }: { readonly kind: string; readonly name: string }): Phrase {
  const named = name === '' ? phrase`this ${kind}` : phrase`${kind} ${code(name)}`;
  return phrase`Until then ${named} is refused whole: nothing of what it would allow, deny or pass counts, and the other policies decide.`;
}

function isPorts(field: string): boolean {
  return /\.(?:ports|protocols)$/.test(field);
}

function last(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}
