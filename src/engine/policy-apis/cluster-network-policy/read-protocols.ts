import { integer, object, text, type Decoder } from '#engine/manifest/decode.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import { MAX_PORT, MIN_PORT } from '#engine/model/port-set.ts';
import { checkBetween, checkExactlyOne, checkWritten } from '#engine/policy-apis/admin-rules/limits.ts';
import { namedPorts } from '#engine/policy-apis/admin-rules/read-port-numbers.ts';
import type { AdminPort } from '#engine/policy-apis/admin-rules/read-rules.ts';
import type { PortMatch } from '#engine/rules/policy.ts';

/** `protocols` of v1alpha2: exactly one of tcp, udp, sctp and destinationNamedPort. */

const range = object({ start: integer, end: integer }, ({ place, start, end }, diagnosis) => {
  for (const [field, bound] of [['start', start] as const, ['end', end] as const]) {
    checkWritten(place, field, diagnosis);
    checkBetween(bound, MIN_PORT, MAX_PORT, diagnosis);
  }
  if (start && end && start.value >= end.value) diagnosis.invalid(place, 'range-not-rising', '', `${start.value}–${end.value}`);
});

const destinationPort = object({ number: integer, range }, ({ place, number }, diagnosis) => {
  checkExactlyOne(place, ['number', 'range'], diagnosis);
  checkBetween(number, MIN_PORT, MAX_PORT, diagnosis);
});

const protocol = object({ destinationPort }, ({ place }, diagnosis) => checkWritten(place, 'destinationPort', diagnosis));

const fields = object(
  { tcp: protocol, udp: protocol, sctp: protocol, destinationNamedPort: text },
  ({ place }, diagnosis) => checkExactlyOne(place, ['tcp', 'udp', 'sctp', 'destinationNamedPort'], diagnosis),
  { nullIsEmpty: true },
);

export const protocolOfV1alpha2: Decoder<AdminPort> = (place, diagnosis) => {
  const item = fields(place, diagnosis);
  if (!item) return undefined;
  const { destinationNamedPort } = item;
  if (destinationNamedPort) return { matches: namedPorts(destinationNamedPort), isNamed: true };
  const matches = PROTOCOLS.flatMap((name): readonly PortMatch[] => {
    const port = item[PROTOCOL_FIELDS[name]]?.destinationPort;
    if (!port) return [];
    const low = port.number?.value ?? port.range?.start?.value ?? MIN_PORT;
    const high = port.number?.value ?? port.range?.end?.value ?? MIN_PORT;
    return [{ kind: 'range', protocol: name, low, high, origin: place.origin }];
  });
  return { matches, isNamed: false };
};

const PROTOCOL_FIELDS = { TCP: 'tcp', UDP: 'udp', SCTP: 'sctp' } as const;
