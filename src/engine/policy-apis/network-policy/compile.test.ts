import { describe, expect, test } from 'vitest';
import { ManifestReader } from '#engine/manifest/read-manifests.ts';
import { formatCidr, formatRange } from '#engine/model/ip-range.ts';
import type { CompiledPolicies } from '#engine/policy-apis/registry.ts';
import { PolicyCompiler } from '#engine/policy-apis/registry.ts';
import type { Policy, PortMatch } from '#engine/rules/policy.ts';
import { podsOf, policyOf, ruleOf, selectorOf } from '#engine/testing/policy-of.ts';

function compile(...specs: readonly string[]): CompiledPolicies {
  const text = specs
    .map(
      (spec, at) =>
        `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: lock${at || ''}, namespace: shop}\nspec: ${spec}\n`,
    )
    .join('---\n');
  return new PolicyCompiler().compile(new ManifestReader().read([{ name: 'a.yaml', text }]).policyObjects);
}

function compileOne(spec: string): Policy {
  const { policies, refused, diagnostics } = compile(spec);
  expect([refused, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([[], []]);
  return policies[0]!;
}

/** Places are looked at by themselves. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) =>
      /^(?:pods)?[oO]rigin$/.test(key) ? undefined : typeof each === 'bigint' ? String(each) : each,
    ),
  );
}

const ANY = { kind: 'any' } as const;
const tcp = (low: number, high = low): PortMatch => ({ kind: 'range', protocol: 'TCP', low, high });

describe('which directions a policy isolates', () => {
  test.each([
    ['{}', ['ingress'], 'NP-1: nothing written means Ingress'],
    ['{egress: [{}]}', ['ingress', 'egress'], 'T1: egress rules add Egress'],
    ['{egress: []}', ['ingress'], 'T2: an empty list does not'],
    ['{egress: null, policyTypes: []}', ['ingress'], 'NP-1'],
    ['{policyTypes: [Egress]}', ['egress'], 'as written'],
    ['{policyTypes: [Egress, Ingress]}', ['ingress', 'egress'], 'in any order'],
    ['{policyTypes: [Ingress, Ingress]}', ['ingress'], 'V-3: twice is once'],
  ])('%s isolates %j (%s)', (spec, isolates) => {
    expect(compileOne(spec).isolates).toEqual(isolates);
  });
});

describe('what a policy becomes', () => {
  test.each([
    ['{podSelector: {matchLabels: {app: db}}}', policyOf('shop/lock', 'app=db')],
    ['{podSelector: {}}', policyOf('shop/lock', '')],
    ['{policyTypes: [Ingress]}', policyOf('shop/lock', '')],
    ['{ingress: [], podSelector: {}}', policyOf('shop/lock', '')],
    ['{ingress: [{}]}', policyOf('shop/lock', '', { rules: [ruleOf('ingress', [ANY])] })],
    ['{ingress: [{from: [], ports: []}]}', policyOf('shop/lock', '', { rules: [ruleOf('ingress', [ANY])] })],
    ['{ingress: [{ports: [{port: 80}]}]}', policyOf('shop/lock', '', { rules: [ruleOf('ingress', [ANY], [tcp(80)])] })],
    [
      '{ingress: [{from: [{podSelector: {matchLabels: {app: web}}}, {podSelector: {}}]}, {}]}',
      policyOf('shop/lock', '', {
        rules: [ruleOf('ingress', [podsOf('shop', 'app=web'), podsOf('shop', '')]), ruleOf('ingress', [ANY], undefined, 1)],
      }),
    ],
    [
      '{policyTypes: [Egress], ingress: [{}], egress: [{}]}',
      policyOf('shop/lock', '', { isolates: ['egress'], rules: [ruleOf('egress', [ANY])], ignoredRules: [ruleOf('ingress', [ANY])] }),
    ],
  ])('%s', (spec, policy) => {
    expect(plain(compileOne(spec))).toMatchObject(plain(policy) as object);
  });
});

describe('a peer', () => {
  test.each([
    ['{namespaceSelector: {}}', { kind: 'labels', selector: [] }, []],
    ['{namespaceSelector: {matchLabels: {team: a}}}', { kind: 'labels', selector: selectorOf('team=a') }, []],
    [
      '{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: web}}}',
      { kind: 'labels', selector: selectorOf('team=a') },
      selectorOf('app=web'),
    ],
    [
      '{podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [a, b]}, {key: t, operator: Exists}]}}',
      { kind: 'named', name: 'shop' },
      [
        { key: 'app', operator: 'NotIn', values: ['a', 'b'] },
        { key: 't', operator: 'Exists' },
      ],
    ],
  ])('%s means pods (NP-7, NP-10)', (peer, namespace, pods) => {
    expect(plain(compileOne(`{ingress: [{from: [${peer}]}]}`).rules[0]?.peers)).toEqual([{ predicate: { kind: 'pods', namespace, pods } }]);
  });

  test('with an ipBlock means addresses, of either family (NP-17, NP-19)', () => {
    const { rules } = compileOne(
      '{egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}, {ipBlock: {cidr: "2001:db8::/127"}}]}]}',
    );
    const predicates = rules[0]?.peers.map(({ predicate }) => predicate) ?? [];
    expect(
      predicates.map((each) => (each.kind === 'addresses' ? [each.text, formatRange(each.cidr), each.except.map(formatCidr)] : each)),
    ).toEqual([
      ['10.0.0.0/8', '10.0.0.0-10.255.255.255', ['10.1.0.0/16']],
      ['2001:db8::/127', '2001:db8::-2001:db8::1', []],
    ]);
  });

  test.each([
    ['10.1.2.3/8', 'cidr-host-bits', '10.0.0.0/8'],
    ['010.0.0.0/8', 'cidr-leading-zeros', '10.0.0.0/8'],
    ['"::ffff:10.0.0.0/104"', 'cidr-ipv4-mapped', '10.0.0.0/8'],
  ])('%s is read as another block, with a warning (V-3, D-10)', (cidr, code, read) => {
    const { policies, diagnostics } = compile(`{egress: [{to: [{ipBlock: {cidr: ${cidr}}}]}]}`);
    expect(diagnostics).toMatchObject([{ code, severity: 'warning', values: { read } }]);
    expect(policies).toHaveLength(1);
  });
});

describe('ports', () => {
  test.each([
    ['{}', [tcp(1, 65535)]],
    ['{protocol: UDP}', [{ kind: 'range', protocol: 'UDP', low: 1, high: 65535 }]],
    ['{port: 80}', [tcp(80)]],
    ['{port: 0100}', [tcp(64)]],
    ['{port: 1e3}', [tcp(1000)]],
    ['{port: 80, endPort: 80}', [tcp(80)]],
    ['{port: 8000, endPort: 8999, protocol: SCTP}', [{ kind: 'range', protocol: 'SCTP', low: 8000, high: 8999 }]],
    ['{port: http}', [{ kind: 'named', protocol: 'TCP', name: 'http' }]],
  ])('%s (NP-12 to NP-14)', (port, matches) => {
    expect(plain(compileOne(`{ingress: [{ports: [${port}]}]}`).rules[0]?.ports)).toEqual(matches);
  });
});

describe('a policy is refused whole, and its pods stay open (V-1, D-11)', () => {
  const peer = (text: string) => `{ingress: [{from: [${text}]}]}`;
  const port = (text: string) => `{egress: [{ports: [${text}]}]}`;
  test.each([
    [peer('{}'), ['spec.ingress[0].from[0]: Required value']],
    [peer('null'), ['spec.ingress[0].from[0]: Required value']],
    [peer('{podSelector: null}'), ['spec.ingress[0].from[0]: Required value']],
    [peer('{ipBlock: {}}'), ['spec.ingress[0].from[0].ipBlock.cidr: Required value']],
    [peer('{ipBlock: {cidr: 10.0.0.0/8}, namespaceSelector: {}}'), ['spec.ingress[0].from[0]: Forbidden']],
    [peer('{ipBlock: {cidr: 10.0.0.0}}'), ['spec.ingress[0].from[0].ipBlock.cidr: Invalid value']],
    [peer('{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}'), ['spec.ingress[0].from[0].ipBlock.except[0]: Invalid value']],
    [peer('{ipBlock: {cidr: 10.0.0.0/8, except: [0.0.0.0/0]}}'), ['spec.ingress[0].from[0].ipBlock.except[0]: Invalid value']],
    [peer('{ipBlock: {cidr: 10.0.0.0/8, except: [ten]}}'), ['spec.ingress[0].from[0].ipBlock.except[0]: Invalid value']],
    [port('{port: 0}'), ['spec.egress[0].ports[0].port: Invalid value']],
    [port('{port: ""}'), ['spec.egress[0].ports[0].port: Invalid value']],
    [port('{port: 8000-9000}'), ['spec.egress[0].ports[0].port: Invalid value']],
    [port('{port: no-letters-1}'), []],
    [port('{port: a--b}'), ['spec.egress[0].ports[0].port: Invalid value']],
    [port('{port: yes}'), ['spec.egress[0].ports[0].port: wrong type']],
    [port('{port: http, endPort: 90}'), ['spec.egress[0].ports[0].endPort: Invalid value']],
    [port('{endPort: 90}'), ['spec.egress[0].ports[0].endPort: Invalid value']],
    [port('{port: 90, endPort: 89}'), ['spec.egress[0].ports[0].endPort: Invalid value']],
    [port('{port: 90, endPort: 65536}'), ['spec.egress[0].ports[0].endPort: Invalid value']],
    [port('{protocol: Tcp}'), ['spec.egress[0].ports[0].protocol: Unsupported value']],
    ['{policyTypes: [ingress]}', ['spec.policyTypes[0]: Unsupported value']],
    ['{policyTypes: [Ingress, Egress, Ingress]}', ['spec.policyTypes: Invalid value']],
    [
      '{podSelector: {matchExpressions: [{key: a, operator: In, values: []}]}}',
      ['spec.podSelector.matchExpressions[0].values: Required value'],
    ],
    [
      '{podSelector: {matchExpressions: [{key: a, operator: Exists, values: [x]}]}}',
      ['spec.podSelector.matchExpressions[0].values: Forbidden'],
    ],
    ['{podSelector: {matchExpressions: [{operator: Exists}]}}', ['spec.podSelector.matchExpressions[0].key: Invalid value']],
    ['{podSelector: {matchLabels: {a: "-"}}}', ['spec.podSelector.matchLabels.a: Invalid value']],
    ['{podSelector: web}', ['spec.podSelector: wrong type']],
    ['{ingress: {from: []}}', ['spec.ingress: wrong type']],
    ['[]', ['spec: wrong type']],
  ])('%s', (spec, expected) => {
    const { policies, refused, diagnostics } = compile(spec);
    expect(diagnostics.map(({ path, reason }) => `${path}: ${reason}`)).toEqual(expected);
    expect(policies.length).toBe(expected.length === 0 ? 1 : 0);
    expect(refused.length).toBe(expected.length === 0 ? 0 : 1);
  });

  test('but an unknown field is only dropped (V-2, T33)', () => {
    const { policies, diagnostics, assumptions } = compile('{podSelectr: {matchLabels: {app: db}}}');
    expect(policies.map(({ subject }) => subject)).toMatchObject([podsOf('shop', '')]);
    expect(diagnostics).toMatchObject([
      { code: 'unknown-field', reason: 'unknown field', values: { suggestion: 'podSelector', absence: 'selects-everything' } },
    ]);
    expect(assumptions).toMatchObject([{ code: 'unknown-field-dropped', values: { name: 'lock', path: 'spec.podSelectr' } }]);
  });
});

describe('many policies', () => {
  test('the later of two with one name wins, unless it is refused', () => {
    const text = (spec: string) => `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: lock}\nspec: ${spec}\n`;
    const read = (...specs: string[]) =>
      new PolicyCompiler().compile(new ManifestReader().read([{ name: 'a.yaml', text: specs.map(text).join('---\n') }]).policyObjects);
    expect(read('{policyTypes: [Ingress]}', '{policyTypes: [Egress]}').policies.map(({ isolates }) => isolates)).toEqual([['egress']]);
    expect(read('{policyTypes: [Ingress]}', '{policyTypes: [Egres]}').policies.map(({ isolates }) => isolates)).toEqual([['ingress']]);
  });

  test('one name in two namespaces is two policies (T15)', () => {
    const text =
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: lock, namespace: a}\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: lock, namespace: b}\n';
    const { policies } = new PolicyCompiler().compile(new ManifestReader().read([{ name: 'a.yaml', text }]).policyObjects);
    expect(policies.map(({ id }) => id)).toEqual(['NetworkPolicy a/lock', 'NetworkPolicy b/lock']);
  });

  test('one of another API group is none (D-12)', () => {
    const text = 'apiVersion: projectcalico.org/v3\nkind: NetworkPolicy\nmetadata: {name: lock}\nspec: {selector: all()}\n';
    const { policyObjects, notEvaluated } = new ManifestReader().read([{ name: 'a.yaml', text }]);
    expect([policyObjects.length, notEvaluated.length]).toEqual([0, 1]);
  });
});

test('rules, peers and ports know their lines', () => {
  const text = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: lock
spec:
  podSelector: {}
  ingress:
  - from:
    - podSelector:
        matchLabels:
          app: web
    - namespaceSelector: {}
    ports:
    - port: 80
  - {}
`;
  const { policies } = new PolicyCompiler().compile(new ManifestReader().read([{ name: 'a.yaml', text }]).policyObjects);
  const lines = policies[0]?.rules.map((rule) => ({
    rule: [rule.origin.line, rule.origin.endLine, rule.origin.path],
    peers: rule.peers.map(({ origin }) => [origin.line, origin.endLine]),
    ports: rule.ports.map(({ origin }) => origin?.line),
  }));
  expect(lines).toEqual([
    {
      rule: [8, 14, 'spec.ingress[0]'],
      peers: [
        [9, 11],
        [12, 12],
      ],
      ports: [14],
    },
    { rule: [15, 15, 'spec.ingress[1]'], peers: [[15, 15]], ports: [15] },
  ]);
});
