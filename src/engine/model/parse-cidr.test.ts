import { describe, expect, test } from 'vitest';
import { formatCidr, formatRange } from './ip-range.ts';
import { parseCidr, parseIpAddress } from './parse-cidr.ts';

describe('a block of addresses', () => {
  test.each([
    ['10.0.0.0/8', '10.0.0.0-10.255.255.255'],
    ['192.168.7.9/32', '192.168.7.9-192.168.7.9'],
    ['0.0.0.0/0', '0.0.0.0-255.255.255.255'],
    ['2001:db8::/32', '2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['::/0', '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['64:ff9b::192.0.2.0/120', '64:ff9b::c000:200-64:ff9b::c000:2ff'],
  ])('%s is %s, and odd in no way', (text, range) => {
    const cidr = parseCidr(text);
    expect(cidr && formatRange(cidr.range)).toBe(range);
    expect(cidr).toMatchObject({ hostBits: false, leadingZeros: false, ipv4Mapped: false });
  });

  test.each([
    ['10.1.2.3/8', '10.0.0.0/8', { hostBits: true }],
    ['010.0.0.0/8', '10.0.0.0/8', { leadingZeros: true }],
    ['10.0.0.0/08', '10.0.0.0/8', { leadingZeros: true }],
    ['::ffff:10.0.0.0/104', '10.0.0.0/8', { ipv4Mapped: true }],
    ['::ffff:a00:0/112', '10.0.0.0/16', { ipv4Mapped: true }],
  ])('%s is read as %s, with a warning', (text, meant, oddity) => {
    const cidr = parseCidr(text);
    expect(cidr && formatCidr(cidr.range)).toBe(meant);
    expect(cidr).toMatchObject(oddity);
  });

  test.each([
    '',
    '10.0.0.1',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/+8',
    '10.0.0.0/',
    '10.0.0/8',
    '10.0.0.0.0/8',
    '256.0.0.0/8',
    '0x0a.0.0.0/8',
    '10.0.0.0/8 ',
    ' 10.0.0.0/8',
    '10.0.0.1-10.0.0.9',
    '2001:db8::/129',
    'fe80::1%eth0/64',
    '1::2::3/64',
    '1:2:3:4:5:6:7/64',
    '1:2:3:4:5:6:7:8::/64',
    '12345::/64',
    'g::/64',
    '10.0.0.0/8/8',
  ])('%j is none', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });
});

describe('an address', () => {
  test.each([
    ['10.0.0.1', { family: 4, value: 0x0a000001n }],
    ['::1', { family: 6, value: 1n }],
    ['::ffff:10.0.0.1', { family: 4, value: 0x0a000001n }],
  ])('%s is read', (text, address) => {
    expect(parseIpAddress(text)).toEqual(address);
  });

  test.each(['', 'web', '10.0.0', '10.0.0.0/8'])('%j is none', (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
  });
});
