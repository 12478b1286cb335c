import { expect, test } from 'vitest';
import { Analyzer } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';
import { DENY_ALL, INTO_API, WORKLOADS } from '#engine/testing/risk-fixture.ts';
import { findBlast } from './find-blast.ts';

const ALERT = JSON.stringify({
  time: '2026-01-02T03:04:05.000000006Z',
  rule: 'Outbound connection',
  priority: 'Critical',
  output: 'Outbound connection',
  output_fields: { 'k8s.ns.name': 'shop', 'k8s.pod.name': 'web-66d5c8b7f9-x2x2x', 'fd.name': '10.0.0.9:40000->203.0.113.66:3333' },
});
const CLUSTER = JSON.stringify({
  cluster: { name: 'lab', resourcesVpcConfig: { endpointPublicAccess: false, endpointPrivateAccess: true, publicAccessCidrs: [] } },
});
/** One workload may go to another alone. */
const ONLY_TO = (from: string, to: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${from}-out, namespace: shop }
spec:
  podSelector: { matchLabels: { app: ${from} } }
  policyTypes: [Egress]
  egress: [{ to: [{ podSelector: { matchLabels: { app: ${to} } } }] }]
`;
const ONLY_TO_API = ONLY_TO('web', 'api');

function analyzed(...documents: readonly string[]): Analyzed {
  const files = [
    { name: 'all.yaml', text: [WORKLOADS, ...documents].join('---\n') },
    { name: 'alerts.jsonl', text: `${ALERT}\n` },
    { name: 'cluster.json', text: CLUSTER },
  ];
  const analysis = new SecuredAnalyzer(new Analyzer()).analyze({ files, off: [] }, enforcementProfile());
  return { set: { files: analysis.security!.inputs.manifests, off: [] }, analysis };
}

function blast(name: string, ...documents: readonly string[]) {
  return findBlast(analyzed(...documents), `shop/${name}[Deployment]`)!;
}

/** `metadata 2 allowed: web api`. */
function landmarks(answer: ReturnType<typeof blast>): readonly string[] {
  return answer.landmarks.map(
    ({ what, hops, verdict, path }) =>
      `${what} ${hops} ${verdict}: ${path.map(({ source }) => source.replace(/^shop\/([^[]+).*$/, '$1')).join(' ')}`,
  );
}

test('with nothing in the way everything is one step away, the node and the API server too', () => {
  const answer = blast('web');
  expect(answer.found.map(({ endpoint, hops }) => `${endpoint} ${hops}`)).toEqual([
    'shop/api[Deployment] 1',
    'shop/cron[Deployment] 1',
    'shop/db[Deployment] 1',
    'external:0.0.0.0/0 1',
    'external:::/0 1',
  ]);
  expect(landmarks(answer)).toEqual(['metadata 1 allowed: web', 'api-server 1 allowed: web']);
  expect(answer.heldBack).toEqual([]);
});

test('what may not be asked directly is reached through another pod', () => {
  const answer = blast('web', ONLY_TO_API);
  expect(answer.found.map(({ endpoint, hops }) => `${endpoint} ${hops}`)).toContain('shop/db[Deployment] 2');
  expect(landmarks(answer)).toEqual(['metadata 2 allowed: web api', 'api-server 2 allowed: web api']);
});

test('what holds it back is named, and landmarks out of reach are left out', () => {
  const answer = blast('web', DENY_ALL, INTO_API('web'), ONLY_TO_API, ONLY_TO('api', 'nobody'));
  expect(answer.found.map(({ endpoint }) => endpoint)).toEqual(['shop/api[Deployment]']);
  expect(answer.landmarks).toEqual([]);
  expect(answer.heldBack.flatMap(({ policies }) => policies)).toContain('NetworkPolicy shop/default-deny');
});

test('the alert on it is told with the connection that was seen, and what the policies say of that', () => {
  expect(blast('web')).toMatchObject({
    alerts: ['alerts.jsonl#0'],
    observed: [{ alert: 'alerts.jsonl#0', verdict: 'allowed' }],
  });
  expect(blast('web', ONLY_TO_API).observed).toMatchObject([{ verdict: 'denied' }]);
  expect(blast('db')).toMatchObject({ alerts: [], observed: [] });
});

test('of what is not there nothing is said', () => {
  expect(findBlast(analyzed(), 'shop/nobody[Deployment]')).toBeUndefined();
});
