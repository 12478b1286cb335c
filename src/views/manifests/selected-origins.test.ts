import { describe, expect, it } from 'vitest';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { jumpOrigin, selectedOrigins } from './selected-origins.ts';

const at = (line: number, file = 'a.yaml') => ({ file, line, column: 1, endLine: line, document: 0, path: '' });
const picture = {
  namespaces: [{ name: 'shop', origin: at(1) }],
  policies: [
    { id: 'NetworkPolicy shop/lock', namespace: 'shop', tier: 'network-policy', origin: at(10) },
    { id: 'NetworkPolicy shop/out', namespace: 'shop', tier: 'network-policy', origin: at(20) },
    { id: 'NetworkPolicy data/lock', namespace: 'data', tier: 'network-policy', origin: at(30, 'b.yaml') },
    { id: 'AdminNetworkPolicy guard', tier: 'admin', selected: ['shop/web[Pod]'], origin: at(40) },
  ],
  endpoints: [{ id: 'shop/web[Pod]', origin: at(5), isolatedBy: { ingress: ['NetworkPolicy shop/lock'], egress: [] } }],
  services: [],
} as unknown as Picture;
const side = (isolatedBy: string[], rule?: number) => ({ isolatedBy, allowedBy: rule === undefined ? [] : [{ origin: at(rule) }] });
const connection = (change: object) => ({ verdict: 'allowed', leaving: side([]), arriving: side([]), ...change }) as unknown as Connection;
const linesOf = (selection: Parameters<typeof selectedOrigins>[1], pair?: Connection) =>
  selectedOrigins(picture, selection, pair).map(({ line }) => line);

describe('the lines of a selection', () => {
  const pair = { kind: 'connection', source: 'x', destination: 'y' } as const;

  it.each([
    ['nothing', { kind: 'none' } as const, []],
    ['a namespace: its object and its policies', { kind: 'namespace', name: 'shop' } as const, [1, 10, 20]],
    [
      'an endpoint: its object and what isolates it, and what the cluster says of it',
      { kind: 'endpoint', id: 'shop/web[Pod]' } as const,
      [5, 10, 40],
    ],
    ['an endpoint that is gone: none', { kind: 'endpoint', id: 'shop/gone[Pod]' } as const, []],
    ['a pair that is not known yet: none', pair, []],
  ])('of %s', (_, selection, lines) => {
    expect(linesOf(selection)).toEqual(lines);
  });

  it('of an allowed pair are the rules that let it through, at both ends', () => {
    expect(
      linesOf(pair, connection({ leaving: side(['NetworkPolicy shop/out'], 22), arriving: side(['NetworkPolicy data/lock'], 33) })),
    ).toEqual([22, 33]);
  });

  it('of a denied pair are the policies at the end that stops it', () => {
    const denied = { verdict: 'denied', leaving: side(['NetworkPolicy shop/out'], 22), arriving: side(['NetworkPolicy data/lock']) };
    expect(linesOf(pair, connection({ ...denied, deniedAt: 'arriving' }))).toEqual([30]);
    expect(linesOf(pair, connection({ ...denied, deniedAt: 'both' }))).toEqual([20, 30]);
  });

  it('of a pair that a rule stops are the lines of the rule', () => {
    const arriving = { ...side(['NetworkPolicy data/lock']), deniedBy: [{ origin: at(44) }] };
    expect(linesOf(pair, connection({ verdict: 'denied', deniedAt: 'arriving', arriving }))).toEqual([44]);
  });

  it('are jumped to in the open file before others', () => {
    expect(jumpOrigin([at(1), at(2, 'b.yaml')], 'b.yaml')?.line).toBe(2);
    expect(jumpOrigin([at(1), at(2, 'b.yaml')], 'c.yaml')?.line).toBe(1);
    expect(jumpOrigin([], 'c.yaml')).toBeUndefined();
  });
});
