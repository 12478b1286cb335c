import { describe, expect, test } from 'vitest';
import { type Analysis, analyze } from '#engine/analyze.ts';
import { pictureOf } from '#engine/ask.ts';
import { VERDICTS } from '#engine/model/verdict.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { findConnections } from './find-connections.ts';
import { findInPicture } from './find-in-picture.ts';
import { parseFindQuery } from './parse-find-query.ts';

function workload(name: string, port: number, labels: string, env = ''): string {
  const [namespace, own] = name.split('/');
  return `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${own}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: ${own} } }
  template:
    metadata: { labels: { app: ${own}, ${labels} } }
    spec: { containers: [{ name: main, image: i, ports: [{ containerPort: ${port} }]${env} }] }`;
}

const TEXT = [
  workload('shop/web', 8080, 'tier: front', ', env: [{ name: DB, value: "db.data:5432" }]'),
  workload('shop/web-admin', 9090, 'tier: front'),
  workload('data/db', 5432, 'tier: db'),
  `
apiVersion: v1
kind: Service
metadata: { name: db, namespace: data }
spec: { selector: { app: db }, ports: [{ port: 5432 }] }`,
  `
apiVersion: v1
kind: Service
metadata: { name: front, namespace: shop }
spec: { type: LoadBalancer, selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }`,
  `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: into-db, namespace: data }
spec:
  podSelector: { matchLabels: { app: db } }
  ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: web-admin } } }], ports: [{ port: 6000 }] }]`,
].join('\n---\n');

const ANALYSIS = analyze([{ name: 'all.yaml', text: TEXT }]);

const SHORT = (id: string): string => id.replace(/^(?:way-in:)?(?:\w+\/)?([^[]+).*$/, '$1').replace('external:', '');
const told = ({ source, destination, verdict }: Connection): string => `${SHORT(source)} → ${SHORT(destination)} ${verdict}`;

function all(text: string, analysis: Analysis = ANALYSIS): readonly Connection[] {
  return findConnections(analysis, parseFindQuery(text), { verdicts: new Set(VERDICTS), inScope: () => true }, 0, 1000).rows;
}

/** The pairs of pods alone. */
function found(text: string): readonly string[] {
  return all(text)
    .filter(({ source, destination }) => !`${source} ${destination}`.includes('external:'))
    .map(told)
    .toSorted();
}

describe('a question about all pairs', () => {
  test.each<[string, readonly string[]]>([
    ['shop/web -> data/db', ['web → db denied']],
    ['web -> db', ['web → db denied']],
    ['we -> db', ['web → db denied', 'web-admin → db denied']],
    ['shop/web* -> db', ['web → db denied', 'web-admin → db denied']],
    ['label:tier=front -> ns:data', ['web → db denied', 'web-admin → db denied']],
    ['tier=db -> tier!=db', ['db → web allowed', 'db → web-admin allowed']],
    ['denied ns:data', ['web → db denied', 'web-admin → db denied']],
    ['needed', ['web → db denied']],
    ['needed allowed', []],
    ['port:5432', ['web → db denied', 'web-admin → db denied']],
    ['port:9090 allowed', ['db → web-admin allowed', 'web → web-admin allowed']],
    ['* -> db:6000', ['web → db denied', 'web-admin → db allowed']],
    ['* -> db:5432-6000', ['web → db denied', 'web-admin → db partial']],
    ['port:5432/udp', []],
    ['* -> ns:data port:6000', ['web → db denied', 'web-admin → db allowed']],
    ['ns:dat needed', ['web → db denied']],
    ['internet -> *', ['front → web allowed']],
    ['kind:deployment -> db denied', ['web → db denied', 'web-admin → db denied']],
    ['nobody -> *', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a name means what is called so; only where nothing is, what has it as a part', () => {
    expect(found('web -> *').every((each) => each.startsWith('web →'))).toBe(true);
    expect(found('web').some((each) => each.startsWith('web-admin'))).toBe(true);
  });

  test('to the internet leads where its addresses are', () => {
    expect(all('web -> internet').map(told)).toEqual(['web → 0.0.0.0/0 allowed', 'web → ::/0 allowed']);
    expect(all('web -> 8.8.8.8').map(told)).toEqual(['web → 0.0.0.0/0 allowed']);
  });

  test('a port of a destination that declares none is one that rules open among few', () => {
    const isolated = `${TEXT}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: out, namespace: shop }
spec: { podSelector: { matchLabels: { app: web } }, policyTypes: [Egress], egress: [{ to: [{ ipBlock: { cidr: 203.0.113.0/24 } }], ports: [{ port: 443 }] }] }`;
    const analysis = analyze([{ name: 'all.yaml', text: isolated }]);
    expect(all('port:443', analysis).map(told)).toEqual(['web → 203.0.113.0/24 allowed']);
    expect(all('web -> outside port:80', analysis).map(told)).toContain('web → 203.0.113.0/24 denied');
  });

  test('a row that was asked for on a port is about this port alone', () => {
    expect(all('* -> db:6000').find(({ source }) => source.includes('admin'))).toMatchObject({
      verdict: 'allowed',
      openPorts: '6000',
      declaredPorts: '6000',
      judgedOn: '6000',
    });
  });

  test('a window of the rows is the same as these rows of all', () => {
    const whole = all('*');
    const filter = { verdicts: new Set(VERDICTS), inScope: () => true };
    for (const offset of [0, 1, 5]) {
      expect(findConnections(ANALYSIS, parseFindQuery('*'), filter, offset, 3).rows).toEqual(whole.slice(offset, offset + 3));
    }
    expect(findConnections(ANALYSIS, parseFindQuery('*'), filter, 0, 0)).toMatchObject({ rows: [], total: whole.length });
  });
});

test.each([
  'port:5432',
  '* -> db:6000',
  'needed',
  'denied ns:data',
  'internet -> *',
  'tier=front -> *',
  'outside',
  'allowed',
  '* -> db:5432-6000',
])('what is drawn answers %s as all pairs do', (text) => {
  const picture = pictureOf(ANALYSIS);
  const find = findInPicture(picture, parseFindQuery(text));
  const drawn = new Map(picture.connections.map((each) => [`${each.source} ${each.destination}`, find.connection(each)?.verdict]));
  const asked = new Map(all(text).map((each) => [`${each.source} ${each.destination}`, each.verdict]));
  for (const [pair, verdict] of drawn) expect([pair, verdict]).toEqual([pair, asked.get(pair)]);
});

test('terms that nothing meets are named', () => {
  const find = findInPicture(pictureOf(ANALYSIS), parseFindQuery('nobody -> ns:data tier=front'));
  expect(find.filter.unmet).toEqual([{ kind: 'name', text: 'nobody' }]);
});

test('a Service means the workloads behind it, where nothing else is called so', () => {
  expect(found('shop/web-admin -> front')).toEqual(['web-admin → web allowed']);
  expect(found('shop/web-admin -> shop/front[Service]')).toEqual(['web-admin → web allowed']);
});
