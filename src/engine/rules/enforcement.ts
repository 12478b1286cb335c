/** What differs between network plugins, one named option each; the first value is the default. */
export const ENFORCEMENT_OPTIONS = {
  ipBlockMatchesPods: ['always', 'never'],
  hostNetworkPods: ['exempt', 'policed'],
  finishedPods: ['ignored', 'policed'],
} as const;

export type EnforcementOptions = { readonly [Name in keyof typeof ENFORCEMENT_OPTIONS]: (typeof ENFORCEMENT_OPTIONS)[Name][number] };

export interface EnforcementProfile {
  readonly name: ProfileName;
  /** Whether anything reads the policies at all. */
  readonly enforced: boolean;
  readonly options: EnforcementOptions;
}

export const PROFILE_NAMES = ['kubernetes', 'none'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

const DEFAULT_OPTIONS: EnforcementOptions = { ipBlockMatchesPods: 'always', hostNetworkPods: 'exempt', finishedPods: 'ignored' };

/** A preset, with some options set otherwise. */
export function enforcementProfile(name: ProfileName = 'kubernetes', options: Partial<EnforcementOptions> = {}): EnforcementProfile {
  return { name, enforced: name !== 'none', options: { ...DEFAULT_OPTIONS, ...options } };
}
