import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFindQuery } from './parse-find-query.ts';

const name = (text: string) => ({ kind: 'name', text }) as const;
const ANY = { kind: 'any' } as const;

describe('an arrow gives each end its side', () => {
  test.each(['shop/web -> shop/db', 'shop/web→shop/db', 'shop/web => shop/db', '  shop/web ⇒shop/db '])('%s', (text) => {
    expect(parseFindQuery(text)).toMatchObject({
      directed: true,
      isQuestion: true,
      source: [name('shop/web')],
      destination: [name('shop/db')],
      problems: [],
    });
  });

  test('what is missing beside it is anything', () => {
    expect(parseFindQuery('shop/web ->')).toMatchObject({ directed: true, source: [name('shop/web')], destination: [], problems: [] });
    expect(parseFindQuery('->')).toMatchObject({ directed: true, source: [], destination: [], problems: [] });
  });

  test('words that are about the connection may stand on either side', () => {
    expect(parseFindQuery('denied * -> label:tier=db port:5432 needed')).toMatchObject({
      source: [ANY],
      destination: [{ kind: 'label', key: 'tier', value: 'db', not: false }],
      ports: [{ low: 5432, high: 5432 }],
      verdicts: ['denied'],
      needed: true,
    });
  });
});

describe('a term', () => {
  test.each([
    ['internet', { source: [{ kind: 'internet' }] }],
    ['outside', { source: [{ kind: 'outside' }] }],
    ['ns:shop', { source: [{ kind: 'namespace', text: 'shop' }] }],
    ['namespace:shop', { source: [{ kind: 'namespace', text: 'shop' }] }],
    ['label:tier=db', { source: [{ kind: 'label', key: 'tier', value: 'db', not: false }] }],
    ['label:app.kubernetes.io/name!=db', { source: [{ kind: 'label', key: 'app.kubernetes.io/name', value: 'db', not: true }] }],
    ['label:tier', { source: [{ kind: 'label', key: 'tier', not: false }] }],
    ['tier=db', { source: [{ kind: 'label', key: 'tier', value: 'db', not: false }] }],
    ['kind:StatefulSet', { source: [{ kind: 'workload-kind', text: 'StatefulSet' }] }],
    ['name:needed', { source: [name('needed')] }],
    ['10.0.0.0/8', { source: [{ kind: 'address', text: '10.0.0.0/8' }] }],
    ['2001:db8::1', { source: [{ kind: 'address', text: '2001:db8::1' }] }],
    ['port:53/udp', { ports: [{ low: 53, high: 53, protocol: 'UDP' }] }],
    ['port:SCTP/8000-8010', { ports: [{ low: 8000, high: 8010, protocol: 'SCTP' }] }],
    ['verdict:partial', { verdicts: ['partial'] }],
    ['some ports', { verdicts: ['partial'] }],
    ['"cannot say" denied', { verdicts: ['depends', 'denied'] }],
    ['needed', { needed: true }],
    ['*', { source: [ANY] }],
  ])('%s is understood, and makes it a question', (text, expected) => {
    expect(parseFindQuery(text)).toMatchObject({ ...expected, isQuestion: true, directed: false, problems: [] });
  });

  test.each(['web', 'shop/web', 'web db', 'shop/web[Deployment]', ''])('“%s” is part of a name, and no question', (text) => {
    expect(parseFindQuery(text)).toMatchObject({
      isQuestion: false,
      directed: false,
      source: text === '' ? [] : text.split(' ').map(name),
      problems: [],
    });
  });
});

describe('a port behind a name', () => {
  test.each([
    ['shop/web -> shop/db:5432', [name('shop/web')], [name('shop/db')]],
    ['shop/db:5432', [], [name('shop/db')]],
    ['* -> label:tier=db:5432', [ANY], [{ kind: 'label', key: 'tier', value: 'db', not: false }]],
    ['web -> [2001:db8::1]:5432', [name('web')], [{ kind: 'address', text: '2001:db8::1' }]],
    ['web -> *:5432', [name('web')], [ANY]],
  ])('%s asks about it at the destination', (text, source, destination) => {
    expect(parseFindQuery(text)).toMatchObject({
      directed: true,
      portsOfNamed: true,
      ports: [{ low: 5432, high: 5432 }],
      source,
      destination,
      problems: [],
    });
  });
});

describe('what is not understood is told, and the rest holds', () => {
  test.each([
    ['lable:tier=db', { code: 'unknown-key', word: 'lable:tier=db', nearest: 'label' }],
    ['xyzzy:1a', { code: 'unknown-key', word: 'xyzzy:1a', nearest: '' }],
    ['ns:', { code: 'no-value', word: 'ns:' }],
    ['port:', { code: 'no-value', word: 'port:' }],
    ['port:http', { code: 'not-a-port', word: 'port:http' }],
    ['port:70000', { code: 'not-a-port', word: 'port:70000' }],
    ['port:90-80', { code: 'not-a-port', word: 'port:90-80' }],
    ['verdict:denid', { code: 'not-a-verdict', word: 'verdict:denid', nearest: 'denied' }],
    ['a -> b -> c', { code: 'second-arrow', word: '->' }],
    ['web:80 -> db', { code: 'port-at-the-source', word: 'web:80' }],
  ])('%s', (text, problem) => {
    expect(parseFindQuery(text)).toMatchObject({ problems: [problem], isQuestion: true });
    expect(parseFindQuery(`${text} denied`).verdicts).toEqual(text.startsWith('a ->') ? [] : ['denied']);
  });
});

test('any text is read without failing', () => {
  const parts = fc.constantFrom('->', ':', 'port:', '=', '[', ']', '*', '/', 'ns:', '::', '-', ' ', '"', '5432', 'denied', 'a', '.', '!');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map((each) => each.join('')),
      ),
      (text) => {
        expect(parseFindQuery(text).problems.every(({ word }) => word !== '')).toBe(true);
      },
    ),
  );
});
