import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PolicyCompiler } from '#engine/policy-apis/registry.ts';
import { ManifestReader } from './read-manifests.ts';

const CONTAINERS = [
  {
    name: 'a',
    image: 'b',
    ports: [{ name: 'http', containerPort: 80 }],
    env: [{ name: 'A', value: 'b' }],
    envFrom: [{ configMapRef: { name: 'c' } }],
  },
];
const TEMPLATE = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: CONTAINERS, volumes: [{ name: 'v', configMap: { name: 'c' } }] },
};
const OWNERS = [{ kind: 'ReplicaSet', name: 'web-1', uid: 'u', controller: true }];

const OBJECTS: readonly object[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'a' } } },
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', ownerReferences: OWNERS },
    spec: TEMPLATE.spec,
    status: { phase: 'Running', podIPs: [{ ip: '10.0.0.1' }] },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { replicas: 2, selector: { matchLabels: { app: 'web' } }, template: TEMPLATE },
  },
  {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'web' },
    spec: { schedule: '* * * * *', jobTemplate: { spec: { template: { spec: { restartPolicy: 'Never', containers: CONTAINERS } } } } },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: {
      type: 'LoadBalancer',
      loadBalancerSourceRanges: ['10.0.0.0/8'],
      selector: { app: 'web' },
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    },
  },
  { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'web' }, subsets: [{ addresses: [{ ip: '10.0.0.1' }], ports: [{ port: 80 }] }] },
  {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'web', labels: { 'kubernetes.io/service-name': 'web' } },
    endpoints: [{ addresses: ['10.0.0.1'] }],
    ports: [{ port: 80 }],
  },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { url: 'http://db' } },
  { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n' }, status: { addresses: [{ type: 'InternalIP', address: '10.0.0.9' }] } },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'i' },
    spec: {
      rules: [
        { host: 'a.b', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } },
      ],
    },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'lock' },
    spec: {
      podSelector: { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [{ namespaceSelector: {}, podSelector: {} }, { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }],
          ports: [{ protocol: 'TCP', port: 80, endPort: 90 }],
        },
      ],
      egress: [{ to: [{ podSelector: {} }], ports: [{ port: 'http' }] }],
    },
  },
];

const odd = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  'X_',
  'a: b',
  0,
  -1,
  80.5,
  99999,
  1e12,
  true,
  [],
  {},
  [null],
  [[]],
  [{}],
  { a: null },
  { __proto__: 1, constructor: 2 },
  '10.0.0.0',
  '::/0',
  'toString',
);

/** Replaces, removes or adds something at a random place. */
function mutated(value: unknown, path: readonly number[], replacement: unknown): unknown {
  if (typeof value !== 'object' || value === null) return replacement;
  const keys = Object.keys(value);
  const [step, ...rest] = path;
  if (step === undefined || keys.length === 0) return replacement;
  const key = keys[step % keys.length]!;
  const changed = mutated((value as Record<string, unknown>)[key], rest, replacement);
  if (Array.isArray(value)) return value.map((each: unknown, at) => (String(at) === key ? changed : each));
  return { ...value, [key]: changed };
}

test('whatever stands in a manifest, it is read, refused or told of, and never thrown at', () => {
  const change = fc.tuple(fc.array(fc.nat(6), { minLength: 1, maxLength: 9 }), odd);
  fc.assert(
    fc.property(fc.nat(OBJECTS.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }), (which, changes) => {
      const broken = changes.reduce<unknown>((value, [path, replacement]) => mutated(value, path, replacement), OBJECTS[which]);
      const files = [{ name: 'a.json', text: `${JSON.stringify(broken)}\n---\n${JSON.stringify(OBJECTS[which])}` }];
      const reading = new ManifestReader().read(files);
      const compiled = new PolicyCompiler().compile(reading.policyObjects);
      // The good one is kept, and each refusal names a line.
      expect(reading.used - compiled.refused.length + reading.notEvaluated.length).toBeGreaterThan(0);
      for (const { origin } of [...reading.diagnostics, ...compiled.diagnostics]) expect(origin.line).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

test('the objects themselves are accepted', () => {
  const reading = new ManifestReader().read([{ name: 'a.yaml', text: OBJECTS.map((each) => JSON.stringify(each)).join('\n---\n') }]);
  const { refused } = new PolicyCompiler().compile(reading.policyObjects);
  expect([...reading.refused, ...refused].map(({ kind }) => kind)).toEqual([]);
});
