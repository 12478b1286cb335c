import { describe, expect, test } from 'vitest';
import type { Verdict } from '#engine/model/verdict.ts';
import { NOTHING_SELECTED } from '#state/selection-type.ts';
import { connectionOf, pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { type ConnectionFilter, connectionQueryOf, shownConnections } from './shown-connections.ts';

const picture = pictureWith({
  namespaces: [
    { name: 'shop', workloads: 2, policies: 0 },
    { name: 'data', workloads: 1, policies: 1 },
  ],
  endpoints: [
    workloadOf('web', { namespace: 'shop' }),
    workloadOf('cart', { namespace: 'shop' }),
    workloadOf('postgres', { namespace: 'data' }),
  ],
  connections: [
    connectionOf('shop/web', 'data/postgres', 'denied'),
    connectionOf('shop/web', 'shop/cart', 'allowed'),
    connectionOf('shop/cart', 'data/postgres', 'partial'),
  ],
});
const everything: ConnectionFilter = { hiddenVerdicts: new Set(), namespaces: [], findText: '', selection: NOTHING_SELECTED };

function shown(filter: Partial<ConnectionFilter>): readonly string[] {
  return shownConnections(picture, { ...everything, ...filter }).map(({ verdict }) => verdict);
}

describe('the drawn connections', () => {
  test.each<readonly [string, Partial<ConnectionFilter>, readonly Verdict[]]>([
    ['are all there without a filter', {}, ['denied', 'allowed', 'partial']],
    ['leave out hidden verdicts', { hiddenVerdicts: new Set<Verdict>(['denied']) }, ['allowed', 'partial']],
    ['touch the namespaces in view', { namespaces: ['data'] }, ['denied', 'partial']],
    ['touch the selected endpoint, either way', { selection: { kind: 'endpoint', id: 'shop/cart[Deployment]' } }, ['allowed', 'partial']],
    ['touch the selected namespace', { selection: { kind: 'namespace', name: 'data' } }, ['denied', 'partial']],
    [
      'stay where they are when one of them is selected',
      { selection: { kind: 'connection', source: 'shop/web[Deployment]', destination: 'shop/cart[Deployment]' } },
      ['denied', 'allowed', 'partial'],
    ],
    ['hold the text that is looked for, in any case', { findText: ' POST' }, ['denied', 'partial']],
  ])('%s', (_, filter, verdicts) => {
    expect(shown(filter)).toEqual(verdicts);
  });
});

describe('the question about all pairs', () => {
  test('asks for what is not hidden', () => {
    expect(connectionQueryOf({ ...everything, hiddenVerdicts: new Set<Verdict>(['denied', 'depends']) })).toEqual({
      verdicts: ['allowed', 'partial'],
      namespaces: [],
    });
  });
  test('names the selected endpoint and the text', () => {
    const filter = { ...everything, findText: ' db ', selection: { kind: 'endpoint', id: 'shop/cart[Deployment]' } } as const;
    expect(connectionQueryOf(filter)).toMatchObject({ endpoint: 'shop/cart[Deployment]', text: 'db' });
  });
});

describe('a question', () => {
  test.each<readonly [string, Partial<ConnectionFilter>, readonly Verdict[]]>([
    ['in the find box keeps what it is about', { findText: 'web -> *' }, ['denied', 'allowed']],
    ['in the find box may name the verdict', { findText: 'ns:data denied' }, ['denied']],
    [
      'about ways leaves their steps, whatever of them is selected',
      { only: picture.connections.slice(1, 2), selection: { kind: 'endpoint', id: 'data/postgres[Deployment]' } },
      ['allowed'],
    ],
  ])('%s', (_, filter, verdicts) => {
    expect(shown(filter)).toEqual(verdicts);
  });
});
