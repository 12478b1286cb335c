import type { Policy } from '#engine/rules/policy.ts';

/** Every name that a rule mentions, once, sorted: each is an endpoint of its own. */
export function mentionedDomains(policies: readonly Policy[]): readonly string[] {
  const names = new Set<string>();
  for (const { rules } of policies) {
    for (const { peers } of rules)
      for (const { predicate } of peers) if (predicate.kind === 'domain') names.add(plainDomain(predicate.name));
  }
  return [...names].sort();
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
