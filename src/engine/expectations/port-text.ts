import { PROTOCOLS, type Protocol } from '#engine/model/cluster.ts';
import { MAX_PORT, MIN_PORT, PortSet } from '#engine/model/port-set.ts';
import type { NamedPort } from './expectation.ts';

const NUMBERS = /^(\d+)(?:-(\d+))?$/;
const PORT_NAME = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads one entry of `ports`: `5432`, `TCP/5432`, `5432/TCP`, `8000-8010`, `UDP` (all of it), `http`, `TCP/http`.
 * Numbers without a protocol are TCP, as in a NetworkPolicy. Undefined: it is none of these.
 */
export function parsePort(written: string): PortSet | NamedPort | undefined {
  const parts = written.trim().split('/');
  if (parts.length > 2) return undefined;
  const protocols = parts.map(protocolOf);
  const at = protocols.findIndex((each) => each !== undefined);
  const protocol = at === -1 ? undefined : protocols[at];
  if (parts.length === 2 && protocol === undefined) return undefined;
  if (parts.length === 1 && protocol) return PortSet.everyPortOf(protocol);
  const port = parts.length === 1 ? parts[0]! : parts[1 - at]!;
  const numbers = NUMBERS.exec(port);
  if (numbers) {
    const low = Number(numbers[1]);
    const high = Number(numbers[2] ?? numbers[1]);
    return low >= MIN_PORT && low <= high && high <= MAX_PORT ? PortSet.of(protocol ?? 'TCP', low, high) : undefined;
  }
  if (port.length > 15 || !PORT_NAME.test(port)) return undefined;
  return { name: port, ...(protocol ? { protocol } : {}) };
}

function protocolOf(text: string): Protocol | undefined {
  return PROTOCOLS.find((each) => each === text.toUpperCase());
}
