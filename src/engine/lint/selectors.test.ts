import { all, block, EGRESS, FRONT, holdCases, pod, policy, TEAMS, twoItems, WEB } from '#engine/testing/lint-cases.ts';

holdCases({
  'selectors-in-two-items': [
    ['nobody in the own namespace has the labels', all(TEAMS, twoItems(FRONT, 'gateway')), 'warning'],
    ['the namespaces hold the own one too', all(TEAMS, twoItems('', 'web')), 'warning'],
    ['both would mean fewer pods', all(TEAMS, pod('gateway'), twoItems(FRONT, 'gateway')), 'info'],
    ['nobody of the namespaces has the labels', all(TEAMS, twoItems(FRONT, 'web')), 'silent'],
    ['there are further items', all(TEAMS, pod('gateway'), twoItems(FRONT, 'gateway', `, ${block('10.0.0.0/8')}`)), 'silent'],
    [
      'the second is the whole own namespace',
      all(TEAMS, policy('p', `${WEB}, ingress: [{ from: [{ namespaceSelector: { ${FRONT} } }, { podSelector: {} }] }]`)),
      'silent',
    ],
    [
      'both stand in one item',
      all(
        TEAMS,
        policy('p', `${WEB}, ingress: [{ from: [{ namespaceSelector: { ${FRONT} }, podSelector: { matchLabels: { app: gateway } } }] }]`),
      ),
      'silent',
    ],
  ],
  'empty-egress-does-not-isolate': [
    ['nothing else isolates the pods', all(pod('web'), policy('p', 'podSelector: {}, egress: []')), 'warning'],
    ['policyTypes say it', all(pod('web'), policy('p', `podSelector: {}, ${EGRESS}, egress: []`)), 'silent'],
    [
      'another policy isolates them',
      all(pod('web'), policy('p', 'podSelector: {}, egress: []'), policy('q', `podSelector: {}, ${EGRESS}`)),
      'silent',
    ],
    ['the list is not written', all(pod('web'), policy('p', 'podSelector: {}')), 'silent'],
  ],
  'deny-policy-opens-everything': [
    ['a default-deny with an empty rule', policy('default-deny', 'podSelector: {}, ingress: [{}]'), 'warning'],
    ['a name that does not close', policy('web', 'podSelector: {}, ingress: [{}]'), 'silent'],
    [
      'a name that opens as well',
      policy('deny-ingress-allow-egress', 'podSelector: {}, policyTypes: [Ingress, Egress], egress: [{}]'),
      'silent',
    ],
    ['a name about the other direction', policy('deny-ingress', 'podSelector: {}, policyTypes: [Ingress, Egress], egress: [{}]'), 'silent'],
    ['a word that only holds one', policy('blockchain-locker', 'podSelector: {}, ingress: [{}]'), 'silent'],
  ],
  'empty-selector-is-not-outside': [
    [
      'the internet, as all namespaces',
      policy('allow-internet', `${WEB}, ${EGRESS}, egress: [{ to: [{ namespaceSelector: {} }] }]`),
      'warning',
    ],
    ['the own namespace', policy('allow-external', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }]`), 'warning'],
    [
      'an address beside it',
      policy('allow-internet', `${WEB}, ${EGRESS}, egress: [{ to: [{ namespaceSelector: {} }, ${block('0.0.0.0/0')}] }]`),
      'silent',
    ],
    ['labels', policy('from-public', `${WEB}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: front } } }] }]`), 'silent'],
    ['a name that closes it', policy('no-internet', `${WEB}, ${EGRESS}, egress: [{ to: [{ namespaceSelector: {} }] }]`), 'silent'],
  ],
  'peer-matches-nothing': [
    [
      'another namespace has the labels',
      all(
        pod('web'),
        pod('gateway', '', 'edge'),
        policy('p', `${WEB}, ingress: [{ from: [{ podSelector: { matchLabels: { app: gateway } } }] }]`),
      ),
      'warning',
    ],
  ],
  'policy-selects-nothing': [
    [
      'an operator makes the pods',
      all(
        pod('web'),
        '{ apiVersion: monitoring.coreos.com/v1, kind: Alertmanager, metadata: { name: main, namespace: shop } }',
        policy('p', 'podSelector: { matchLabels: { app.kubernetes.io/name: alertmanager } }'),
      ),
      'info',
    ],
  ],
  'host-network-peer': [
    [
      'all of them are on the host’s network',
      all(
        pod('agent', 'hostNetwork: true'),
        policy('p', `${WEB}, ingress: [{ from: [{ podSelector: { matchLabels: { app: agent } } }] }]`),
      ),
      'warning',
    ],
    [
      'everybody is meant',
      all(pod('agent', 'hostNetwork: true'), policy('p', `${WEB}, ingress: [{ from: [{ podSelector: {} }] }]`)),
      'silent',
    ],
    [
      'the plugin knows them',
      all(
        pod('agent', 'hostNetwork: true'),
        policy('p', `${WEB}, ingress: [{ from: [{ podSelector: { matchLabels: { app: agent } } }] }]`),
      ),
      'silent',
      { hostNetworkPods: 'policed' },
    ],
  ],
});
