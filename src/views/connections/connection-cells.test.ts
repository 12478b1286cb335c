import { describe, expect, test } from 'vitest';
import type { Connection } from '#engine/overview/picture.ts';
import { connectionOf, pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { wordsFor } from '#words/words.ts';
import { neededCell, portCell, servicesOn, sideCell, verdictCell } from './connection-cells.ts';

const words = wordsFor('en');
const origin = { file: 'checkout.yaml', document: 0, path: '', line: 28, column: 1, endLine: 28 };
const need = { protocol: 'TCP', port: 5432, by: 'env DATABASE_URL', verdict: 'denied', origin } as const;

describe('the port cell', () => {
  test.each([
    [
      'what is open of an allowed connection',
      connectionOf('a', 'b', 'partial', { openPorts: '9092', declaredPorts: '9092, 9093' }),
      '9092',
    ],
    ['all ports where nothing is declared', connectionOf('a', 'b', 'allowed'), 'all'],
    ['what is needed of a denied one', connectionOf('a', 'b', 'denied', { declaredPorts: '5432, 9187', needed: [need, need] }), '5432'],
    ['what is declared of a denied one that nobody needs', connectionOf('a', 'b', 'denied', { declaredPorts: '5432, 9187' }), '5432, 9187'],
  ])('says %s', (_, connection, text) => {
    expect(portCell(connection, words)).toBe(text);
  });
});

describe('the other cells', () => {
  test('a connection that no policy touches says so', () => {
    expect(verdictCell(connectionOf('a', 'b', 'allowed', { noPolicy: true }), words)).toBe('allowed, no policy');
    expect(verdictCell(connectionOf('a', 'b', 'denied'), words)).toBe('denied');
  });

  test('to an API server from outside, the setting that decides stands at its end', () => {
    const connection = connectionOf('block:203.0.113.0/24', 'api-server', 'allowed', { setting: 'publicAccessCidrs: 203.0.113.0/24' });
    expect(sideCell(connection, 'arriving', words)).toBe('publicAccessCidrs: 203.0.113.0/24');
    expect(sideCell(connection, 'leaving', words)).toBe('no policy');
  });

  test('a half names the rules that let it through, else the policies that isolate, else that there is none', () => {
    const rule = { policy: 'NetworkPolicy data/db-lock', policyName: 'db-lock', origin, direction: 'ingress', rule: 1 } as const;
    const isolatedBy = ['NetworkPolicy data/default-deny', 'NetworkPolicy data/db-lock'];
    const arriving = (side: Partial<Connection['arriving']>, more: Partial<Connection> = {}) =>
      sideCell(
        connectionOf('a', 'b', 'denied', { ...more, arriving: { verdict: 'denied', isolatedBy: [], allowedBy: [], ...side } }),
        'arriving',
        words,
      );
    expect(arriving({ verdict: 'allowed', isolatedBy, allowedBy: [rule] })).toBe('db-lock, rule 1');
    expect(arriving({ isolatedBy })).toBe('default-deny, db-lock');
    expect(arriving({ verdict: 'allowed' })).toBe('no policy');
    expect(arriving({ verdict: 'depends', isolatedBy }, { because: 'unknown-address' })).toBe('pod address unknown');
    expect(arriving({}, { wayIn: { kind: 'every-address' } })).toBe('every address may enter');
    expect(arriving({ isolatedBy }, { wayIn: { kind: 'every-address' } })).toBe('default-deny, db-lock');
    expect(arriving({ unselected: true })).toBe('strict mode');
    expect(arriving({}), 'the two cannot connect at all').toBe('–');
  });

  test('a Service is named with its port, unless it is called like the workload behind it', () => {
    const picture = pictureWith({ endpoints: [workloadOf('b', {})] });
    const through = (...services: readonly string[]) =>
      servicesOn(connectionOf('a', 'b', 'allowed', { needed: services.map((service) => ({ ...need, service })) }), picture);
    expect(through('default/front 80', 'default/front 80')).toBe('front:80');
    expect(through('default/b 80')).toBe('');
    expect(through()).toBe('');
  });

  test('a need is named once', () => {
    expect(neededCell(connectionOf('a', 'b', 'denied', { needed: [need, need] }))).toBe('DATABASE_URL');
    expect(neededCell(connectionOf('a', 'b', 'denied'))).toBe('');
  });
});
