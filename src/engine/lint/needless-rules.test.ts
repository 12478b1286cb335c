import { admin, all, holdCases, pod, policy, WEB } from '#engine/testing/lint-cases.ts';

holdCases({
  'rule-covered-by-another': [
    [
      'the other has more peers and ports',
      policy(
        'p',
        `${WEB}, ingress: [{ from: [{ podSelector: {} }] }, { from: [{ podSelector: { matchLabels: { app: a } } }], ports: [{ port: 80 }] }]`,
      ),
      'info',
    ],
    ['both say the same', policy('p', `${WEB}, ingress: [{ ports: [{ port: 80 }] }, { ports: [{ port: 80 }] }]`), 'info'],
    [
      'other ports',
      policy(
        'p',
        `${WEB}, ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 443 }] }, { from: [{ podSelector: { matchLabels: { app: a } } }], ports: [{ port: 80 }] }]`,
      ),
      'silent',
    ],
    [
      'another namespace',
      policy('p', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }, { from: [{ namespaceSelector: {} }], ports: [{ port: 80 }] }]`),
      'silent',
    ],
    [
      'a wider selector',
      policy(
        'p',
        `${WEB}, ingress: [{ from: [{ podSelector: { matchLabels: { app: a } } }] }, { from: [{ podSelector: { matchExpressions: [{ key: app, operator: In, values: [a, b] }] } }] }]`,
      ),
      'info',
    ],
  ],
  'policy-adds-nothing': [
    [
      'a wider policy says it',
      all(
        policy('p', `${WEB}, ingress: [{ from: [{ podSelector: { matchLabels: { app: a } } }] }]`),
        policy('q', 'podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }]'),
      ),
      'info',
    ],
    [
      'one that opens everything says it',
      all(policy('p', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }]`), policy('q', 'podSelector: {}, ingress: [{}]')),
      'warning',
    ],
    [
      'it has no rules',
      all(policy('p', 'podSelector: {}'), policy('q', 'podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }]')),
      'silent',
    ],
    [
      'it isolates egress',
      all(
        policy('p', `${WEB}, policyTypes: [Ingress, Egress], ingress: [{ from: [{ podSelector: {} }] }]`),
        policy('q', 'podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }]'),
      ),
      'silent',
    ],
    [
      'the other one selects fewer pods',
      all(
        policy('p', 'podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }]'),
        policy('q', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }]`),
      ),
      'info',
    ],
    [
      'the other one stands in another namespace',
      all(policy('p', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }]`), policy('q', 'podSelector: {}, ingress: [{}]', 'other')),
      'silent',
    ],
  ],
  'rule-never-decides': [
    [
      'a wider rule of the other kind stands before it',
      all(
        pod('web'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }] }, { action: Allow, from: [{ namespaces: {} }] }'),
      ),
      'warning',
    ],
    [
      'a wider rule of the same kind stands before it',
      all(
        pod('web'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }] }, { action: Deny, from: [{ namespaces: {} }] }'),
      ),
      'info',
    ],
    [
      'an admin policy denies what a NetworkPolicy allows',
      all(
        pod('web'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }] }'),
        policy('p', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }]`),
      ),
      'warning',
    ],
    [
      'it passes some of it',
      all(
        pod('web'),
        pod('db'),
        admin('a', 1, '{ action: Pass, from: [{ namespaces: {} }] }, { action: Deny, from: [{ namespaces: {} }] }'),
        policy('p', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }]`),
      ).replace(
        '{ action: Deny, from: [{ namespaces: {} }] }',
        '{ action: Deny, from: [{ namespaces: { matchLabels: { team: none } } }] }',
      ),
      'silent',
    ],
    [
      'it denies one port of it',
      all(
        pod('web'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }], ports: [{ portNumber: { protocol: TCP, port: 80 } }] }'),
        policy('p', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }]`),
      ),
      'silent',
    ],
    [
      'the plugin reads no admin policies',
      all(
        pod('web'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }] }'),
        policy('p', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }]`),
      ),
      'silent',
      { adminPolicies: 'ignored' },
    ],
  ],
  'equal-priorities': [
    [
      'they disagree',
      all(
        pod('web'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }] }'),
        admin('b', 1, '{ action: Allow, from: [{ namespaces: {} }] }'),
      ),
      'warning',
    ],
    [
      'they agree',
      all(
        pod('web'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }] }'),
        admin('b', 1, '{ action: Deny, from: [{ namespaces: {} }] }'),
      ),
      'info',
    ],
    [
      'they have priorities of their own',
      all(
        pod('web'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }] }'),
        admin('b', 2, '{ action: Allow, from: [{ namespaces: {} }] }'),
      ),
      'silent',
    ],
    [
      'they select other pods',
      all(
        pod('web'),
        pod('db', '', 'data'),
        admin(
          'a',
          1,
          '{ action: Deny, from: [{ namespaces: {} }] }',
          '{ namespaces: { matchLabels: { kubernetes.io/metadata.name: shop } } }',
        ),
        admin(
          'b',
          1,
          '{ action: Allow, from: [{ namespaces: {} }] }',
          '{ namespaces: { matchLabels: { kubernetes.io/metadata.name: data } } }',
        ),
      ),
      'silent',
    ],
  ],
  'namespace-without-policy': [
    ['another one has a policy', all(pod('web'), pod('gateway', '', 'edge'), policy('p', 'podSelector: {}')), 'info'],
    ['none has', all(pod('web'), pod('gateway', '', 'edge')), 'silent'],
    ['it is the system’s', all(pod('web'), pod('dns', '', 'kube-system'), policy('p', 'podSelector: {}')), 'silent'],
    [
      'its pods are on the host’s network',
      all(pod('web'), pod('agent', 'hostNetwork: true', 'ops'), policy('p', 'podSelector: {}')),
      'silent',
    ],
    [
      'an admin policy selects its pods',
      all(
        pod('web'),
        pod('gateway', '', 'edge'),
        policy('p', 'podSelector: {}'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }] }'),
      ),
      'silent',
    ],
  ],
});
