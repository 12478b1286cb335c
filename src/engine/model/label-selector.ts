import type { Labels } from './cluster.ts';

/** One requirement of a label selector. `matchLabels` entries are `In` with one value. */
export type Requirement =
  | { readonly key: string; readonly operator: 'In' | 'NotIn'; readonly values: readonly string[] }
  | { readonly key: string; readonly operator: 'Exists' | 'DoesNotExist' };

/** All requirements must hold; the empty list selects everything. An absent selector is never represented by this type. */
export type LabelSelector = readonly Requirement[];

/** Whether labels satisfy one requirement. `NotIn` holds where the key is absent (NP-10). */
export function meetsRequirement(labels: Labels, requirement: Requirement): boolean {
  const value = Object.hasOwn(labels, requirement.key) ? labels[requirement.key] : undefined;
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && requirement.values.includes(value);
    case 'NotIn':
      return value === undefined || !requirement.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
}

/** Whether labels satisfy a selector (NP-10). */
export function matchesLabels(labels: Labels, selector: LabelSelector): boolean {
  return selector.every((requirement) => meetsRequirement(labels, requirement));
}
