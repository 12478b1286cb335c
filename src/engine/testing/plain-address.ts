/** An address as its bits, written as a string of 0 and 1: 32 of them, or 128. Slow, plain, and not the engine's way. */
export interface PlainAddress {
  readonly family: 4 | 6;
  readonly bits: string;
}

const known = new Map<string, PlainAddress>();

/** Reads an address in a plain form: four octets, or groups with at most one `::`. Each text is read once. */
export function parseAddress(text: string): PlainAddress {
  let address = known.get(text);
  if (!address) known.set(text, (address = readAddress(text)));
  return address;
}

function readAddress(text: string): PlainAddress {
  if (!text.includes(':')) {
    const bits = text.split('.').map((octet) => Number(octet).toString(2).padStart(8, '0'));
    return { family: 4, bits: bits.join('') };
  }
  const [head = '', tail] = text.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'));
  return { family: 6, bits: groups.join('') };
}

/** Whether a CIDR holds an address: the same family, and the first bits are the same. */
export function prefixHolds(cidr: string, address: PlainAddress): boolean {
  const [network = '', length = '0'] = cidr.split('/');
  const { family, bits } = parseAddress(network);
  return family === address.family && address.bits.startsWith(bits.slice(0, Number(length)));
}
