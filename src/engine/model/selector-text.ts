import type { LabelSelector, Requirement } from './label-selector.ts';

/** A requirement as kubectl writes it: `app=db`, `tier in (backend, web)`, `tier notin (web)`, `legacy`, `!legacy`. */
export function requirementText(requirement: Requirement): string {
  switch (requirement.operator) {
    case 'In':
      return requirement.values.length === 1
        ? `${requirement.key}=${requirement.values[0]}`
        : `${requirement.key} in (${requirement.values.join(', ')})`;
    case 'NotIn':
      return `${requirement.key} notin (${requirement.values.join(', ')})`;
    case 'Exists':
      return requirement.key;
    case 'DoesNotExist':
      return `!${requirement.key}`;
  }
}

/** A selector as kubectl writes it, its requirements joined by commas; '' for one that selects everything. */
export function selectorText(selector: LabelSelector): string {
  return selector.map(requirementText).join(', ');
}
