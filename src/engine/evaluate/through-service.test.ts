import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { enforcementProfile, type EnforcementOptions } from '#engine/rules/enforcement.ts';

const deployment = (name: string, env = '[]') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: main, image: x, env: ${env}, ports: [{ containerPort: 8080 }] }] }`;
const service = (fields: string) => `
apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec: { selector: { app: db }, ports: [{ port: 80, targetPort: 8080 }]${fields} }`;
const egress = (rule: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: out, namespace: shop }
spec:
  podSelector: { matchLabels: { app: web } }
  policyTypes: [Egress]
  egress: [${rule}]`;

const TO_DB = 'to: [{ podSelector: { matchLabels: { app: db } } }]';
const block = (cidr: string) => `to: [{ ipBlock: { cidr: ${cidr} } }]`;
const ports = (...numbers: readonly number[]) => `ports: [${numbers.map((port) => `{ port: ${port} }`).join(', ')}]`;

/** What becomes of the connection that web needs: to the Service's port 80, which is the pod's 8080. */
function needed(...asked: Parameters<typeof judgedNeed>): string | undefined {
  return judgedNeed(...asked)?.verdict;
}

function judgedNeed(fields: string, rule: string, options: Partial<EnforcementOptions>, url = 'http://db') {
  const text = [deployment('web', `[{ name: DB, value: '${url}' }]`), deployment('db'), service(fields), egress(`{ ${rule} }`)].join(
    '\n---',
  );
  const { needs } = analyze([{ name: 'shop.yaml', text }], enforcementProfile('kubernetes', options));
  return needs.find(({ need }) => need.by.endsWith('DB'));
}

describe('a connection to a Service whose port is another than the pod’s (EKS-5)', () => {
  test.each([
    ['a rule about pods with the pod’s port', '', `${TO_DB}, ${ports(8080)}`, 'denied', 'allowed'],
    ['a rule about pods with both ports', '', `${TO_DB}, ${ports(8080, 80)}`, 'allowed', 'allowed'],
    ['a rule about pods with the Service’s port', '', `${TO_DB}, ${ports(80)}`, 'denied', 'denied'],
    ['a rule about pods with every port', '', TO_DB, 'allowed', 'allowed'],
    ['a rule about anybody with the Service’s port', '', ports(80), 'allowed', 'denied'],
    ['a rule about the Service’s own address', ', clusterIP: 10.96.0.7', `${block('10.96.0.0/16')}, ${ports(80)}`, 'allowed', 'denied'],
    [
      'a rule about other addresses than the Service’s',
      ', clusterIP: 10.96.0.7',
      `${block('10.97.0.0/16')}, ${ports(80)}`,
      'denied',
      'denied',
    ],
    ['a rule about some addresses, the Service’s being unknown', '', `${block('10.96.0.0/16')}, ${ports(80)}`, 'depends', 'denied'],
    ['a rule about all addresses, the Service’s being unknown', '', `${block('0.0.0.0/0')}, ${ports(80)}`, 'allowed', 'denied'],
  ])('%s', (_title, fields, rule, mustMatch, rewritten) => {
    expect(needed(fields, rule, { servicePorts: 'must-match' })).toBe(mustMatch);
    expect(needed(fields, rule, { servicePorts: 'rewritten' })).toBe(rewritten);
  });

  test.each([
    ['the Service’s port', `${TO_DB}, ${ports(8080)}`, 'must-match', 80],
    ['nothing, where both ports are open', `${TO_DB}, ${ports(8080, 80)}`, 'must-match', undefined],
    ['nothing of the Service, where the pod’s port is closed', `${TO_DB}, ${ports(80)}`, 'must-match', undefined],
    ['nothing, where the Service’s port is exchanged first', `${TO_DB}, ${ports(8080)}`, 'rewritten', undefined],
  ] as const)('is stopped by %s', (_title, rule, servicePorts, port) => {
    expect(judgedNeed('', rule, { servicePorts })?.stoppedAtPort).toBe(port);
  });

  test('is judged by the pod’s port alone behind a headless Service, which exchanges nothing (S-2)', () => {
    expect(needed(', clusterIP: None', `${TO_DB}, ${ports(8080)}`, { servicePorts: 'must-match' }, 'http://db:8080')).toBe('allowed');
  });
});
