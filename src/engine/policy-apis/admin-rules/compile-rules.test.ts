import { describe, expect, test } from 'vitest';
import { ManifestReader } from '#engine/manifest/read-manifests.ts';
import { formatRange } from '#engine/model/ip-range.ts';
import { PolicyCompiler, type CompiledPolicies } from '#engine/policy-apis/registry.ts';
import type { EndpointPredicate, Policy, PortMatch, Rule } from '#engine/rules/policy.ts';

const KINDS = {
  anp: { apiVersion: 'policy.networking.k8s.io/v1alpha1', kind: 'AdminNetworkPolicy', name: 'guard', head: 'priority: 5, ' },
  banp: { apiVersion: 'policy.networking.k8s.io/v1alpha1', kind: 'BaselineAdminNetworkPolicy', name: 'default', head: '' },
  cnp: { apiVersion: 'policy.networking.k8s.io/v1alpha2', kind: 'ClusterNetworkPolicy', name: 'guard', head: 'tier: Admin, priority: 5, ' },
} as const;
type Short = keyof typeof KINDS;

function compileText(text: string): CompiledPolicies {
  return new PolicyCompiler().compile(new ManifestReader().read([{ name: 'a.yaml', text }]).policyObjects);
}

function compileSpec(short: Short, spec: string): CompiledPolicies {
  const { apiVersion, kind, name } = KINDS[short];
  return compileText(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`);
}

/** A policy about every pod, with these rules. */
function compileRules(short: Short, rules: string): CompiledPolicies {
  return compileSpec(short, `{${KINDS[short].head}subject: {namespaces: {}}, ${rules}}`);
}

function told({ diagnostics }: CompiledPolicies): string[] {
  return diagnostics.map(({ path, reason }) => `${path}: ${reason}`);
}

function accepted(compiled: CompiledPolicies): Policy {
  expect(told(compiled)).toEqual([]);
  return compiled.policies[0]!;
}

const letIn = (short: Short) => (short === 'cnp' ? 'Accept' : 'Allow');

/** The one rule with this peer. */
function egressRule(short: Short, peer: string, ports = ''): Rule {
  return accepted(compileRules(short, `egress: [{action: ${letIn(short)}, to: [${peer}]${ports}}]`)).rules[0]!;
}

/** Places are looked at by themselves. */
function shown(predicate: EndpointPredicate | undefined): string {
  switch (predicate?.kind) {
    case 'pods': {
      const { namespace, pods } = predicate;
      return `pods ${JSON.stringify(pods)} of ${namespace.kind === 'named' ? namespace.name : JSON.stringify(namespace.selector)}`;
    }
    case 'addresses':
      return formatRange(predicate.cidr);
    case 'nodes':
      return `nodes ${JSON.stringify(predicate.nodes)}`;
    case 'domain':
      return predicate.name;
    default:
      return predicate?.kind ?? 'nothing';
  }
}

function portText(port: PortMatch): string {
  if (port.kind === 'all') return 'all';
  return port.kind === 'named' ? `${port.protocol} ${port.name}` : `${port.protocol} ${port.low}-${port.high}`;
}

describe('a policy', () => {
  test.each([
    ['anp', 'AdminNetworkPolicy guard', 'admin', 5],
    ['banp', 'BaselineAdminNetworkPolicy default', 'baseline', undefined],
    ['cnp', 'ClusterNetworkPolicy guard', 'admin', 5],
  ] as const)('%s belongs to the whole cluster and isolates nothing', (short, id, tier, priority) => {
    const policy = accepted(compileRules(short, 'ingress: []'));
    expect(policy).toMatchObject({ id, tier, isolates: [], rules: [], emptyLists: [{ direction: 'ingress' }] });
    expect([policy.priority, policy.namespace]).toEqual([priority, undefined]);
  });

  test('of v1alpha2 says which tier it is in', () => {
    expect(accepted(compileSpec('cnp', '{tier: Baseline, priority: 0, subject: {namespaces: {}}}'))).toMatchObject({
      tier: 'baseline',
      priority: 0,
    });
  });

  test('has no namespace, whatever is written, and makes none up', () => {
    const text =
      'apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: guard, namespace: nowhere}\nspec: {priority: 1, subject: {namespaces: {}}}\n';
    const reading = new ManifestReader().read([{ name: 'a.yaml', text }]);
    expect(reading.outline).toEqual([expect.not.objectContaining({ namespace: 'nowhere' })]);
    expect([...reading.cluster.namespaces.keys()]).toEqual([]);
  });

  test.each(['networking.k8s.aws/v1alpha1', 'crd.antrea.io/v1beta1'])('of the group of %s is another kind (D-12)', (apiVersion) => {
    const text = `apiVersion: ${apiVersion}\nkind: ClusterNetworkPolicy\nmetadata: {name: guard}\nspec: {}\n`;
    const { policyObjects, notEvaluated } = new ManifestReader().read([{ name: 'a.yaml', text }]);
    expect([policyObjects.length, notEvaluated.length]).toEqual([0, 1]);
  });
});

describe('rules', () => {
  test('are ranked as they are written, keep their names, and do what their action says', () => {
    const { rules } = accepted(
      compileRules(
        'anp',
        'ingress: [{name: first, action: Pass, from: [{namespaces: {}}]}, {action: Deny, from: [{namespaces: {}}]}], egress: [{action: Allow, to: [{namespaces: {}}]}]',
      ),
    );
    expect(rules.map(({ action, direction, rank, name }) => [action, direction, rank, name])).toEqual([
      ['pass', 'ingress', 0, 'first'],
      ['deny', 'ingress', 1, undefined],
      ['allow', 'egress', 0, undefined],
    ]);
  });

  test.each([
    ['anp', '{namespaces: {}}', ['pods [] of []']],
    ['anp', '{namespaces: {matchExpressions: [{key: t, operator: Exists}]}}', ['pods [] of [{"key":"t","operator":"Exists"}]']],
    [
      'banp',
      '{pods: {namespaceSelector: {}, podSelector: {matchLabels: {a: b}}}}',
      ['pods [{"key":"a","operator":"In","values":["b"]}] of []'],
    ],
    ['cnp', '{pods: {podSelector: {}}}', ['pods [] of []']],
    ['anp', '{nodes: {}}', ['nodes []']],
    ['cnp', '{networks: [10.0.0.0/8, "2001:db8::/127"]}', ['10.0.0.0-10.255.255.255', '2001:db8::-2001:db8::1']],
    ['cnp', '{domainNames: ["*.Example.com.", a.b]}', ['*.example.com', 'a.b']],
  ] as const)('of %s with the peer %s', (short, peer, predicates) => {
    expect(egressRule(short, peer).peers.map(({ predicate }) => shown(predicate))).toEqual(predicates);
  });

  test.each([
    ['anp', '', ['all']],
    ['anp', 'ports: [{portNumber: {port: 80}}]', ['TCP 80-80']],
    ['anp', 'ports: [{portNumber: {protocol: SCTP, port: 80}}]', ['SCTP 80-80']],
    ['banp', 'ports: [{portRange: {start: 1, end: 2}}, {portRange: {protocol: UDP, start: 7, end: 7}}]', ['TCP 1-2', 'UDP 7-7']],
    ['anp', 'ports: [{namedPort: web}]', ['TCP web', 'UDP web', 'SCTP web']],
    ['cnp', '', ['all']],
    ['cnp', 'protocols: [{tcp: {destinationPort: {number: 80}}}]', ['TCP 80-80']],
    ['cnp', 'protocols: [{udp: {destinationPort: {range: {start: 53, end: 54}}}}]', ['UDP 53-54']],
    ['cnp', 'protocols: [{destinationNamedPort: web}]', ['TCP web', 'UDP web', 'SCTP web']],
  ] as const)('of %s on %s', (short, ports, expected) => {
    expect(egressRule(short, '{namespaces: {}}', ports === '' ? '' : `, ${ports}`).ports.map(portText)).toEqual(expected);
  });

  test('a range that ends before it starts is accepted in v1alpha1, and has no port', () => {
    const { policies, diagnostics } = compileRules(
      'anp',
      'ingress: [{action: Deny, from: [{namespaces: {}}], ports: [{portRange: {start: 9, end: 8}}]}]',
    );
    expect([policies.length, diagnostics.map(({ code }) => code)]).toEqual([1, ['port-range-empty']]);
  });
});

describe('a rule with a peer that is not understood fails closed (D-2)', () => {
  test.each([
    ['anp', 'ingress: [{action: Allow, from: [{namespaces: {}}, {pod: {}}]}]', 'allow', [], 'pods'],
    ['anp', 'ingress: [{action: Pass, from: [{namespace: {}}]}]', 'deny', ['any'], 'namespaces'],
    ['banp', 'ingress: [{action: Deny, from: [{x: 1}]}]', 'deny', ['any'], ''],
    ['cnp', 'ingress: [{action: Accept, from: [{x: 1}]}]', 'allow', [], ''],
    ['cnp', 'ingress: [{action: Deny, from: [{networks: [10.0.0.0/8]}], protocols: [{destinationNamedPort: a}]}]', 'deny', ['any'], ''],
  ] as const)('%s: %s', (short, rules, action, peers, suggestion) => {
    const { policies, refused, diagnostics, assumptions } = compileRules(short, rules);
    expect([refused, assumptions]).toEqual([[], []]);
    expect(diagnostics).toMatchObject([{ code: 'peer-not-understood', reason: 'unknown field', values: { suggestion } }]);
    const rule = policies[0]!.rules[0]!;
    expect([rule.failsClosed, rule.action, rule.peers.map(({ predicate }) => predicate.kind), rule.ports.map(portText)]).toEqual([
      true,
      action,
      peers,
      ['all'],
    ]);
  });

  test('but an unknown field beside a known one is only dropped (V-2)', () => {
    const { policies, diagnostics } = compileRules('anp', 'ingress: [{action: Deny, from: [{namespaces: {}, x: 1}]}]');
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-field']);
    expect(policies[0]?.rules[0]?.failsClosed).toBeUndefined();
  });

  test('a network is no peer of ingress, and it is said so', () => {
    const { diagnostics } = compileRules('anp', 'ingress: [{action: Deny, from: [{networks: [10.0.0.0/8]}]}]');
    expect(diagnostics).toMatchObject([{ values: { written: 'networks', egressOnly: true } }]);
  });
});

describe('what version 0.1.1 wrote', () => {
  test.each([
    ['{namespaces: {namespaceSelector: {matchLabels: {a: b}}}}', 'spec.ingress[0].from[0].namespaces'],
    ['{pods: {namespaces: {namespaceSelector: {matchLabels: {a: b}}}, podSelector: {}}}', 'spec.ingress[0].from[0].pods.namespaceSelector'],
  ])('%s is read as it was meant', (peer, current) => {
    const { policies, diagnostics } = compileRules('anp', `ingress: [{action: Deny, from: [${peer}]}]`);
    expect(shown(policies[0]?.rules[0]?.peers[0]?.predicate)).toBe('pods [] of [{"key":"a","operator":"In","values":["b"]}]');
    expect(diagnostics).toMatchObject([{ code: 'old-namespaces-shape', severity: 'warning', values: { current } }]);
  });

  test.each([
    ['{namespaces: {sameLabels: [team]}}', 'namespaces.sameLabels'],
    ['{pods: {namespaces: {notSameLabels: [team]}, podSelector: {}}}', 'pods.namespaces.notSameLabels'],
  ])('%s cannot be said any more: the policy is refused', (peer, path) => {
    const compiled = compileRules('anp', `ingress: [{action: Deny, from: [${peer}]}]`);
    expect([compiled.refused.length, told(compiled)]).toEqual([1, [`spec.ingress[0].from[0].${path}: unknown field`]]);
  });
});

describe('what the API server refuses though its meaning is clear is evaluated', () => {
  const at = 'spec.egress[0]';
  test.each([
    ['anp', 'egress: [{action: Deny, to: [{pods: {podSelector: {}}}]}]', `${at}.to[0].pods.namespaceSelector: Required value`],
    ['cnp', 'egress: [{action: Deny, to: [{pods: {namespaceSelector: {}}}]}]', `${at}.to[0].pods.podSelector: Required value`],
    ['anp', 'egress: [{action: Deny, to: [{nodes: {}}], ports: [{namedPort: a}]}]', `${at}: Invalid value`],
    ['cnp', 'egress: [{action: Deny, to: [{networks: [10.0.0.0/8]}], protocols: [{destinationNamedPort: a}]}]', `${at}: Invalid value`],
  ] as const)('%s: %s', (short, rules, expected) => {
    const compiled = compileRules(short, rules);
    expect(told(compiled)).toEqual([expected]);
    expect(compiled.diagnostics).toMatchObject([{ values: { evaluated: 'as-if-accepted' } }]);
    expect(compiled.assumptions).toMatchObject([{ code: 'refused-but-evaluated' }]);
    expect([compiled.policies.length, compiled.refused.length]).toEqual([1, 0]);
  });
});

describe('an admin policy is refused whole (V-1)', () => {
  const peer = (text: string, action = 'Deny') => `egress: [{action: ${action}, to: [${text}]}]`;
  const port = (text: string) => `egress: [{action: Deny, to: [{namespaces: {}}], ports: [${text}]}]`;
  const protocol = (text: string) => `egress: [{action: Deny, to: [{namespaces: {}}], protocols: [${text}]}]`;
  const at = 'spec.egress[0]';
  test.each([
    ['anp', peer('{}'), [`${at}.to[0]: Invalid value`]],
    ['anp', peer('null'), [`${at}.to[0]: Invalid value`]],
    ['cnp', peer('{namespaces: null}'), [`${at}.to[0]: Invalid value`]],
    ['anp', peer('{namespaces: {}, nodes: {}}'), [`${at}.to[0]: Too many`]],
    ['banp', peer('{namespaces: {}}', 'Pass'), [`${at}.action: Unsupported value`]],
    ['anp', peer('{namespaces: {}}', 'Accept'), [`${at}.action: Unsupported value`]],
    ['cnp', peer('{namespaces: {}}', 'Allow'), [`${at}.action: Unsupported value`]],
    ['anp', 'egress: [{to: [{namespaces: {}}]}]', [`${at}.action: Required value`]],
    ['anp', 'egress: [{action: Deny}]', [`${at}.to: Required value`]],
    ['anp', 'egress: [{action: Deny, to: []}]', [`${at}.to: Invalid value`]],
    ['anp', 'egress: [{action: Deny, to: [{namespaces: {}}], ports: []}]', [`${at}.ports: Invalid value`]],
    ['anp', peer('{namespaces: {matchLabels: {a: "-"}}}'), [`${at}.to[0].namespaces.matchLabels.a: Invalid value`]],
    ['anp', peer('{networks: []}'), [`${at}.to[0].networks: Invalid value`]],
    ['anp', peer('{networks: [10.0.0.0]}'), [`${at}.to[0].networks[0]: Invalid value`]],
    ['anp', peer('{networks: [010.0.0.0/8]}'), [`${at}.to[0].networks[0]: Invalid value`]],
    ['anp', peer('{networks: ["::ffff:10.0.0.0/104"]}'), [`${at}.to[0].networks[0]: Invalid value`]],
    ['cnp', peer('{networks: ["::ffff:a00:0/104"]}'), [`${at}.to[0].networks[0]: Invalid value`]],
    ['anp', peer('{networks: [10.0.0.0/8, 10.0.0.0/8]}'), [`${at}.to[0].networks[1]: Duplicate value`]],
    ['anp', peer('{domainNames: [example]}', 'Allow'), [`${at}.to[0].domainNames[0]: Invalid value`]],
    ['anp', peer('{domainNames: ["a.*.com"]}', 'Allow'), [`${at}.to[0].domainNames[0]: Invalid value`]],
    ['anp', peer('{domainNames: [a.b]}'), [`${at}: Invalid value`]],
    ['cnp', peer('{domainNames: [a.b]}', 'Pass'), [`${at}: Invalid value`]],
    ['anp', port('{}'), [`${at}.ports[0]: Invalid value`]],
    ['anp', port('{namedPort: a, portNumber: {port: 1}}'), [`${at}.ports[0]: Too many`]],
    ['anp', port('{portNumber: {}}'), [`${at}.ports[0].portNumber.port: Required value`]],
    ['anp', port('{portNumber: {port: 0}}'), [`${at}.ports[0].portNumber.port: Invalid value`]],
    ['anp', port('{portNumber: {port: 65536}}'), [`${at}.ports[0].portNumber.port: Invalid value`]],
    ['anp', port('{portNumber: {port: 1, protocol: tcp}}'), [`${at}.ports[0].portNumber.protocol: Unsupported value`]],
    ['anp', port('{portRange: {start: 1}}'), [`${at}.ports[0].portRange.end: Required value`]],
    ['cnp', protocol('{tcp: {}}'), [`${at}.protocols[0].tcp.destinationPort: Required value`]],
    ['cnp', protocol('{tcp: {destinationPort: {}}}'), [`${at}.protocols[0].tcp.destinationPort: Invalid value`]],
    [
      'cnp',
      protocol('{tcp: {destinationPort: {range: {start: 5, end: 5}}}}'),
      [`${at}.protocols[0].tcp.destinationPort.range: Invalid value`],
    ],
    ['cnp', protocol('{tcp: {destinationPort: {number: 1}}, udp: {destinationPort: {number: 1}}}'), [`${at}.protocols[0]: Too many`]],
  ] as const)('%s: %s', (short, rules, expected) => {
    const compiled = compileRules(short, rules);
    expect(told(compiled)).toEqual(expected);
    expect([compiled.policies.length, compiled.refused.length]).toEqual([0, 1]);
  });

  const times = (count: number, item: string) => Array.from({ length: count }, () => item).join(', ');
  const many = {
    ingress: (count: number) => `ingress: [${times(count, '{action: Deny, from: [{namespaces: {}}]}')}]`,
    'egress[0].to': (count: number) => peer(times(count, '{namespaces: {}}')),
    'egress[0].to[0].networks': (count: number) =>
      peer(`{networks: [${Array.from({ length: count }, (_, octet) => `10.${octet}.0.0/16`).join(', ')}]}`),
    'egress[0].ports': (count: number) => port(times(count, '{namedPort: a}')),
    'egress[0].protocols': (count: number) => protocol(times(count, '{destinationNamedPort: a}')),
  };
  test.each([
    ['anp', 'ingress', 100],
    ['cnp', 'ingress', 25],
    ['anp', 'egress[0].to', 100],
    ['cnp', 'egress[0].to', 25],
    ['anp', 'egress[0].to[0].networks', 25],
    ['cnp', 'egress[0].to[0].networks', 25],
    ['anp', 'egress[0].ports', 100],
    ['cnp', 'egress[0].protocols', 25],
  ] as const)('%s: spec.%s with more than %i entries', (short, path, most) => {
    expect(told(compileRules(short, many[path](most)))).toEqual([]);
    expect(told(compileRules(short, many[path](most + 1)))).toEqual([`spec.${path}: Too many`]);
  });

  test('a name of more than 100 characters', () => {
    const named = (length: number) => `ingress: [{name: ${'n'.repeat(length)}, action: Deny, from: [{namespaces: {}}]}]`;
    expect([100, 101].map((length) => told(compileRules('anp', named(length))))).toEqual([[], ['spec.ingress[0].name: Too long']]);
  });

  test.each([
    ['anp', '{subject: {namespaces: {}}}', ['spec.priority: Required value']],
    ['anp', '{priority: 1001, subject: {namespaces: {}}}', ['spec.priority: Invalid value']],
    ['anp', '{priority: -1, subject: {namespaces: {}}}', ['spec.priority: Invalid value']],
    ['anp', '{priority: "5", subject: {namespaces: {}}}', ['spec.priority: wrong type']],
    ['anp', '{priority: 5}', ['spec.subject: Required value']],
    ['anp', '{priority: 5, subject: {}}', ['spec.subject: Invalid value']],
    ['banp', '{subject: {namespaces: {}, pods: {namespaceSelector: {}, podSelector: {}}}}', ['spec.subject: Too many']],
    ['cnp', '{priority: 5, subject: {namespaces: {}}}', ['spec.tier: Required value']],
    ['cnp', '{tier: admin, priority: 5, subject: {namespaces: {}}}', ['spec.tier: Unsupported value']],
    ['anp', 'null', ['spec: Required value']],
  ] as const)('%s with the spec %s', (short, spec, expected) => {
    expect(told(compileSpec(short, spec))).toEqual(expected);
  });

  test('the baseline policy has one name', () => {
    const text =
      'apiVersion: policy.networking.k8s.io/v1alpha1\nkind: BaselineAdminNetworkPolicy\nmetadata: {name: base}\nspec: {subject: {namespaces: {}}}\n';
    expect(compileText(text).diagnostics).toMatchObject([
      { path: 'metadata.name', reason: 'Invalid value', values: { rule: 'only-default', suggestion: 'default' } },
    ]);
  });
});

test.each([
  ['10.1.2.3/8', 'cidr-host-bits'],
  ['"::ffff:a00:0/104"', 'cidr-ipv4-mapped'],
])('the network %s is accepted in v1alpha1 with a warning (V-3, D-10)', (network, code) => {
  const { policies, diagnostics } = compileRules('anp', `egress: [{action: Deny, to: [{networks: [${network}]}]}]`);
  expect([policies.length, diagnostics.map((each) => each.code)]).toEqual([1, [code]]);
});

test('rules, peers and networks know their lines', () => {
  const text = `apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata:
  name: guard
spec:
  tier: Admin
  priority: 1
  subject:
    namespaces: {}
  egress:
  - action: Deny
    to:
    - namespaces: {}
    - networks:
      - 10.0.0.0/8
      - 192.168.0.0/16
    protocols:
    - tcp:
        destinationPort:
          number: 80
`;
  const rule = compileText(text).policies[0]!.rules[0]!;
  expect([rule.origin.line, rule.origin.endLine, rule.origin.path]).toEqual([11, 20, 'spec.egress[0]']);
  expect(rule.peers.map(({ origin }) => origin.line)).toEqual([13, 15, 16]);
  expect(rule.ports.map(({ origin }) => origin?.line)).toEqual([18]);
});
