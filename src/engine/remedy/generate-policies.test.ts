import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { generatePolicies } from './generate-policies.ts';
import type { GeneratedPolicies, PolicyComments } from './remedy.ts';

const POD = (namespace: string, name: string, labels: string, more = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: ${namespace}, labels: { ${labels} } }\nspec:\n  ${more}containers: [{ name: main, image: x, ports: [{ containerPort: 80 }] }]\n`;
const COMMENTS: PolicyComments = {
  defaultDeny: 'nobody',
  dns: 'names',
  wayIn: 'through {service}',
  alike: '{workload} looks like {count} more',
  onHost: '{workload} is on its node',
};

function generate(documents: readonly string[], ...pairs: readonly (readonly [string, string])[]): GeneratedPolicies {
  const files = [{ name: 'all.yaml', text: documents.join('---\n') }];
  const wishes = pairs.map(([source, destination]) => ({
    source: `${source}[Pod]`,
    destination: `${destination}[Pod]`,
    verdict: 'allowed' as const,
  }));
  return generatePolicies({ set: { files, off: [] }, analysis: analyze(files) }, { needed: false, pairs: wishes, comments: COMMENTS });
}

test('a wanted connection becomes a rule at each end, behind a default deny and the way to DNS', () => {
  const { text, policies, proof } = generate(
    [POD('a', 'web', 'app: web'), POD('a', 'job', 'app: job'), POD('b', 'api', 'app: api')],
    ['a/web', 'b/api'],
  );
  expect(proof).toEqual({ wanted: 1, missing: [], extra: [] });
  expect(policies).toBe(6);
  expect([...text.matchAll(/^ {2}name: (.*)\n {2}namespace: (.*)$/gm)].map(([, name, namespace]) => `${namespace}/${name}`)).toEqual([
    'a/default-deny',
    'a/allow-dns',
    'a/web-egress',
    'b/default-deny',
    'b/allow-dns',
    'b/api-ingress',
  ]);
  expect(text.split('---\n').at(-1)).toBe(
    `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: api-ingress
  namespace: b
spec:
  podSelector:
    matchLabels:
      app: api
  policyTypes: [Ingress]
  ingress:
    # a/web[Pod]
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: a
          podSelector:
            matchLabels:
              app: web
      ports:
        - protocol: TCP
          port: 80
`,
  );
});

test('present policies give way, and those of other namespaces stay', () => {
  const deny = (namespace: string) =>
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: old, namespace: ${namespace} }\nspec: { podSelector: {} }\n`;
  const { edits } = generate([POD('a', 'web', 'app: web'), POD('a', 'api', 'app: api'), deny('a'), deny('z')], ['a/web', 'a/api']);
  expect(edits[0]).toEqual({ kind: 'switch', objects: ['NetworkPolicy a/old'], on: false });
});

test('pods that differ in a key that one of them lacks are told apart by it', () => {
  const { text, proof } = generate(
    [POD('a', 'web', 'app: web'), POD('a', 'canary', 'app: web, track: canary'), POD('a', 'api', 'app: api')],
    ['a/web', 'a/api'],
  );
  expect(text).toContain('key: track\n                operator: DoesNotExist');
  expect(proof.extra).toEqual([]);
});

test('pods that nothing tells apart go together, and both comment and proof say so', () => {
  const { text, proof } = generate(
    [POD('a', 'web', 'app: web'), POD('a', 'twin', 'app: web'), POD('a', 'api', 'app: api')],
    ['a/web', 'a/api'],
  );
  expect(text).toContain('# a/web[Pod] looks like 1 more');
  expect(proof.extra).toEqual([{ source: 'a/twin[Pod]', destination: 'a/api[Pod]' }]);
});

test('a pod on the network of its node cannot be named, and its connection is told as missing', () => {
  const { text, proof } = generate(
    [POD('a', 'agent', 'app: agent', 'hostNetwork: true\n  '), POD('a', 'api', 'app: api')],
    ['a/agent', 'a/api'],
  );
  expect(proof.missing).toEqual([{ source: 'a/agent[Pod]', destination: 'a/api[Pod]' }]);
  expect(text).not.toContain('agent-egress');
});

test('the namespaces of the cluster itself get no policies', () => {
  const { text } = generate([POD('a', 'web', 'app: web'), POD('kube-system', 'metrics', 'app: metrics')], ['a/web', 'kube-system/metrics']);
  expect(text).not.toContain('namespace: kube-system');
});

test('nothing wanted gives no policies', () => {
  expect(generate([POD('a', 'web', 'app: web')])).toEqual({
    text: '',
    policies: 0,
    edits: [],
    proof: { wanted: 0, missing: [], extra: [] },
  });
});
