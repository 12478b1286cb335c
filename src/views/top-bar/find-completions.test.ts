import { describe, expect, test } from 'vitest';
import { connectionOf, pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { findCompletions } from './find-completions.ts';
import { findExamples } from './find-examples.ts';

const picture = pictureWith({
  namespaces: [
    { name: 'shop', workloads: 2, policies: 0 },
    { name: 'data', workloads: 1, policies: 1 },
  ],
  endpoints: [
    workloadOf('web', { namespace: 'shop', labels: { app: 'web', tier: 'front' }, declaredPorts: [{ protocol: 'TCP', port: 8080 }] }),
    workloadOf('cart', { namespace: 'shop', labels: { app: 'cart', tier: 'front' } }),
    workloadOf('db', {
      namespace: 'data',
      labels: { app: 'db', tier: 'db' },
      declaredPorts: [
        { protocol: 'TCP', port: 5432 },
        { protocol: 'UDP', port: 53 },
      ],
    }),
  ],
  connections: [connectionOf('shop/web', 'data/db', 'denied')],
});

function completed(text: string): readonly string[] {
  return findCompletions(picture, text).map((each) => each.text);
}

describe('what is typed can be gone on with', () => {
  test.each<readonly [string, readonly string[]]>([
    ['den', ['denied ']],
    ['lab', ['label:']],
    ['ne', ['needed ']],
    ['denied ns:d', ['denied ns:data ']],
    ['ns:', ['ns:shop ', 'ns:data ']],
    ['label:', ['label:app=', 'label:tier=']],
    ['label:t', ['label:tier=']],
    ['label:tier=', ['label:tier=front ', 'label:tier=db ']],
    ['port:5', ['port:5432 ', 'port:UDP/53 ']],
    ['kind:dep', ['kind:Deployment ']],
    ['shop/web', []],
    ['shop/web ', ['shop/web -> ']],
    ['shop/web -> da', ['shop/web -> data/db ']],
    ['shop/web ->da', ['shop/web -> data/db ']],
    ['shop/web -> data/db:', ['shop/web -> data/db:5432 ', 'shop/web -> data/db:UDP/53 ']],
    ['shop/web -', []],
    ['denied shop/w', ['denied shop/web ']],
  ])('“%s”', (text, expected) => {
    expect(completed(text)).toEqual(expected);
  });

  test('behind an arrow, everybody can be named', () => {
    expect(completed('shop/web ->')).toEqual([
      'shop/web -> * ',
      'shop/web -> shop/web ',
      'shop/web -> shop/cart ',
      'shop/web -> data/db ',
      'shop/web -> internet ',
    ]);
  });
});

test('examples are questions about what is there', () => {
  expect(findExamples(picture).map(({ text }) => text)).toEqual([
    'shop/web -> data/db:5432',
    'internet -> *',
    'denied ns:data',
    'label:tier=front',
    'port:8080',
  ]);
});
