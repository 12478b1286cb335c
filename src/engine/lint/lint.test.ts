import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import type { FindingCode } from '#engine/model/finding-values.ts';
import { enforcementProfile, type EnforcementOptions } from '#engine/rules/enforcement.ts';
import { LINT_RULES } from './registry.ts';
import { LINT_RULE_NAMES } from './rule-names.ts';

const LINT_CODES: ReadonlySet<string> = new Set(LINT_RULES.map(({ code }) => code));

/** The findings about a text: their codes, lines and values. */
function findingsOf(text: string, options: Partial<EnforcementOptions> = {}) {
  const { diagnostics } = analyze([{ name: 'm.yaml', text }], enforcementProfile('kubernetes', options));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return diagnostics
    .filter(({ code }) => LINT_CODES.has(code))
    .map(({ code, severity, values, edges, origin }) => ({ code, severity, line: origin.line, values, ...(edges ? { edges } : {}) }));
}

function codesOf(text: string, options?: Partial<EnforcementOptions>): readonly string[] {
  return findingsOf(text, options).map(({ code }) => code);
}

const pod = (name: string, labels: string, more = ''): string =>
  `{ apiVersion: v1, kind: Pod, metadata: { namespace: shop, name: ${name}, labels: { ${labels} } }, spec: { ${more} containers: [{ name: main, image: i }] } }`;
const ported = (name: string, labels: string, ports: string): string =>
  pod(name, labels).replace('image: i', `image: i, ports: [${ports}]`);
const client = (name: string, variable: string, value: string): string =>
  pod(name, `app: ${name}`).replace('image: i', `image: i, env: [{ name: ${variable}, value: '${value}' }]`);
const service = (name: string, ports: string): string =>
  `{ apiVersion: v1, kind: Service, metadata: { namespace: shop, name: ${name} }, spec: { selector: { app: ${name} }, ports: [${ports}] } }`;
const policy = (name: string, spec: string): string =>
  `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { namespace: shop, name: ${name} }, spec: { ${spec} } }`;
const documents = (...all: readonly string[]): string => all.join('\n---\n');

test('every rule has a code of its own', () => {
  expect(LINT_CODES.size).toBe(LINT_RULES.length);
  expect([...LINT_CODES]).toEqual([...LINT_RULE_NAMES]);
});

describe('needed-but-denied', () => {
  const db = documents(ported('db', 'app: db', '{ containerPort: 5432 }'), service('db', '{ port: 5432 }'), client('web', 'DB_HOST', 'db'));

  test('tells of a need that policies stop, with the line that names it and the edge', () => {
    expect(findingsOf(documents(db, policy('lock', 'podSelector: { matchLabels: { app: db } }')))).toEqual([
      {
        code: 'needed-but-denied',
        severity: 'warning',
        line: 5,
        values: { source: 'shop/web', destination: 'shop/db', port: '5432', by: 'env DB_HOST', stoppedAtPort: '' },
        edges: [['shop/web[Pod]', 'shop/db[Pod]']],
      },
    ]);
  });

  test('keeps silent where the need is met, or an end has finished', () => {
    const allowed = policy(
      'lock',
      'podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]',
    );
    expect(codesOf(documents(db, allowed))).toEqual([]);
    const finished = db
      .replace('{ name: main, image: i, env', '{ name: main, image: i, env')
      .replace(/\] \} \}$/, '] }, status: { phase: Succeeded } }');
    expect(codesOf(documents(finished, policy('lock', 'podSelector: { matchLabels: { app: db } }')))).toEqual([]);
  });
});

describe('needed-port-not-in-service', () => {
  test('tells of a port that the Service does not have, with those it has', () => {
    const text = documents(
      pod('web', 'app: web'),
      service('web', '{ port: 80, targetPort: 8080 }'),
      client('shopper', 'WEB_URL', 'http://web:8080'),
    );
    expect(findingsOf(text)).toMatchObject([
      {
        code: 'needed-port-not-in-service',
        values: { source: 'shop/shopper', service: 'shop/web', port: 8080, ports: '80', by: 'env WEB_URL' },
      },
    ]);
  });
});

const typos: readonly [title: string, labels: string, wanted: string, nearest: string, found: string][] = [
  ['a pod of that very name', 'app: postgres', 'app: db', 'shop/db', 'app=postgres'],
  ['a value in another spelling', 'app: database', 'app: databse', 'shop/db', 'app=database'],
  ['a value in another case', 'app: DB-one', 'app: db-one', 'shop/db', 'app=DB-one'],
  ['a key in another spelling', 'application: one', 'app: one', 'shop/db', 'application=one'],
  ['one label of two', 'app: shop, tier: back', 'app: shop, tier: data', 'shop/db', 'tier=back'],
  ['no label of the kind', 'app: shop', 'app: shop, tier: data', 'shop/db', ''],
];

describe('policy-selects-nothing', () => {
  test.each(typos)('names the nearest pod: %s', (_title, labels, wanted, nearest, found) => {
    const text = documents(pod('db', labels), policy('lock', `podSelector: { matchLabels: { ${wanted} } }`));
    expect(findingsOf(text)).toMatchObject([
      { code: 'policy-selects-nothing', severity: 'warning', values: { policy: 'shop/lock', nearest, found } },
    ]);
  });

  test('is a note only where the namespace holds no pod', () => {
    expect(findingsOf(policy('lock', 'podSelector: { matchLabels: { app: db } }'))).toMatchObject([
      { code: 'policy-selects-nothing', severity: 'info' },
    ]);
  });
});

describe('peer-matches-nothing', () => {
  const from = (peer: string): string => policy('lock', `podSelector: {}, ingress: [{ from: [${peer}] }]`);

  test('tells of a pod label that nobody carries, with the nearest', () => {
    expect(findingsOf(documents(pod('web', 'app: frontend'), from('{ podSelector: { matchLabels: { app: fronted } } }')))).toMatchObject([
      { severity: 'warning', values: { missing: 'pod', rule: 1, selector: 'app=fronted', nearest: 'shop/web', found: 'app=frontend' } },
    ]);
  });

  test('numbered and lettered names are no slips of one another', () => {
    const text = documents(pod('a', 'app: ServiceA'), from('{ podSelector: { matchLabels: { app: ServiceB } } }'));
    expect(findingsOf(text)).toMatchObject([{ severity: 'info', values: { nearest: '' } }]);
  });

  test('a namespace that was not given is a note, whatever other namespaces there are', () => {
    const peer = '{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } } }';
    expect(findingsOf(documents(pod('web', 'app: frontend'), from(peer)))).toMatchObject([
      { severity: 'info', values: { missing: 'namespace', nearest: '', found: '' } },
    ]);
  });

  test('keeps silent about blocks, and about peers that somebody matches', () => {
    const text = documents(
      pod('web', 'app: web'),
      from('{ podSelector: { matchLabels: { app: web } } }, { ipBlock: { cidr: 10.0.0.0/8 } }'),
    );
    expect(codesOf(text)).toEqual([]);
  });
});

describe('rule-opens-everything', () => {
  const fromWeb = '{ from: [{ podSelector: {} }] }';

  test('tells of a rule that makes the others needless', () => {
    const text = documents(pod('web', 'app: web'), policy('open', `podSelector: {}, ingress: [${fromWeb}, {}, ${fromWeb}]`));
    expect(findingsOf(text)).toMatchObject([
      { code: 'rule-opens-everything', severity: 'warning', values: { policy: 'shop/open', direction: 'ingress', rule: 2, narrower: 2 } },
    ]);
  });

  test.each([
    ['the open rule is the only one', 'ingress: [{}]'],
    ['no rule opens everything', `ingress: [${fromWeb}, { ports: [{ port: 80 }] }]`],
    ['they are of different directions', `ingress: [${fromWeb}], egress: [{}]`],
  ])('keeps silent where %s', (_situation, rules) => {
    expect(codesOf(documents(pod('web', 'app: web'), policy('open', `podSelector: {}, ${rules}`)))).toEqual([]);
  });
});

describe('rules-in-undeclared-direction', () => {
  test('counts the rules that nobody reads', () => {
    const text = documents(
      pod('web', 'app: web'),
      policy('out', 'podSelector: {}, policyTypes: [Egress], egress: [{}], ingress: [{}, {}]'),
    );
    expect(findingsOf(text)).toMatchObject([{ code: 'rules-in-undeclared-direction', values: { direction: 'ingress', rules: 2 } }]);
  });
});

describe('policy-allows-service-port-not-pod-port', () => {
  const web = documents(
    ported('web', 'app: web', '{ containerPort: 8080 }'),
    pod('client', 'app: client'),
    service('web', '{ port: 80, targetPort: 8080 }'),
  );
  const ingress = (ports: string): string =>
    policy('in', `podSelector: { matchLabels: { app: web } }, ingress: [{ from: [{ podSelector: {} }], ports: [${ports}] }]`);

  test('tells of the port of the Service in an ingress rule, with the pairs that it does not help', () => {
    expect(findingsOf(documents(web, ingress('{ port: 80 }')))).toMatchObject([
      {
        code: 'policy-allows-service-port-not-pod-port',
        values: { service: 'shop/web', direction: 'ingress', port: 80, podPort: 8080 },
        edges: [['shop/client[Pod]', 'shop/web[Pod]']],
      },
    ]);
  });

  test('tells of it in an egress rule', () => {
    const egress = policy(
      'out',
      'podSelector: { matchLabels: { app: client } }, policyTypes: [Egress], egress: [{ to: [{ podSelector: {} }], ports: [{ port: 80 }] }]',
    );
    expect(codesOf(documents(web, egress))).toEqual(['policy-allows-service-port-not-pod-port']);
  });

  test.each([
    '{ port: 8080 }',
    '{ port: 80 }, { port: 8080 }',
    '{ port: 80, endPort: 9000 }',
    '{ protocol: UDP, port: 80 }, { port: 8080 }',
  ])('keeps silent about %s', (ports) => {
    expect(codesOf(documents(web, ingress(ports)))).toEqual([]);
  });
});

describe('egress-without-dns', () => {
  const needing = documents(
    ported('db', 'app: db', '{ containerPort: 5432 }'),
    service('db', '{ port: 5432 }'),
    client('web', 'DB_HOST', 'db'),
  );
  const out = (...rules: readonly string[]): string =>
    policy(
      'out',
      `podSelector: { matchLabels: { app: web } }, policyTypes: [Egress], egress: [{ to: [{ podSelector: { matchLabels: { app: db } } }] }, ${rules.join(', ')}]`,
    );
  const told = (...rules: readonly string[]): boolean => codesOf(documents(needing, out(...rules))).includes('egress-without-dns');

  test('tells of a workload that may not ask', () => {
    expect(told()).toBe(true);
  });

  test.each([
    '{ ports: [{ protocol: UDP, port: 53 }] }',
    '{ to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } } }], ports: [{ protocol: UDP, port: 53 }] }',
    '{ to: [{ namespaceSelector: {} }] }',
    '{ to: [{ namespaceSelector: {}, podSelector: { matchLabels: { k8s-app: kube-dns } } }] }',
    '{ to: [{ ipBlock: { cidr: 169.254.20.10/32 } }] }',
    '{}',
  ])('keeps silent beside %s', (rule) => {
    expect(told(rule)).toBe(false);
  });

  test.each(['{ ports: [{ port: 443 }] }', '{ to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ops } } }] }'])(
    'is not silenced by %s',
    (rule) => {
      expect(told(rule)).toBe(true);
    },
  );
});

describe('named-port-on-no-pod', () => {
  test('looks on the selected pods for ingress, on the peers for egress', () => {
    const pods = documents(
      ported('web', 'app: web', '{ name: web, containerPort: 8080 }'),
      ported('db', 'app: db', '{ name: sql, containerPort: 5432 }'),
    );
    const both = policy(
      'both',
      `podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress, Egress], ingress: [{ ports: [{ port: sql }] }],
       egress: [{ to: [{ podSelector: { matchLabels: { app: db } } }], ports: [{ port: web }, { port: sql }] }]`,
    );
    expect(findingsOf(documents(pods, both))).toMatchObject([
      { code: 'named-port-on-no-pod', values: { direction: 'ingress', name: 'sql', known: 'web' } },
      { code: 'named-port-on-no-pod', values: { direction: 'egress', name: 'web', known: 'sql' } },
    ]);
  });
});

describe('host-network-pod-selected', () => {
  const agent = pod('agent', 'app: agent', 'hostNetwork: true,');

  test('tells of a selector that names such a pod, softer of one that selects everything', () => {
    expect(findingsOf(documents(agent, policy('lock', 'podSelector: { matchLabels: { app: agent } }')))).toMatchObject([
      { code: 'host-network-pod-selected', severity: 'warning', values: { workloads: 'shop/agent', count: 1 } },
    ]);
    expect(findingsOf(documents(agent, policy('lock', 'podSelector: {}')))).toMatchObject([
      { code: 'host-network-pod-selected', severity: 'info' },
    ]);
  });

  test('keeps silent where the network plugin polices such pods', () => {
    expect(codesOf(documents(agent, policy('lock', 'podSelector: {}')), { hostNetworkPods: 'policed' })).toEqual([]);
  });
});

describe('policy-types-omitted-isolates-ingress', () => {
  const api = documents(
    ported('api', 'app: api', '{ containerPort: 80 }'),
    service('api', '{ port: 80 }'),
    client('web', 'API_URL', 'http://api'),
  );
  const out = (types: string): string => policy('out', `podSelector: { matchLabels: { app: api } }, ${types} egress: [{}]`);
  const code: FindingCode = 'policy-types-omitted-isolates-ingress';

  test('tells of a policy for egress that costs a needed connection', () => {
    expect(findingsOf(documents(api, out('')))).toMatchObject([
      { code: 'needed-but-denied' },
      {
        code,
        values: { policy: 'shop/out', source: 'shop/web', destination: 'shop/api', port: '80' },
        edges: [['shop/web[Pod]', 'shop/api[Pod]']],
      },
    ]);
  });

  test('keeps silent where both directions are written, or something else isolates as well', () => {
    expect(codesOf(documents(api, out('policyTypes: [Ingress, Egress],')))).not.toContain(code);
    expect(codesOf(documents(api, out(''), policy('deny', 'podSelector: {}, policyTypes: [Ingress]')))).not.toContain(code);
  });
});
