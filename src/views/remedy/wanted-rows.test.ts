import { expect, test } from 'vitest';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { connectionOf } from '#views/endpoints/picture-fixture.ts';
import { wantedOf, wantedRows } from './wanted-rows.ts';

const ORIGIN = { file: 'a.yaml', document: 0, path: '', line: 1, column: 1, endLine: 1 };
const RULE = { policy: 'NetworkPolicy a/p', policyName: 'p', direction: 'ingress', rule: 1, origin: ORIGIN } as const;
const needed = (source: string, destination: string): Connection => ({
  ...connectionOf(source, destination, 'denied'),
  needed: [{ protocol: 'TCP', port: 80, by: 'env X', verdict: 'denied', origin: ORIGIN }],
});
const ruled = (source: string, destination: string): Connection => ({
  ...connectionOf(source, destination, 'partial'),
  ports: { TCP: [[443, 444]], UDP: [], SCTP: [] },
  arriving: { verdict: 'allowed', isolatedBy: [], allowedBy: [RULE] },
});
const rows = wantedRows({
  connections: [ruled('c', 'd'), needed('b', 'x'), connectionOf('e', 'f', 'allowed'), needed('a', 'x')],
} as unknown as Picture);

test('what is needed comes first, then what rules let through; the rest is nobody’s wish', () => {
  expect(rows.map(({ connection, isNeeded }) => [connection.source, isNeeded])).toEqual([
    ['default/a[Deployment]', true],
    ['default/b[Deployment]', true],
    ['default/c[Deployment]', false],
  ]);
});

test('everything needed is asked for as such, anything less pair by pair', () => {
  const all = new Set(rows.filter(({ isNeeded }) => isNeeded).map(({ key }) => key));
  expect(wantedOf(rows, all)).toEqual({ needed: true, pairs: [] });
  expect(wantedOf(rows, new Set([...all].slice(1)))).toEqual({
    needed: false,
    pairs: [{ source: 'default/b[Deployment]', destination: 'default/x[Deployment]', verdict: 'allowed' }],
  });
  expect(wantedOf(rows, new Set())).toEqual({ needed: false, pairs: [] });
});

test('what a rule lets through is wanted on the ports that are open', () => {
  const [pair] = wantedOf(rows, new Set(['default/c[Deployment]\ndefault/d[Deployment]'])).pairs;
  expect(pair?.ports).toEqual([
    { protocol: 'TCP', port: 443 },
    { protocol: 'TCP', port: 444 },
  ]);
});
