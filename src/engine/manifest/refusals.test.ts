import { describe, expect, test } from 'vitest';
import { ManifestReader } from './read-manifests.ts';

/** `path: reason` of everything that the API server would refuse. */
function refusals(text: string): readonly string[] {
  const { diagnostics } = new ManifestReader().read([{ name: 'a.yaml', text }]);
  return diagnostics.filter(({ reason }) => reason !== undefined).map(({ path, reason }) => `${path}: ${reason}`);
}

function podWith(container: string, spec = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  ${spec}\n  containers:\n  - {name: api, image: registry/api, ${container}}\n`;
}

function serviceWith(spec: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata: {name: api}\nspec: {${spec}}\n`;
}

function deploymentWith(spec: string): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {${spec}}\n`;
}

const TEMPLATE = 'template: {metadata: {labels: {part: api}}, spec: {containers: [{name: api, image: registry/api}]}}';

describe('names, labels and annotations', () => {
  test.each([
    ['{name: my_api}', ['metadata.name: Invalid value']],
    ['{name: ""}', ['metadata.name: Required value']],
    ['{}', ['metadata.name: Required value']],
    ['{generateName: api-}', []],
    ['{name: 7}', ['metadata.name: wrong type']],
    ['{name: yes}', ['metadata.name: wrong type']],
    ['{name: api, namespace: Team}', ['metadata.namespace: Invalid value']],
    ['{name: api, labels: {team: 7}}', ['metadata.labels.team: wrong type']],
    ['{name: api, labels: {team: on}}', ['metadata.labels.team: wrong type']],
    ['{name: api, labels: {team: null}}', []],
    ['{name: api, labels: {team: -x}}', ['metadata.labels.team: Invalid value']],
    ['{name: api, labels: {"a/b/c": x}}', ['metadata.labels[a/b/c]: Invalid value']],
    ['{name: api, labels: [a]}', ['metadata.labels: wrong type']],
    ['{name: api, annotations: {"a b": x}}', ['metadata.annotations[a b]: Invalid value']],
    ['{name: api, annotations: {a: 1}}', ['metadata.annotations.a: wrong type']],
    ['{name: api, lables: {a: b}}', ['metadata.lables: unknown field']],
  ])('metadata: %s', (metadata, expected) => {
    expect(refusals(`apiVersion: v1\nkind: ConfigMap\nmetadata: ${metadata}\n`)).toEqual(expected);
  });

  test.each([
    ['Namespace', 'v1', 'a.b', ['metadata.name: Invalid value']],
    ['ConfigMap', 'v1', 'a.b', []],
    ['Service', 'v1', '1st', ['spec.ports: Required value', 'metadata.name: Invalid value']],
  ])('a %s of %s may be called %s: %j', (kind, apiVersion, name, expected) => {
    expect(refusals(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\n`)).toEqual(expected);
  });
});

describe('pods', () => {
  test.each([
    ['ports: [{containerPort: 9000, name: metrics}]', []],
    ['ports: [{containerPort: 0}]', ['spec.containers[0].ports[0].containerPort: Required value']],
    ['ports: [{name: web}]', ['spec.containers[0].ports[0].containerPort: Required value']],
    ['ports: [{containerPort: 65536}]', ['spec.containers[0].ports[0].containerPort: Invalid value']],
    ['ports: [{containerPort: "80"}]', ['spec.containers[0].ports[0].containerPort: wrong type']],
    ['ports: [{containerPort: 80, hostPort: -1}]', ['spec.containers[0].ports[0].hostPort: Invalid value']],
    ['ports: [{containerPort: 80, protocol: tcp}]', ['spec.containers[0].ports[0].protocol: Unsupported value']],
    ['ports: [{containerPort: 80, name: Web}]', ['spec.containers[0].ports[0].name: Invalid value']],
    ['ports: [{containerPort: 80, name: w}, {containerPort: 81, name: w}]', ['spec.containers[0].ports[1].name: Duplicate value']],
    ['ports: [80]', ['spec.containers[0].ports[0]: wrong type']],
    ['env: [{name: PORT, value: 80}]', ['spec.containers[0].env[0].value: wrong type']],
    ['env: [{value: x}]', ['spec.containers[0].env[0].name: Required value']],
    ['args: run', ['spec.containers[0].args: wrong type']],
    [
      'readinessProbe: {httpget: {path: /}}',
      ['spec.containers[0].readinessProbe.httpget: unknown field', 'spec.containers[0].readinessProbe: Required value'],
    ],
    ['imagePullPolicy: always', ['spec.containers[0].imagePullPolicy: Unsupported value']],
  ])('container: %s', (container, expected) => {
    expect(refusals(podWith(container))).toEqual(expected);
  });

  test.each([
    ['hostNetwork: "true"', ['spec.hostNetwork: wrong type']],
    ['restartPolicy: Sometimes', ['spec.restartPolicy: Unsupported value']],
    ['initContainers: [{name: api, image: a}]', ['spec.initContainers[0].name: Duplicate value']],
    ['serviceaccount: a', ['spec.serviceaccount: unknown field']],
  ])('spec: %s', (spec, expected) => {
    expect(refusals(podWith('', spec))).toEqual(expected);
  });

  test.each([
    ['no spec', '', ['spec.containers: Required value']],
    ['no containers', 'spec: {containers: []}', ['spec.containers: Required value']],
    ['containers as a map', 'spec: {containers: {name: api}}', ['spec.containers: wrong type']],
    [
      'no name and no image',
      'spec: {containers: [{}]}',
      ['spec.containers[0].name: Required value', 'spec.containers[0].image: Required value'],
    ],
    ['a dump of a running pod may leave things out', 'spec: {containers: [{}]}\nstatus: {phase: Running}', []],
  ])('%s', (_, rest, expected) => {
    expect(refusals(`apiVersion: v1\nkind: Pod\nmetadata: {name: api}\n${rest}\n`)).toEqual(expected);
  });
});

describe('workloads', () => {
  test.each([
    [`selector: {matchLabels: {part: api}}, ${TEMPLATE}`, []],
    [`selector: {matchLabels: {part: db}}, ${TEMPLATE}`, ['spec.template.metadata.labels: Invalid value']],
    [`selector: {matchExpressions: [{key: part, operator: In, values: [api, db]}]}, ${TEMPLATE}`, []],
    [`selector: {}, ${TEMPLATE}`, ['spec.selector: Invalid value']],
    [`selector: {part: api}, ${TEMPLATE}`, ['spec.selector.part: unknown field', 'spec.selector: Invalid value']],
    [TEMPLATE, ['spec.selector: Required value', 'spec.template.metadata.labels: Invalid value']],
    [`replicas: -2, selector: {matchLabels: {part: api}}, ${TEMPLATE}`, ['spec.replicas: Invalid value']],
    [`replicas: two, selector: {matchLabels: {part: api}}, ${TEMPLATE}`, ['spec.replicas: wrong type']],
    [`replica: 2, selector: {matchLabels: {part: api}}, ${TEMPLATE}`, ['spec.replica: unknown field']],
    [
      'selector: {matchLabels: {part: api}}',
      ['spec.template.spec.containers: Required value', 'spec.template.metadata.labels: Invalid value'],
    ],
  ])('Deployment: %s', (spec, expected) => {
    expect(refusals(deploymentWith(spec))).toEqual(expected);
  });

  test('a Job must say what happens when it fails', () => {
    expect(refusals(`apiVersion: batch/v1\nkind: Job\nmetadata: {name: api}\nspec: {${TEMPLATE}}\n`)).toEqual([
      'spec.template.spec.restartPolicy: Required value',
    ]);
  });
});

describe('services', () => {
  test.each([
    ['ports: [{port: 443, targetPort: https}]', []],
    ['selector: {part: api}', ['spec.ports: Required value']],
    ['clusterIP: None, selector: {part: api}', []],
    ['ports: [{port: 65536}]', ['spec.ports[0].port: Invalid value']],
    ['ports: [{}]', ['spec.ports[0].port: Invalid value']],
    ['ports: [{port: 80, targetPort: "8080"}]', ['spec.ports[0].targetPort: Invalid value']],
    ['ports: [{port: 80}, {name: b, port: 81}]', ['spec.ports[0].name: Required value']],
    ['ports: [{name: a, port: 80}, {name: b, port: 80}]', ['spec.ports[1]: Duplicate value']],
    ['ports: [{name: a, port: 80}, {name: b, port: 80, protocol: UDP}]', []],
    ['ports: [{port: 80, nodePort: 30000}]', ['spec.ports[0].nodePort: Forbidden']],
    ['type: NodePort, ports: [{port: 80, nodePort: 30000}]', []],
    ['type: nodePort, ports: [{port: 80}]', ['spec.type: Unsupported value']],
    ['externalTrafficPolicy: Local, ports: [{port: 80}]', ['spec.externalTrafficPolicy: Invalid value']],
    ['type: ExternalName, externalName: db.example.com', []],
    ['type: ExternalName, externalName: "db example"', ['spec.externalName: Invalid value']],
    ['externalIPs: [10.0.0], ports: [{port: 80}]', ['spec.externalIPs[0]: Invalid value']],
    ['selector: {matchLabels: {part: api}}, ports: [{port: 80}]', ['spec.selector.matchLabels: wrong type']],
    ['type: LoadBalancer, loadBalancerSourceRanges: [" 10.0.0.0/8 "], ports: [{port: 80}]', []],
    ['type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0], ports: [{port: 80}]', ['spec.LoadBalancerSourceRanges[0]: Invalid value']],
    ['loadBalancerSourceRanges: [10.0.0.0/8], ports: [{port: 80}]', ['spec.LoadBalancerSourceRanges: Forbidden']],
  ])('%s', (spec, expected) => {
    expect(refusals(serviceWith(spec))).toEqual(expected);
  });
});

describe('ingresses', () => {
  const rule = (path: string) => `rules: [{http: {paths: [{${path}}]}}]`;
  test.each([
    [rule('path: /a, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}'), []],
    ['defaultBackend: {service: {name: api, port: {number: 80}}}', []],
    ['ingressClassName: nginx', ['spec: Invalid value']],
    ['rules: [{http: {paths: []}}]', ['spec.rules[0].http.paths: Required value']],
    [
      rule('path: /a, pathType: prefix, backend: {service: {name: api, port: {number: 80}}}'),
      ['spec.rules[0].http.paths[0].pathType: Unsupported value'],
    ],
    [
      rule('path: /a//b, pathType: Exact, backend: {service: {name: api, port: {number: 80}}}'),
      ['spec.rules[0].http.paths[0].path: Invalid value'],
    ],
    [rule('pathType: Prefix, path: /'), ['spec.rules[0].http.paths[0].backend: Invalid value']],
    [rule('pathType: Prefix, path: /, backend: {service: {name: api}}'), ['spec.rules[0].http.paths[0].backend: Required value']],
    [
      rule('pathType: Prefix, path: /, backend: {serviceName: api}'),
      ['spec.rules[0].http.paths[0].backend.serviceName: unknown field', 'spec.rules[0].http.paths[0].backend: Invalid value'],
    ],
    ['rules: [{host: "*.example.com"}]', []],
    ['rules: [{host: "a.*.example.com"}]', ['spec.rules[0].host: Invalid value']],
    ['rules: [{host: a}], tls: [{hosts: [A]}]', ['spec.tls[0].hosts[0]: Invalid value']],
  ])('%s', (spec, expected) => {
    expect(refusals(`apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: api}\nspec: {${spec}}\n`)).toEqual(expected);
  });
});

describe('what is dropped', () => {
  test('an unknown field does not cost the object, and is an assumption (V-2)', () => {
    const { refused, used, assumptions, diagnostics } = new ManifestReader().read([
      { name: 'a.yaml', text: serviceWith('selectors: {part: api}, ports: [{port: 80}]') },
    ]);
    expect(refused).toEqual([]);
    expect(used).toBe(1);
    expect(diagnostics).toMatchObject([
      { code: 'unknown-field', severity: 'error', values: { suggestion: 'selector', absence: 'selects-everything' } },
    ]);
    expect(assumptions).toMatchObject([{ code: 'unknown-field-dropped', values: { path: 'spec.selectors' }, origin: { line: 4 } }]);
  });

  test('a key that is written twice counts where it stands last (Y-5)', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  a: one\n  b: two\n  a: three\n';
    const { cluster, diagnostics } = new ManifestReader().read([{ name: 'a.yaml', text }]);
    expect(cluster.configMaps[0]?.data.map((entry) => entry.text)).toEqual(['three', 'two']);
    expect(diagnostics).toMatchObject([
      { code: 'duplicate-field', path: 'data.a', values: { firstLine: 5 }, origin: { line: 7, column: 3 } },
    ]);
  });
});
