import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { firstOf, type AlertFields } from './alert-fields.ts';
import type { ObservedConnection } from './runtime-alert.ts';

/** The connection that the fields of Falco tell of: `fd.name`, or its parts. */
export function connectionOf(fields: AlertFields): ObservedConnection | undefined {
  const named = fromName(firstOf(fields, ['fd.name', 'connection'])) ?? fromParts(fields);
  if (!named) return undefined;
  const word = firstOf(fields, ['fd.l4proto', 'proto', 'protocol'])?.toUpperCase();
  const protocol: Pick<ObservedConnection, 'protocol'> = word === 'TCP' || word === 'UDP' ? { protocol: word } : {};
  return { ...protocol, ...named, ...(isServer(fields) && { inbound: true as const }) };
}

/** `192.168.0.12:40000->203.0.113.66:3333`, also with IPv6 addresses. */
function fromName(name: string | undefined): ObservedConnection | undefined {
  const ends = name?.split('->');
  if (ends?.length !== 2) return undefined;
  const [source, destination] = ends.map(endOf);
  if (!destination) return undefined;
  return {
    ...(source && { sourceAddress: source.address, ...(source.port !== undefined && { sourcePort: source.port }) }),
    destinationAddress: destination.address,
    ...(destination.port !== undefined && { destinationPort: destination.port }),
  };
}

function endOf(text: string): { readonly address: string; readonly port?: number } | undefined {
  const [, address, digits] = /^\[?([0-9a-f.:]+?)\]?:(\d{1,5})$/i.exec(text.trim()) ?? [];
  if (address === undefined || !parseIpAddress(address)) return undefined;
  const port = portOf(digits);
  return { address, ...(port !== undefined && { port }) };
}

function fromParts(fields: AlertFields): ObservedConnection | undefined {
  const [destinationAddress, sourceAddress] = [
    ['fd.sip', 'fd.rip'],
    ['fd.cip', 'fd.lip'],
  ].map((names) => addressOf(firstOf(fields, names)));
  if (destinationAddress === undefined) return undefined;
  const destinationPort = portOf(firstOf(fields, ['fd.sport', 'fd.rport']));
  const sourcePort = portOf(firstOf(fields, ['fd.cport', 'fd.lport']));
  return {
    ...(sourceAddress !== undefined && { sourceAddress }),
    ...(sourcePort !== undefined && { sourcePort }),
    destinationAddress,
    ...(destinationPort !== undefined && { destinationPort }),
  };
}

/** The process took the connection, and did not make it. */
function isServer(fields: AlertFields): boolean {
  return fields.get('fd.is_server') === 'true' || firstOf(fields, ['evt.type', 'evt_type'])?.startsWith('accept') === true;
}

function addressOf(text: string | undefined): string | undefined {
  return text !== undefined && parseIpAddress(text) ? text : undefined;
}

/** A port that a connection may have. */
export function portOf(value: unknown): number | undefined {
  const port = typeof value === 'number' ? value : typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : undefined;
}
