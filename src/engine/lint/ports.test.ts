import { admin, all, EGRESS, holdCases, pod, policy, ported, WEB } from '#engine/testing/lint-cases.ts';

holdCases({
  'dns-over-one-protocol': [
    ['TCP alone', all(pod('web'), policy('p', `podSelector: {}, ${EGRESS}, egress: [{ ports: [{ port: 53 }] }]`)), 'warning'],
    ['UDP alone', all(pod('web'), policy('p', `podSelector: {}, ${EGRESS}, egress: [{ ports: [{ protocol: UDP, port: 53 }] }]`)), 'info'],
    [
      'one policy each',
      all(
        pod('web'),
        policy('p', `podSelector: {}, ${EGRESS}, egress: [{ ports: [{ port: 53 }] }]`),
        policy('q', `podSelector: {}, ${EGRESS}, egress: [{ ports: [{ protocol: UDP, port: 53 }] }]`),
      ),
      'silent',
    ],
    [
      'every port of everybody',
      all(pod('web'), policy('p', `podSelector: {}, ${EGRESS}, egress: [{ ports: [{ port: 53 }] }, { to: [{ namespaceSelector: {} }] }]`)),
      'silent',
    ],
    [
      'every port of a database',
      all(
        pod('web'),
        policy(
          'p',
          `podSelector: {}, ${EGRESS}, egress: [{ ports: [{ port: 53 }] }, { to: [{ podSelector: { matchLabels: { app: db } } }] }]`,
        ),
      ),
      'warning',
    ],
    [
      'pods that nothing isolates',
      all(pod('web'), policy('p', 'podSelector: {}, policyTypes: [Ingress], egress: [{ ports: [{ port: 53 }] }]')),
      'silent',
    ],
  ],
  'port-on-no-container': [
    [
      'another port is declared',
      all(ported('web', '{ containerPort: 8080 }'), policy('p', `${WEB}, ingress: [{ ports: [{ port: 8081 }] }]`)),
      'warning',
    ],
    [
      'another protocol is declared',
      all(ported('web', '{ containerPort: 8080 }'), policy('p', `${WEB}, ingress: [{ ports: [{ protocol: UDP, port: 8080 }] }]`)),
      'warning',
    ],
    ['nothing is declared', all(pod('web'), policy('p', `${WEB}, ingress: [{ ports: [{ port: 8081 }] }]`)), 'silent'],
    [
      'one port of the rule is declared',
      all(ported('web', '{ containerPort: 8080 }'), policy('p', `${WEB}, ingress: [{ ports: [{ port: 8080 }, { port: 9090 }] }]`)),
      'silent',
    ],
    [
      'a range',
      all(ported('web', '{ containerPort: 8080 }'), policy('p', `${WEB}, ingress: [{ ports: [{ port: 9000, endPort: 9100 }] }]`)),
      'silent',
    ],
    [
      'anybody may be meant',
      all(ported('web', '{ containerPort: 8080 }'), policy('p', `${WEB}, ${EGRESS}, egress: [{ ports: [{ port: 443 }] }]`)),
      'silent',
    ],
    [
      'a probe asks for it',
      all(
        ported('web', '{ containerPort: 8080 }').replace('ports:', 'livenessProbe: { tcpSocket: { port: 8081 } }, ports:'),
        policy('p', `${WEB}, ingress: [{ ports: [{ port: 8081 }] }]`),
      ),
      'silent',
    ],
  ],
  'named-port-on-no-pod': [
    [
      'an admin policy means a name of any protocol',
      all(
        ported('web', '{ name: http, containerPort: 8080 }'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }], ports: [{ namedPort: http }] }'),
      ),
      'silent',
    ],
    [
      'an admin policy means a name that nobody has',
      all(
        ported('web', '{ name: http, containerPort: 8080 }'),
        pod('db'),
        admin('a', 1, '{ action: Deny, from: [{ namespaces: {} }], ports: [{ namedPort: web }] }'),
      ),
      'warning',
    ],
  ],
});
