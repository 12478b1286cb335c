import type { IpAddress } from './cluster.ts';
import type { IpFamily, IpRange } from './ip-range.ts';

/** A CIDR as the API server reads it, and what is odd about the way it is written (V-3). */
export interface Cidr {
  /** The block, without the bits behind the prefix. */
  readonly range: IpRange;
  /** Bits are set behind the prefix: `10.1.2.3/8`. */
  readonly hostBits: boolean;
  /** `010.0.0.0/8`, `10.0.0.0/08`: read as decimal numbers. */
  readonly leadingZeros: boolean;
  /** `::ffff:10.0.0.0/104`, read as 10.0.0.0/8 (D-10). */
  readonly ipv4Mapped: boolean;
}

const MAPPED = 0xffffn;

/** Reads a CIDR. Undefined: the API server refuses it (no prefix, three octets, hexadecimal, a zone, spaces …: V-4). */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  if (slash === -1) return undefined;
  const address = parseWritten(text.slice(0, slash));
  const prefixText = text.slice(slash + 1);
  if (!address || !/^[0-9]+$/.test(prefixText)) return undefined;
  const prefix = Number(prefixText);
  const bits = address.family === 4 ? 32 : 128;
  if (prefix > bits) return undefined;
  const size = 1n << BigInt(bits - prefix);
  const low = address.value - (address.value % size);
  const leadingZeros = address.leadingZeros || /^0[0-9]/.test(prefixText);
  const hostBits = low !== address.value;
  const ipv4Mapped = address.family === 6 && prefix >= 96 && low >> 32n === MAPPED;
  const range: IpRange = ipv4Mapped
    ? { family: 4, low: low & 0xffffffffn, high: (low & 0xffffffffn) + size - 1n }
    : { family: address.family, low, high: low + size - 1n };
  return { range, hostBits, leadingZeros, ipv4Mapped };
}

/** Reads an address; an IPv4-mapped one is the IPv4 address that it names. Undefined: it is none. */
export function parseIpAddress(text: string): IpAddress | undefined {
  const address = parseWritten(text);
  if (!address) return undefined;
  const { family, value } = address;
  if (family === 6 && value >> 32n === MAPPED) return { family: 4, value: value & 0xffffffffn };
  return { family, value };
}

interface WrittenAddress {
  readonly family: IpFamily;
  readonly value: bigint;
  readonly leadingZeros: boolean;
}

function parseWritten(text: string): WrittenAddress | undefined {
  if (!text.includes(':')) return parseIpv4(text);
  const value = parseIpv6(text);
  return value === undefined ? undefined : { family: 6, value, leadingZeros: false };
}

function parseIpv4(text: string): WrittenAddress | undefined {
  const octets = text.split('.');
  if (octets.length !== 4 || !octets.every((octet) => /^[0-9]+$/.test(octet) && Number(octet) <= 255)) return undefined;
  const value = octets.reduce((sum, octet) => sum * 256n + BigInt(Number(octet)), 0n);
  return { family: 4, value, leadingZeros: octets.some((octet) => /^0[0-9]/.test(octet)) };
}

function parseIpv6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = parseGroups(halves[0]!, halves.length === 1);
  const tail = halves.length === 2 ? parseGroups(halves[1]!, true) : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  // `::` stands for one group of zeros at least.
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => 0), ...tail];
  return groups.reduce((sum, group) => sum * 65536n + BigInt(group), 0n);
}

function parseGroups(text: string, atEnd: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [at, part] of parts.entries()) {
    if (atEnd && at === parts.length - 1 && part.includes('.')) {
      const ipv4 = parseIpv4(part);
      if (!ipv4) return undefined;
      groups.push(Number(ipv4.value >> 16n), Number(ipv4.value & 0xffffn));
    } else {
      if (!/^[0-9a-fA-F]+$/.test(part)) return undefined;
      const group = Number.parseInt(part, 16);
      if (group > 0xffff) return undefined;
      groups.push(group);
    }
  }
  return groups;
}
