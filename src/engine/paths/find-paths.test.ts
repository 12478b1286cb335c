import { expect, test } from 'vitest';
import { type Analysis, analyze } from '#engine/analyze.ts';
import { generateManifests } from '#engine/testing/generate-cluster.ts';
import { findPaths } from './find-paths.ts';
import { PATH_QUESTIONS, type PathAnswer, type PathQuestionKind } from './path-question.ts';

const WORKLOADS = ['web', 'api', 'db', 'cron']
  .map(
    (name) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: main, image: i, ports: [{ containerPort: 8080 }] }] }`,
  )
  .join('\n---');

const INTO = (name: string, from: string): string => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: into-${name}, namespace: shop }
spec: { podSelector: { matchLabels: { app: ${name} } }, ingress: [{ from: [${from}] }] }`;
const POD = (name: string): string => `{ podSelector: { matchLabels: { app: ${name} } } }`;

const SERVICE = `
apiVersion: v1
kind: Service
metadata: { name: front, namespace: shop }
spec: { type: LoadBalancer, selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }`;

/** web → api → db, and nothing else reaches api or db; nothing isolates web and cron. */
const CHAIN = [WORKLOADS, INTO('api', POD('web')), INTO('db', POD('api'))];

function analyzed(...documents: readonly string[]): Analysis {
  return analyze([{ name: 'all.yaml', text: documents.join('\n---\n') }]);
}

function ask(analysis: Analysis, kind: PathQuestionKind, name: string): PathAnswer {
  const found = findPaths(analysis, { kind, of: analysis.evaluation.endpoint(name) ? name : `shop/${name}[Deployment]` });
  expect(found).toBeDefined();
  return found!;
}

/** `db 2: api db`: what is found, in how many hops, over what. */
function told({ found }: PathAnswer): readonly string[] {
  const short = (id: string): string => id.replace(/^(?:way-in:)?shop\/([^[]+).*$/, '$1');
  return found.map(({ endpoint, hops, path, uncertain }) => {
    const way = [path[0]?.source ?? '', ...path.map(({ destination }) => destination)].map(short).join(' → ');
    return `${short(endpoint)} ${hops}${uncertain ? '?' : ''}: ${way}`;
  });
}

test('what a workload reaches is found over several hops, nearest first, and the outside last only of those as near', () => {
  const answer = ask(analyzed(...CHAIN), 'reaches', 'web');
  expect(told(answer)).toEqual([
    'api 1: web → api',
    'cron 1: web → cron',
    'external:0.0.0.0/0 1: web → external:0.0.0.0/0',
    'external:::/0 1: web → external:::/0',
    'db 2: web → api → db',
  ]);
  expect(answer).toMatchObject({ direct: 4, indirect: 1, outOfReach: 0, heldBack: [] });
});

test('who reaches a workload is found with the way in the direction of the traffic', () => {
  const answer = ask(analyzed(...CHAIN), 'reached-from', 'db');
  expect(told(answer)).toEqual(['api 1: api → db', 'web 2: web → api → db', 'cron 3: cron → web → api → db']);
  expect(answer).toMatchObject({ direct: 1, indirect: 2 });
});

test('each step carries the verdict and the ports that are open', () => {
  const [first] = ask(analyzed(...CHAIN), 'reached-from', 'db').found;
  expect(first?.path).toMatchObject([{ verdict: 'allowed', openPorts: '8080', ports: { TCP: [[1, 65535]] } }]);
});

test('what holds others back is told with the policies that do it, by the pair that is stopped at the fewer ends', () => {
  const analysis = analyzed(WORKLOADS, INTO('db', POD('api')), INTO('api', POD('nobody')));
  expect(ask(analysis, 'reached-from', 'db')).toMatchObject({
    outOfReach: 2,
    heldBack: [
      { source: 'shop/cron[Deployment]', destination: 'shop/db[Deployment]', policies: ['NetworkPolicy shop/into-db'] },
      { source: 'shop/web[Deployment]', destination: 'shop/db[Deployment]', policies: ['NetworkPolicy shop/into-db'] },
    ],
  });
  expect(ask(analysis, 'taken', 'web').heldBack.map(({ destination, policies }) => [destination, policies])).toEqual([
    ['shop/api[Deployment]', ['NetworkPolicy shop/into-api']],
    ['shop/db[Deployment]', ['NetworkPolicy shop/into-db']],
  ]);
});

test('without a way in, nothing comes from the internet, although no policy would stop it', () => {
  expect(ask(analyzed(WORKLOADS), 'from-internet', 'web')).toMatchObject({ found: [], outOfReach: 0, heldBack: [] });
  expect(ask(analyzed(WORKLOADS), 'reached-from', 'web').found.every(({ endpoint }) => endpoint.startsWith('shop/'))).toBe(true);
});

test('from the internet leads through a way in, and from there over several hops', () => {
  const analysis = analyzed(...CHAIN, SERVICE);
  expect(told(ask(analysis, 'from-internet', 'web'))).toEqual(['front 1: front → web']);
  expect(told(ask(analysis, 'from-internet', 'db'))).toEqual(['front 3: front → web → api → db']);
  expect(told(ask(analysis, 'reached-from', 'api')).at(-1)).toBe('front 2: front → web → api');
});

test('the internet itself reaches what its ways in lead to', () => {
  expect(told(ask(analyzed(...CHAIN, SERVICE), 'reaches', 'external:0.0.0.0/0'))[0]).toBe('web 1: front → web');
});

test('a way in that no policy lets through is named with these policies', () => {
  const local = SERVICE.replace('type: LoadBalancer', 'type: LoadBalancer, externalTrafficPolicy: Local');
  const analysis = analyzed(WORKLOADS, local, INTO('web', POD('api')));
  expect(ask(analysis, 'from-internet', 'web')).toMatchObject({
    found: [],
    outOfReach: 1,
    heldBack: [{ source: 'way-in:shop/front', destination: 'shop/web[Deployment]', policies: ['NetworkPolicy shop/into-web'] }],
  });
});

test('a way over a step of which it cannot be said is found, and said to be uncertain', () => {
  const analysis = analyzed(WORKLOADS, SERVICE, INTO('web', POD('api')));
  expect(told(ask(analysis, 'from-internet', 'web'))).toEqual(['front 1?: front → web']);
});

test('private addresses that a rule names can be where the traffic begins', () => {
  const analysis = analyzed(WORKLOADS, INTO('db', '{ ipBlock: { cidr: 10.0.0.0/8 } }'));
  expect(told(ask(analysis, 'reached-from', 'db')).filter((each) => each.startsWith('external'))).toEqual([
    'external:10.0.0.0/8 1: external:10.0.0.0/8 → db',
  ]);
});

test('of several shortest ways the one over needed connections is taken', () => {
  const service = `
apiVersion: v1
kind: Service
metadata: { name: cron, namespace: shop }
spec: { selector: { app: cron }, ports: [{ port: 8080 }] }`;
  const named = WORKLOADS.replace(/(name: web, namespace[\s\S]*?image: i)/, '$1, env: [{ name: NEXT, value: "cron:8080" }]');
  const both = INTO('db', `${POD('api')}, ${POD('cron')}`);
  expect(told(ask(analyzed(WORKLOADS, both, service), 'reaches', 'web')).at(-1)).toBe('db 2: web → api → db');
  expect(told(ask(analyzed(named, both, service), 'reaches', 'web')).at(-1)).toBe('db 2: web → api → db');
  expect(told(ask(analyzed(named, both, service), 'reached-from', 'db')).at(-1)).toBe('web 2: web → cron → db');
});

test('an unknown endpoint has no answer', () => {
  expect(findPaths(analyzed(WORKLOADS), { kind: 'reaches', of: 'shop/gone[Deployment]' })).toBeUndefined();
});

test('every question about 1,000 workloads is answered in a second', () => {
  const analysis = analyze(generateManifests({ seed: 1, workloads: 1000, policies: 500, namespaces: 40 }));
  const [of] = analysis.evaluation.endpoints;
  for (const kind of PATH_QUESTIONS) {
    // The best of a few: others may use the machine at the same time.
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      findPaths(analysis, { kind, of: of!.id });
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  }
});
