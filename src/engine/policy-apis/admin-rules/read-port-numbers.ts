import { integer, object, placeOf, text, type DecodedBy, type Decoder, type Placed } from '#engine/manifest/decode.ts';
import { checkOneOf } from '#engine/manifest/name-rules.ts';
import { PROTOCOLS, type Protocol } from '#engine/model/cluster.ts';
import { MAX_PORT, MIN_PORT } from '#engine/model/port-set.ts';
import type { PortMatch } from '#engine/rules/policy.ts';
import { checkBetween, checkExactlyOne, checkWritten } from './limits.ts';
import type { AdminPort } from './read-rules.ts';

/** `ports` of v1alpha1: exactly one of portNumber, portRange and namedPort. */

const portNumber = object({ protocol: text, port: integer }, ({ place, protocol, port }, diagnosis) => {
  checkOneOf(protocol, PROTOCOLS, diagnosis);
  checkWritten(place, 'port', diagnosis);
  checkBetween(port, MIN_PORT, MAX_PORT, diagnosis);
});

const portRange = object({ protocol: text, start: integer, end: integer }, ({ place, protocol, start, end }, diagnosis) => {
  checkOneOf(protocol, PROTOCOLS, diagnosis);
  for (const [field, bound] of [['start', start] as const, ['end', end] as const]) {
    checkWritten(place, field, diagnosis);
    checkBetween(bound, MIN_PORT, MAX_PORT, diagnosis);
  }
  // The documentation asks for it and the schema does not: such a range is accepted, and has no port.
  if (start && end && start.value > end.value) diagnosis.odd(place, 'port-range-empty', { start: start.value, end: end.value });
});

const FIELDS = ['portNumber', 'portRange', 'namedPort'] as const;
const fields = object({ portNumber, portRange, namedPort: text }, ({ place }, diagnosis) => checkExactlyOne(place, FIELDS, diagnosis), {
  nullIsEmpty: true,
});

export const portOfV1alpha1: Decoder<AdminPort> = (place, diagnosis) => {
  const port = fields(place, diagnosis);
  return port && { matches: matchesOf(port), isNamed: port.namedPort !== undefined };
};

function matchesOf({ place, portNumber: number, portRange: range, namedPort }: DecodedBy<typeof fields>): readonly PortMatch[] {
  if (namedPort) return namedPorts(namedPort);
  const { origin } = placeOf(place, number ? 'portNumber' : 'portRange');
  const low = number?.port?.value ?? range?.start?.value ?? MIN_PORT;
  const high = number?.port?.value ?? range?.end?.value ?? MIN_PORT;
  return [{ kind: 'range', protocol: ((number ?? range)?.protocol?.value ?? 'TCP') as Protocol, low, high, origin }];
}

/** A name in an admin policy stands for a port of any protocol. */
export function namedPorts({ value, place }: Placed<string>): readonly PortMatch[] {
  return PROTOCOLS.map((protocol) => ({ kind: 'named', protocol, name: value, origin: place.origin }));
}
