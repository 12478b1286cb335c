import {
  ENFORCEMENT_OPTIONS,
  type EnforcementOptionName,
  type EnforcementOptions,
  presetOptions,
  type ProfileName,
} from '#engine/rules/enforcement.ts';
import type { ProfileTexts } from '#words/en/profile-texts.ts';

export type OptionGroup = keyof ProfileTexts['groups'];

const GROUP_OF: Readonly<Record<EnforcementOptionName, OptionGroup>> = {
  enforcement: 'enforcement',
  unselectedPods: 'enforcement',
  hostNetworkPods: 'pods',
  finishedPods: 'pods',
  barePods: 'pods',
  fargateAndWindowsPods: 'pods',
  ownSecurityGroups: 'pods',
  ipBlockMatchesPods: 'addresses',
  ipBlockMatchesNodes: 'addresses',
  addressFamilies: 'addresses',
  toOwnNode: 'addresses',
  servicePorts: 'services',
  selfThroughService: 'services',
  adminPolicies: 'adminPolicies',
  equalPriorities: 'adminPolicies',
  adminPriorities: 'adminPolicies',
};

export const OPTION_NAMES = Object.keys(ENFORCEMENT_OPTIONS) as readonly EnforcementOptionName[];

/** The groups in the order in which they are shown, each with its options. */
export const OPTION_GROUPS: readonly { readonly group: OptionGroup; readonly options: readonly EnforcementOptionName[] }[] = (
  ['enforcement', 'pods', 'addresses', 'services', 'adminPolicies'] as const
).map((group) => ({ group, options: OPTION_NAMES.filter((name) => GROUP_OF[name] === group) }));

/** The word of an option's value. */
export function optionValue<Name extends EnforcementOptionName>(texts: ProfileTexts, name: Name, value: EnforcementOptions[Name]): string {
  const words: Readonly<Record<string, string>> = texts.option[name];
  return words[value] ?? value;
}

/** The options in which two sets of them differ, in the order of the groups. */
export function differingOptions(one: EnforcementOptions, other: EnforcementOptions): readonly EnforcementOptionName[] {
  return OPTION_GROUPS.flatMap(({ options }) => options).filter((name) => one[name] !== other[name]);
}

/** What a profile sets otherwise than Kubernetes promises. */
export function unlikeKubernetes(profile: ProfileName): readonly EnforcementOptionName[] {
  return differingOptions(presetOptions('kubernetes'), presetOptions(profile));
}
