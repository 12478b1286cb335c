import type { Assumption } from '#engine/model/assumption.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { PluginSign } from './plugin-sign.ts';

/** A profile in which nothing is left `as-configured`, and what that rests on. */
export interface ResolvedProfile {
  readonly profile: EnforcementProfile;
  readonly assumptions: readonly Assumption[];
}

/**
 * Settles what a profile leaves to the configuration of the plugin: policies are enforced unless the manifests show that
 * they are switched off, and a pod that no policy selects is open unless they show the strict mode.
 */
export function resolveProfile(profile: EnforcementProfile, signs: readonly PluginSign[]): ResolvedProfile {
  const { enforcement, unselectedPods } = profile.options;
  if (enforcement !== 'as-configured' && unselectedPods !== 'as-configured') return { profile, assumptions: [] };
  const own = signs.filter(({ plugin, saysNothing }) => saysNothing === undefined && isOfProfile(plugin, profile));
  const enforcing = own.filter(({ enforces }) => enforces);
  const assumptions: Assumption[] = [];
  let { options } = profile;
  if (enforcement === 'as-configured') {
    const isOff = own.length > 0 && enforcing.length === 0;
    const [sign] = isOff ? own : enforcing;
    options = { ...options, enforcement: isOff ? 'off' : 'on' };
    assumptions.push(sign ? configured(sign) : { code: 'enforcement-assumed', values: {} });
  }
  if (unselectedPods === 'as-configured') {
    const strict = own.find((sign) => sign.options?.unselectedPods === 'closed');
    options = { ...options, unselectedPods: strict ? 'closed' : 'open' };
    if (strict && options.enforcement === 'on')
      assumptions.push({ code: 'strict-mode', values: { evidence: strict.text }, origin: strict.origin });
  }
  return { profile: { ...profile, options }, assumptions };
}

/** A profile of one plugin is set up by that one; any other by whatever plugin there is. */
function isOfProfile(plugin: string, { name }: EnforcementProfile): boolean {
  return name === 'kubernetes' || name === 'none' || plugin === name;
}

function configured({ enforces, text, origin }: PluginSign): Assumption {
  return { code: 'enforcement-configured', values: { enforced: enforces ? 'yes' : 'no', evidence: text }, origin };
}
