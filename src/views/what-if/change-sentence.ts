import type { Comparison, ObjectChange } from '#engine/compare/comparison.ts';
import type { WhatIfWords } from '#words/en/what-if.ts';

/** What was done to an object, as a person sees it: a policy is switched off, anything else is removed. */
export type ChangeKind = 'off' | 'removed' | 'added' | 'changed';

export function changeKindOf({ kind, off, object }: ObjectChange): ChangeKind {
  if (kind !== 'removed') return kind;
  return off && isPolicyKind(object.kind) ? 'off' : 'removed';
}

/** `NetworkPolicy`, `AdminNetworkPolicy` … */
export function isPolicyKind(kind: string): boolean {
  return kind.endsWith('Policy');
}

/** An object as a sentence names it; one whose name is still to be written, by its kind. */
export function objectName({ object }: ObjectChange): string {
  return object.name || object.kind;
}

/** How many things differ from the input: objects, and files that differ in nothing but comments and layout. */
export function countChanges({ objects, otherText }: Pick<Comparison, 'objects' | 'otherText'>): number {
  return objects.length + otherText.length;
}

/** What differs, in short: `payments-guard is switched off`, `web is removed, and 2 more`. */
export function changeSentence({ objects, otherText }: Pick<Comparison, 'objects' | 'otherText'>, { bar }: WhatIfWords): string {
  const [first, second] = objects;
  if (first === undefined)
    return otherText
      .map((file) => bar.onlyText(file))
      .slice(0, 1)
      .join('');
  const kind = changeKindOf(first);
  const pair = second !== undefined && changeKindOf(second) === kind;
  const names = pair ? bar.and(objectName(first), objectName(second)) : objectName(first);
  const more = countChanges({ objects, otherText }) - (pair ? 2 : 1);
  const text = bar.change[kind](names, pair);
  return more === 0 ? text : bar.andMore(text, more);
}
