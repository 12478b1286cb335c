import { containsRange, type IpRange } from './ip-range.ts';
import { parseCidr } from './parse-cidr.ts';

/** Blocks that no address of the internet is in: private, shared, local, reserved (RFC 6890), and those of groups. */
const NOT_PUBLIC: readonly IpRange[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
  '::/127',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].flatMap((block) => parseCidr(block)?.range ?? []);

/** Whether a range holds an address of the internet. */
export function holdsPublicAddress(range: IpRange): boolean {
  return !NOT_PUBLIC.some((block) => containsRange(block, range));
}
