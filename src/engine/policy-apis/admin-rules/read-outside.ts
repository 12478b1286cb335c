import { texts, type Decoder, type Placed } from '#engine/manifest/decode.ts';
import type { Diagnosis } from '#engine/manifest/diagnosis.ts';
import { checkUnique } from '#engine/manifest/name-rules.ts';
import { formatCidr, type IpRange } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import type { EndpointPredicate } from '#engine/rules/policy.ts';
import { checkCount } from './limits.ts';

/** Peers outside the cluster: `networks` and `domainNames`. */

const LIMITS = { least: 1, most: 25 } as const;

/** Stricter than an ipBlock: no zero in front, and no IPv4 in the form of IPv6. Bits behind the prefix are taken. */
function checkNetwork(network: Placed<string>, version: 'v1alpha1' | 'v1alpha2', diagnosis: Diagnosis): void {
  const cidr = parseCidr(network.value);
  if (!cidr || cidr.leadingZeros) {
    diagnosis.invalid(network.place, cidr ? 'network' : 'cidr', nearestNetwork(network.value));
    return;
  }
  const { range, hostBits, ipv4Mapped } = cidr;
  const values = { written: network.value, read: formatCidr(range) };
  const hasBothForms = network.value.includes(':') && network.value.includes('.');
  if (hasBothForms || (ipv4Mapped && version === 'v1alpha2')) diagnosis.invalid(network.place, 'network', ipv4Mapped ? values.read : '');
  else if (ipv4Mapped) diagnosis.odd(network.place, 'cidr-ipv4-mapped', values);
  else if (hostBits) diagnosis.odd(network.place, 'cidr-host-bits', values);
}

/** Decodes `networks`: blocks of addresses, none twice, each as its version of the API asks for. */
export function networksOf(version: 'v1alpha1' | 'v1alpha2'): Decoder<readonly Placed<string>[]> {
  return (place, diagnosis) => {
    const networks = texts(place, diagnosis);
    if (!networks) return undefined;
    if (place.parent) checkCount(place.parent, String(place.step), networks, LIMITS, diagnosis);
    for (const network of networks) checkNetwork(network, version, diagnosis);
    checkUnique(networks, diagnosis);
    return networks;
  };
}

/** Two labels at least; `*.` in front stands for one label or more. */
const DOMAIN_NAME = /^(?:\*\.)?(?:[a-zA-Z0-9](?:[-a-zA-Z0-9_]*[a-zA-Z0-9])?\.)+[a-zA-Z0-9](?:[-a-zA-Z0-9_]*[a-zA-Z0-9])?\.?$/;

export const domainNames: Decoder<readonly Placed<string>[]> = (place, diagnosis) => {
  const names = texts(place, diagnosis);
  if (!names) return undefined;
  if (place.parent) checkCount(place.parent, String(place.step), names, LIMITS, diagnosis);
  for (const name of names) if (!DOMAIN_NAME.test(name.value)) diagnosis.invalid(name.place, 'domain-name', nearestDomain(name.value));
  checkUnique(names, diagnosis);
  return names;
};

/** Of a network that was accepted. */
export function addressesIn(network: Placed<string>): EndpointPredicate {
  return { kind: 'addresses', cidr: rangeOf(network.value), except: [], text: network.value };
}

/** Names differ neither by capitals nor by the dot of the root. */
export function domainOf(name: Placed<string>): EndpointPredicate {
  return { kind: 'domain', name: name.value.toLowerCase().replace(/\.$/, '') };
}

function rangeOf(text: string): IpRange {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`an accepted policy has the unreadable network ${text}`);
  return cidr.range;
}

/** What was probably meant: spaces cut, a prefix added to a lone address, zeros in front dropped. */
function nearestNetwork(written: string): string {
  const trimmed = written.trim();
  const found = [trimmed, `${trimmed}/32`, `${trimmed}/128`].map(parseCidr).find((each) => each !== undefined);
  return found ? formatCidr(found.range) : '';
}

/** A URL, or a name with a path or port behind it, is cut down to the name. */
function nearestDomain(written: string): string {
  const name = written
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[:/].*$/, '');
  return DOMAIN_NAME.test(name) ? name : '';
}
