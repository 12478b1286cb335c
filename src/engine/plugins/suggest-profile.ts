import type { ProfileName } from '#engine/rules/enforcement.ts';
import type { PluginEvidence, ProfileSuggestion } from '#engine/rules/profile-suggestion.ts';
import { awsVpcCniSigns } from './aws-vpc-cni.ts';
import { calicoSigns } from './calico.ts';
import { ciliumSigns } from './cilium.ts';
import { otherPluginSigns } from './other-plugins.ts';
import type { PluginContext, PluginSign, SignFinder } from './plugin-sign.ts';

const FINDERS: readonly SignFinder[] = [calicoSigns, ciliumSigns, awsVpcCniSigns, otherPluginSigns];

/** Plugins that have a profile of their own; any other that enforces does so as Kubernetes says. */
const PROFILES: ReadonlyMap<string, ProfileName> = new Map([
  ['calico', 'calico'],
  ['cilium', 'cilium'],
  ['aws-vpc-cni', 'aws-vpc-cni'],
  ['antrea', 'antrea'],
  ['ovn-kubernetes', 'ovn-kubernetes'],
]);

/** Everything in the manifests that speaks of a network plugin. */
export function findSigns(context: PluginContext): readonly PluginSign[] {
  return FINDERS.flatMap((find) => find(context));
}

/** Which profile the manifests speak for; undefined where they show no network plugin. Nothing switches by itself. */
export function suggestProfile(signs: readonly PluginSign[]): ProfileSuggestion | undefined {
  if (signs.length === 0) return undefined;
  const enforcers = [...new Set(signs.filter(({ enforces }) => enforces).map(({ plugin }) => plugin))];
  const [enforcer, another] = enforcers;
  // What enforces is told first; what says nothing is no evidence beside what says something.
  const telling = signs.filter(({ saysNothing }) => saysNothing === undefined);
  const ordered = [...(telling.length > 0 ? telling : signs)].sort((a, b) => Number(b.enforces) - Number(a.enforces));
  const evidence = ordered.map(evidenceOf);
  if (another !== undefined) return { options: {}, evidence, problem: 'two-enforcers' };
  if (enforcer !== undefined) {
    const options = Object.assign({}, ...ordered.filter(({ enforces }) => enforces).map((sign) => sign.options ?? {}));
    return { profile: PROFILES.get(enforcer) ?? 'kubernetes', options, evidence };
  }
  if (telling.length > 0) return { profile: 'none', options: {}, evidence };
  const isOperator = signs.some(({ saysNothing }) => saysNothing === 'operator');
  return { options: {}, evidence, problem: isOperator ? 'operator-without-installation' : 'nothing-said' };
}

function evidenceOf({ plugin, enforces, text, origin }: PluginSign): PluginEvidence {
  return { plugin, enforces, text: text.trim(), origin };
}
