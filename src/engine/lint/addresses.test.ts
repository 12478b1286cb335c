import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { all, block, EGRESS, holdCases, pod, policy, ported, service, WEB } from '#engine/testing/lint-cases.ts';

holdCases({
  'except-canceled': [
    [
      'another rule holds the addresses',
      policy(
        'p',
        `${WEB}, ${EGRESS}, egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }, { to: [${block('10.0.0.0/8')}] }]`,
      ),
      'warning',
    ],
    [
      'another policy opens everything',
      all(
        policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [169.254.169.254/32] } }] }]`),
        policy('q', `podSelector: {}, ${EGRESS}, egress: [{}]`),
      ),
      'warning',
    ],
    [
      'only some of the addresses',
      policy(
        'p',
        `${WEB}, ${EGRESS}, egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }, { to: [${block('10.1.0.0/16')}] }]`,
      ),
      'silent',
    ],
    [
      'only one port',
      policy(
        'p',
        `${WEB}, ${EGRESS}, egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }, { to: [${block('10.0.0.0/8')}], ports: [{ port: 443 }] }]`,
      ),
      'silent',
    ],
    [
      'other pods',
      all(
        policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }] }]`),
        policy('q', `podSelector: { matchLabels: { app: db } }, ${EGRESS}, egress: [{}]`),
      ),
      'silent',
    ],
  ],
  'except-leaves-nothing': [
    [
      'two halves',
      policy('p', `${WEB}, ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.0.0.0/9, 10.128.0.0/9] } }] }]`),
      'warning',
    ],
    [
      'a gap between them',
      policy('p', `${WEB}, ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.0.0.0/9, 10.192.0.0/10] } }] }]`),
      'silent',
    ],
  ],
  'ip-block-of-service': [
    [
      'the one address',
      all(
        ported('db', '{ containerPort: 5432 }'),
        service('10.96.0.7'),
        policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('10.96.0.7/32')}] }]`),
      ),
      'warning',
    ],
    [
      'the network of Services',
      all(
        ported('db', '{ containerPort: 5432 }'),
        service('10.96.0.7'),
        policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('10.96.0.0/16')}] }]`),
      ),
      'warning',
    ],
    [
      'everywhere',
      all(
        ported('db', '{ containerPort: 5432 }'),
        service('10.96.0.7'),
        policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('10.0.0.0/8')}] }]`),
      ),
      'silent',
    ],
    [
      'no pods behind it',
      all(service('10.96.0.7'), policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('10.96.0.7/32')}] }]`)),
      'silent',
    ],
    [
      'a headless Service',
      all(
        ported('db', '{ containerPort: 5432 }'),
        service('None'),
        policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('10.96.0.7/32')}] }]`),
      ),
      'silent',
    ],
  ],
  'ip-block-of-pod': [
    [
      'its one address',
      all(pod('db', '', 'shop', 'podIP: 10.1.0.5'), policy('p', `${WEB}, ingress: [{ from: [${block('10.1.0.5/32')}] }]`)),
      'warning',
    ],
    [
      'a block that holds it',
      all(pod('db', '', 'shop', 'podIP: 10.1.0.5'), policy('p', `${WEB}, ingress: [{ from: [${block('10.1.0.0/24')}] }]`)),
      'silent',
    ],
    [
      'its node’s address',
      all(
        pod('agent', 'hostNetwork: true', 'shop', 'podIP: 10.1.0.5'),
        policy('p', `${WEB}, ingress: [{ from: [${block('10.1.0.5/32')}] }]`),
      ),
      'silent',
    ],
  ],
  'block-of-other-family': [
    [
      'IPv6 for a pod of IPv4',
      all(pod('web', '', 'shop', 'podIP: 10.1.0.5'), policy('p', `${WEB}, ingress: [{ from: [${block('2001:db8::/32')}] }]`)),
      'warning',
    ],
    [
      'both families in two rules',
      all(
        pod('web', '', 'shop', 'podIP: 10.1.0.5'),
        policy('p', `${WEB}, ingress: [{ from: [${block('2001:db8::/32')}] }, { from: [${block('192.0.2.0/24')}] }]`),
      ),
      'silent',
    ],
    ['an unknown address', all(pod('web'), policy('p', `${WEB}, ingress: [{ from: [${block('2001:db8::/32')}] }]`)), 'silent'],
    [
      'pods as well',
      all(
        pod('web', '', 'shop', 'podIP: 10.1.0.5'),
        policy('p', `${WEB}, ingress: [{ from: [${block('2001:db8::/32')}, { podSelector: {} }] }]`),
      ),
      'silent',
    ],
  ],
  'ipv6-forgotten': [
    [
      'a pod has IPv6',
      all(pod('six', '', 'shop', 'podIP: "2001:db8::6"'), policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('0.0.0.0/0')}] }]`)),
      'warning',
    ],
    [
      'another policy has a block of IPv6',
      all(
        policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('0.0.0.0/0')}] }]`),
        policy('q', `${WEB}, ingress: [{ from: [${block('2001:db8::/32')}] }]`),
      ),
      'info',
    ],
    ['nobody knows of IPv6', all(pod('web'), policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('0.0.0.0/0')}] }]`)), 'silent'],
    [
      'another rule has the other half',
      all(
        pod('six', '', 'shop', 'podIP: "2001:db8::6"'),
        policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('0.0.0.0/0')}] }, { to: [${block('::/0')}] }]`),
      ),
      'silent',
    ],
    [
      'the cluster has one family',
      all(pod('six', '', 'shop', 'podIP: "2001:db8::6"'), policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('0.0.0.0/0')}] }]`)),
      'silent',
      { addressFamilies: 'one' },
    ],
  ],
  'exposed-but-denied': [
    [
      'clients of a load balancer are not let in',
      all(
        ported('db', '{ containerPort: 5432 }'),
        service('10.96.0.7', 'type: LoadBalancer, externalTrafficPolicy: Local,'),
        policy('p', 'podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{ podSelector: {} }] }]'),
      ),
      'warning',
    ],
    [
      'they are',
      all(
        ported('db', '{ containerPort: 5432 }'),
        service('10.96.0.7', 'type: LoadBalancer, externalTrafficPolicy: Local,'),
        policy('p', `podSelector: { matchLabels: { app: db } }, ingress: [{ from: [${block('0.0.0.0/0')}] }]`),
      ),
      'silent',
    ],
    [
      'they come from a node, which may be the pod’s own',
      all(
        ported('db', '{ containerPort: 5432 }'),
        service('10.96.0.7', 'type: LoadBalancer,'),
        policy('p', 'podSelector: { matchLabels: { app: db } }, ingress: [{ from: [{ podSelector: {} }] }]'),
      ),
      'silent',
    ],
  ],
});

test('a finding about pairs names them', () => {
  const text = all(
    ported('db', '{ containerPort: 5432 }'),
    pod('web'),
    service('10.96.0.7'),
    policy('p', `${WEB}, ${EGRESS}, egress: [{ to: [${block('10.96.0.7/32')}] }]`),
  );
  const found = analyze([{ name: 'm.yaml', text }]).diagnostics.find(({ code }) => code === 'ip-block-of-service');
  expect(found?.edges).toEqual([['shop/web[Pod]', 'shop/db[Pod]']]);
});
