import type { Service } from '#engine/model/cluster.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import type { Policy } from '#engine/rules/policy.ts';

/** Every name outside that a rule or an ExternalName Service mentions, once, sorted: each is an endpoint of its own. */
export function mentionedDomains(policies: readonly Policy[], services: readonly Service[] = []): readonly string[] {
  const names = new Set(services.flatMap(nameOutside));
  for (const { rules } of policies) {
    for (const { peers } of rules)
      for (const { predicate } of peers) if (predicate.kind === 'domain') names.add(plainDomain(predicate.name));
  }
  return [...names].sort();
}

/** What an ExternalName Service stands for, unless it is another Service of the cluster or an address. */
function nameOutside({ type, externalName = '' }: Service): readonly string[] {
  const name = plainDomain(externalName);
  const isOutside = type === 'ExternalName' && name.includes('.') && !/\.svc(\.|$)/.test(name) && !parseIpAddress(name);
  return isOutside ? [name] : [];
}

/** The name as names are compared: in small letters, without the dot at its end. */
export function plainDomain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/**
 * Whether a rule about one name (or `*.` and a name) is about what another stands for. `*.` stands for one or more labels;
 * a name with it, as an endpoint, for those below it that no rule names more narrowly.
 */
export function domainHolds(pattern: string, name: string): boolean {
  const [wanted, given] = [plainDomain(pattern), plainDomain(name)];
  return wanted === given || (wanted.startsWith('*.') && given.endsWith(wanted.slice(1)));
}

/** Of some endpoints, the one that stands for a name outside most narrowly. */
export function endpointOfName<End extends { readonly domain?: string }>(name: string, ends: readonly End[]): End | undefined {
  const holding = ends.filter(({ domain }) => domain !== undefined && domainHolds(domain, name));
  return holding.sort(
    (a, b) => b.domain!.replace('*.', '').length - a.domain!.replace('*.', '').length || a.domain!.length - b.domain!.length,
  )[0];
}
