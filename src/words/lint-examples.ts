import type { DocumentedCode } from '#engine/lint/documented.ts';

/** Manifests in which a rule finds something, and the same without the fault. */
export interface LintExample {
  readonly bad: string;
  readonly good: string;
}

function policy(name: string, spec: string, namespace = 'shop'): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: ${namespace} }
spec:
${spec
  .replace(/^\n/, '')
  .replaceAll(/^(?=.)/gm, '  ')
  .trimEnd()}
`;
}

function adminPolicy(name: string, priority: number, rules: string): string {
  return `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: { name: ${name} }
spec:
  priority: ${priority}
  subject: { namespaces: {} }
  ingress:
${rules
  .replace(/^\n/, '')
  .replaceAll(/^(?=.)/gm, '    ')
  .trimEnd()}
`;
}

function service(spec: string): string {
  return `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
${spec
  .replace(/^\n/, '')
  .replaceAll(/^(?=.)/gm, '  ')
  .trimEnd()}
`;
}

const FROM_WEB = `- from:
    - podSelector: { matchLabels: { app: web } }`;
const ON_DB = `podSelector: { matchLabels: { app: db } }`;
const ON_WEB = `podSelector: { matchLabels: { app: web } }`;
const TO_DB = `- to:
    - podSelector: { matchLabels: { app: db } }`;

/** An example for every page of documentation. Tests hold each against its rule: the first is found, the second is not. */
export const LINT_EXAMPLES: Readonly<Record<DocumentedCode, LintExample>> = {
  'needed-but-denied': {
    bad: policy('db-lock', `\n# Deployment web has DATABASE_URL: postgres://db/shop\n${ON_DB}\npolicyTypes: [Ingress]\ningress: []`),
    good: policy('db-lock', `\n${ON_DB}\npolicyTypes: [Ingress]\ningress:\n${indent(FROM_WEB)}\n    ports: [{ port: 5432 }]`),
  },
  'exposed-but-denied': {
    bad: `${service(`\ntype: LoadBalancer\nexternalTrafficPolicy: Local\nselector: { app: web }\nports: [{ port: 8080 }]`)}---\n${policy('web-lock', `\n${ON_WEB}\ningress:\n  - from:\n      - podSelector: {}`)}`,
    good: `${service(`\ntype: LoadBalancer\nexternalTrafficPolicy: Local\nselector: { app: web }\nports: [{ port: 8080 }]`)}---\n${policy('web-lock', `\n${ON_WEB}\ningress:\n  - from:\n      - podSelector: {}\n      - ipBlock: { cidr: 198.51.100.0/24 }`)}`,
  },
  'selectors-in-two-items': {
    bad: policy(
      'db-clients',
      `\n${ON_DB}\ningress:\n  - from:\n      - namespaceSelector: { matchLabels: { team: front } }\n      - podSelector: { matchLabels: { app: gateway } }`,
    ),
    good: policy(
      'db-clients',
      `\n${ON_DB}\ningress:\n  - from:\n      - namespaceSelector: { matchLabels: { team: front } }\n        podSelector: { matchLabels: { app: gateway } }`,
    ),
  },
  'policy-allows-service-port-not-pod-port': {
    bad: `${service(`\nselector: { app: web }\nports: [{ port: 80, targetPort: 8080 }]`)}---\n${policy('web-clients', `\n${ON_WEB}\ningress:\n  - from: [{ podSelector: {} }]\n    ports: [{ port: 80 }]`)}`,
    good: `${service(`\nselector: { app: web }\nports: [{ port: 80, targetPort: 8080 }]`)}---\n${policy('web-clients', `\n${ON_WEB}\ningress:\n  - from: [{ podSelector: {} }]\n    ports: [{ port: 8080 }]`)}`,
  },
  'policy-types-omitted-isolates-ingress': {
    bad: policy('web-calls', `\n${ON_WEB}\negress:\n${indent(TO_DB)}`),
    good: policy('web-calls', `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n${indent(TO_DB)}`),
  },
  'empty-egress-does-not-isolate': {
    bad: policy('nothing-leaves', `\npodSelector: {}\negress: []`),
    good: policy('nothing-leaves', `\npodSelector: {}\npolicyTypes: [Egress]\negress: []`),
  },
  'deny-policy-opens-everything': {
    bad: policy('default-deny', `\npodSelector: {}\ningress:\n  - {}`),
    good: policy('default-deny', `\npodSelector: {}\npolicyTypes: [Ingress]\ningress: []`),
  },
  'empty-selector-is-not-outside': {
    bad: policy('allow-internet', `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - namespaceSelector: {}`),
    good: policy(
      'allow-internet',
      `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - ipBlock: { cidr: 0.0.0.0/0 }\n      - ipBlock: { cidr: ::/0 }`,
    ),
  },
  'egress-without-dns': {
    bad: policy(
      'web-calls',
      `\n# Deployment web has DATABASE_URL: postgres://db/shop\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n${indent(TO_DB)}`,
    ),
    good: policy(
      'web-calls',
      `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n${indent(TO_DB)}\n  - ports:\n      - { protocol: UDP, port: 53 }\n      - { protocol: TCP, port: 53 }`,
    ),
  },
  'dns-over-one-protocol': {
    bad: policy('names', `\npodSelector: {}\npolicyTypes: [Egress]\negress:\n  - ports:\n      - { port: 53 }`),
    good: policy(
      'names',
      `\npodSelector: {}\npolicyTypes: [Egress]\negress:\n  - ports:\n      - { protocol: UDP, port: 53 }\n      - { protocol: TCP, port: 53 }`,
    ),
  },
  'rules-in-undeclared-direction': {
    bad: policy('db-lock', `\n${ON_DB}\npolicyTypes: [Egress]\ningress:\n${indent(FROM_WEB)}`),
    good: policy('db-lock', `\n${ON_DB}\npolicyTypes: [Ingress, Egress]\ningress:\n${indent(FROM_WEB)}`),
  },
  'rule-opens-everything': {
    bad: policy('db-clients', `\n${ON_DB}\ningress:\n${indent(FROM_WEB)}\n  - {}`),
    good: policy('db-clients', `\n${ON_DB}\ningress:\n${indent(FROM_WEB)}`),
  },
  'rule-never-decides': {
    bad: adminPolicy(
      'guard',
      10,
      `\n- { action: Deny, from: [{ namespaces: {} }] }\n- { action: Allow, from: [{ namespaces: { matchLabels: { team: front } } }] }`,
    ),
    good: adminPolicy(
      'guard',
      10,
      `\n- { action: Allow, from: [{ namespaces: { matchLabels: { team: front } } }] }\n- { action: Deny, from: [{ namespaces: {} }] }`,
    ),
  },
  'equal-priorities': {
    bad: `${adminPolicy('open', 10, `\n- { action: Allow, from: [{ namespaces: {} }] }`)}---\n${adminPolicy('guard', 10, `\n- { action: Deny, from: [{ namespaces: {} }] }`)}`,
    good: `${adminPolicy('open', 20, `\n- { action: Allow, from: [{ namespaces: {} }] }`)}---\n${adminPolicy('guard', 10, `\n- { action: Deny, from: [{ namespaces: { matchLabels: { team: back } } }] }`)}`,
  },
  'policy-selects-nothing': {
    bad: policy('db-lock', `\npodSelector: { matchLabels: { app: database } }   # the pods have app: db\ningress: []`),
    good: policy('db-lock', `\npodSelector: { matchLabels: { app: db } }\ningress: []`),
  },
  'peer-matches-nothing': {
    bad: policy('db-clients', `\n${ON_DB}\ningress:\n  - from:\n      - podSelector: { matchLabels: { app: wep } }`),
    good: policy('db-clients', `\n${ON_DB}\ningress:\n  - from:\n      - podSelector: { matchLabels: { app: web } }`),
  },
  'host-network-peer': {
    bad: policy(
      'web-clients',
      `\n${ON_WEB}\ningress:\n  - from:\n      - podSelector: { matchLabels: { app: agent } }   # hostNetwork: true`,
    ),
    good: policy('web-clients', `\n${ON_WEB}\ningress:\n  - from:\n      - ipBlock: { cidr: 192.0.2.0/24 }                # the nodes`),
  },
  'port-on-no-container': {
    bad: policy(
      'db-clients',
      `\n# the container has containerPort: 5432\n${ON_DB}\ningress:\n${indent(FROM_WEB)}\n    ports: [{ port: 3306 }]`,
    ),
    good: policy('db-clients', `\n${ON_DB}\ningress:\n${indent(FROM_WEB)}\n    ports: [{ port: 5432 }]`),
  },
  'named-port-on-no-pod': {
    bad: policy(
      'web-clients',
      `\n# the container has ports: [{ name: http, containerPort: 8080 }]\n${ON_WEB}\ningress:\n  - ports: [{ port: web }]`,
    ),
    good: policy('web-clients', `\n${ON_WEB}\ningress:\n  - ports: [{ port: http }]`),
  },
  'except-canceled': {
    bad: policy(
      'web-calls',
      `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - ipBlock:\n          cidr: 0.0.0.0/0\n          except: [10.0.0.0/8]\n  - to:\n      - ipBlock: { cidr: 10.0.0.0/8 }`,
    ),
    good: policy(
      'web-calls',
      `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - ipBlock:\n          cidr: 0.0.0.0/0\n          except: [10.0.0.0/8]`,
    ),
  },
  'except-leaves-nothing': {
    bad: policy(
      'web-calls',
      `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - ipBlock:\n          cidr: 10.0.0.0/8\n          except: [10.0.0.0/9, 10.128.0.0/9]`,
    ),
    good: policy(
      'web-calls',
      `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - ipBlock:\n          cidr: 10.0.0.0/8\n          except: [10.128.0.0/9]`,
    ),
  },
  'ip-block-of-service': {
    bad: policy(
      'web-calls',
      `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - ipBlock: { cidr: 10.96.14.3/32 }   # clusterIP of Service db`,
    ),
    good: policy('web-calls', `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - podSelector: { matchLabels: { app: db } }`),
  },
  'ip-block-of-pod': {
    bad: policy('db-clients', `\n${ON_DB}\ningress:\n  - from:\n      - ipBlock: { cidr: 10.244.1.17/32 }   # podIP of gateway`),
    good: policy(
      'db-clients',
      `\n${ON_DB}\ningress:\n  - from:\n      - namespaceSelector: {}\n        podSelector: { matchLabels: { app: gateway } }`,
    ),
  },
  'block-of-other-family': {
    bad: policy(
      'gateway-clients',
      `\n# the pod has podIP: 10.244.1.17 and no other\npodSelector: { matchLabels: { app: gateway } }\ningress:\n  - from:\n      - ipBlock: { cidr: 2001:db8::/32 }`,
      'edge',
    ),
    good: policy(
      'gateway-clients',
      `\npodSelector: { matchLabels: { app: gateway } }\ningress:\n  - from:\n      - ipBlock: { cidr: 192.0.2.0/24 }`,
      'edge',
    ),
  },
  'ipv6-forgotten': {
    bad: policy(
      'web-calls',
      `\n# pods have IPv6 addresses\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - ipBlock: { cidr: 0.0.0.0/0 }`,
    ),
    good: policy(
      'web-calls',
      `\n${ON_WEB}\npolicyTypes: [Egress]\negress:\n  - to:\n      - ipBlock: { cidr: 0.0.0.0/0 }\n      - ipBlock: { cidr: ::/0 }`,
    ),
  },
  'host-network-pod-selected': {
    bad: policy('agent-lock', `\npodSelector: { matchLabels: { app: agent } }   # hostNetwork: true\ningress: []`),
    good: policy('web-lock', `\n${ON_WEB}\ningress: []`),
  },
  'needed-port-not-in-service': {
    bad: `apiVersion: v1
kind: Pod
metadata: { name: report, namespace: shop }
spec:
  containers:
    - name: report
      image: report
      env:
        - { name: DATABASE_HOST, value: "db:5433" }   # Service db has 5432
`,
    good: `apiVersion: v1
kind: Pod
metadata: { name: report, namespace: shop }
spec:
  containers:
    - name: report
      image: report
      env:
        - { name: DATABASE_HOST, value: "db:5432" }
`,
  },
  'policy-adds-nothing': {
    bad: `${policy('same-namespace', `\npodSelector: {}\ningress:\n  - from: [{ podSelector: {} }]`)}---\n${policy('db-clients', `\n${ON_DB}\ningress:\n${indent(FROM_WEB)}`)}`,
    good: policy('db-clients', `\n${ON_DB}\ningress:\n${indent(FROM_WEB)}`),
  },
  'rule-covered-by-another': {
    bad: policy('db-clients', `\n${ON_DB}\ningress:\n  - from: [{ podSelector: {} }]\n${indent(FROM_WEB)}\n    ports: [{ port: 5432 }]`),
    good: policy('db-clients', `\n${ON_DB}\ningress:\n${indent(FROM_WEB)}\n    ports: [{ port: 5432 }]`),
  },
  'namespace-without-policy': {
    bad: policy('default-deny', `\npodSelector: {}\npolicyTypes: [Ingress]`),
    good: `${policy('default-deny', `\npodSelector: {}\npolicyTypes: [Ingress]`)}---\n${policy('default-deny', `\npodSelector: {}\npolicyTypes: [Ingress]`, 'edge')}`,
  },
  'duplicate-field': {
    bad: policy(
      'db-clients',
      `\n${ON_DB}\ningress:\n  - from: [{ podSelector: {} }]\n    ports: [{ port: 5432 }]\n    ports: [{ port: 9187 }]`,
    ),
    good: policy('db-clients', `\n${ON_DB}\ningress:\n  - from: [{ podSelector: {} }]\n    ports: [{ port: 5432 }, { port: 9187 }]`),
  },
  'unknown-field': {
    bad: policy('db-lock', `\npodSelectr: { matchLabels: { app: db } }\ningress: []`),
    good: policy('db-lock', `\npodSelector: { matchLabels: { app: db } }\ningress: []`),
  },
  'cidr-host-bits': {
    bad: policy('web-clients', `\n${ON_WEB}\ningress:\n  - from: [{ ipBlock: { cidr: 10.1.2.3/8 } }]`),
    good: policy('web-clients', `\n${ON_WEB}\ningress:\n  - from: [{ ipBlock: { cidr: 10.1.2.3/32 } }]`),
  },
  'cidr-leading-zeros': {
    bad: policy('web-clients', `\n${ON_WEB}\ningress:\n  - from: [{ ipBlock: { cidr: 010.0.0.0/8 } }]`),
    good: policy('web-clients', `\n${ON_WEB}\ningress:\n  - from: [{ ipBlock: { cidr: 10.0.0.0/8 } }]`),
  },
  'cidr-ipv4-mapped': {
    bad: policy('web-clients', `\n${ON_WEB}\ningress:\n  - from: [{ ipBlock: { cidr: "::ffff:10.0.0.0/104" } }]`),
    good: policy('web-clients', `\n${ON_WEB}\ningress:\n  - from: [{ ipBlock: { cidr: 10.0.0.0/8 } }]`),
  },
  'number-leading-zero': {
    bad: policy('web-clients', `\n${ON_WEB}\ningress:\n  - ports: [{ port: 0100 }]`),
    good: policy('web-clients', `\n${ON_WEB}\ningress:\n  - ports: [{ port: 100 }]`),
  },
  'old-api-version': {
    bad: policy('db-lock', `\n${ON_DB}\ningress: []`).replace('networking.k8s.io/v1', 'extensions/v1beta1'),
    good: policy('db-lock', `\n${ON_DB}\ningress: []`),
  },
  'object-twice': {
    bad: `${policy('db-clients', `\n${ON_DB}\ningress:\n${indent(FROM_WEB)}`)}---\n${policy('db-clients', `\n${ON_DB}\ningress: [{ ports: [{ port: 9187 }] }]`)}`,
    good: `${policy('db-clients', `\n${ON_DB}\ningress:\n${indent(FROM_WEB)}`)}---\n${policy('db-metrics', `\n${ON_DB}\ningress: [{ ports: [{ port: 9187 }] }]`)}`,
  },
  'unknown-lint-rule': {
    bad: policy('db-lock', `\npodSelector: { matchLabels: { app: cache } }   # netpol-atlas: ignore select-nothing`),
    good: policy('db-lock', `\npodSelector: { matchLabels: { app: cache } }   # netpol-atlas: ignore policy-selects-nothing`),
  },
  'silences-nothing': {
    bad: policy('db-lock', `\n${ON_DB}   # netpol-atlas: ignore policy-selects-nothing\ningress: []`),
    good: policy('db-lock', `\n${ON_DB}\ningress: []`),
  },
};

/** Items of a list, under the key that they belong to. */
function indent(items: string): string {
  return items.replaceAll(/^(?=.)/gm, '  ');
}
