import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import type { PairCommand } from './command-arguments.ts';
import { answerPair } from './answer-pair.ts';

const pod = (name: string, more: string) => `
apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop, labels: { app: ${name.split('-')[0]} }, ${more} }
`;
const owner = 'ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: db, uid: u, controller: true }]';
const MANIFESTS = [
  `${pod('probe', 'annotations: {}')}spec: { hostNetwork: true, nodeName: n1, containers: [{ name: main, image: x }] }`,
  `${pod('db-1', owner)}spec: { nodeName: n1, containers: [{ name: main, image: x }] }\nstatus: { podIP: 10.0.0.1 }`,
  `${pod('db-2', owner)}spec: { nodeName: n2, containers: [{ name: main, image: x }] }\nstatus: { podIP: 10.0.0.2 }`,
  `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: deny, namespace: shop }
spec: { podSelector: { matchLabels: { app: db } }, policyTypes: [Ingress] }
`,
].join('\n---\n');
const analysis = analyze([{ name: 'a.yaml', text: MANIFESTS }]);
const verdict = (from: string, to: string) => {
  const command: PairCommand = { name: 'eval', output: 'text', from, to, port: 80, protocol: 'TCP' };
  return answerPair(analysis, command).verdict;
};

test.each([
  ['a pod on the own node reaches a pod that is isolated (NP-21)', 'shop/probe', 'shop/db-1', 'allowed'],
  ['and no pod on another node', 'shop/probe', 'shop/db-2', 'denied'],
  ['of the whole workload it cannot be said', 'shop/probe', 'shop/db[ReplicaSet]', 'depends'],
  ['an address that is a pod’s means the pod', 'shop/probe', '10.0.0.1', 'allowed'],
  ['another pod of the workload is kept out', 'shop/db-1', 'shop/db-2', 'denied'],
  ['a pod reaches itself (NP-20)', 'shop/db-1', 'shop/db-1', 'allowed'],
  ['an address outside is its part of the outside', '203.0.113.7', 'shop/db-1', 'denied'],
])('%s', (_title, from, to, expected) => {
  expect(verdict(from, to)).toBe(expected);
});

describe('where a pod always reaches its own node', () => {
  const node = (name: string, address: string) =>
    `\napiVersion: v1\nkind: Node\nmetadata: { name: ${name} }\nstatus: { addresses: [{ type: InternalIP, address: ${address} }] }`;
  const text = [MANIFESTS.replace('[Ingress]', '[Ingress, Egress]'), node('n1', '10.9.0.1'), node('n2', '10.9.0.2')].join('\n---\n');
  const own = analyze([{ name: 'a.yaml', text }], enforcementProfile('kubernetes', { toOwnNode: 'allowed' }));
  const answerOf = (from: string, to: string) => answerPair(own, { name: 'eval', output: 'text', from, to, port: 80, protocol: 'TCP' });

  test.each([
    ['a pod reaches its node', 'shop/db-1', '10.9.0.1', 'allowed'],
    ['and no other node', 'shop/db-1', '10.9.0.2', 'denied'],
    ['a pod reaches a pod on the network of its node', 'shop/db-1', 'shop/probe', 'allowed'],
    ['of the whole workload it cannot be said', 'shop/db[ReplicaSet]', '10.9.0.1', 'depends'],
  ])('%s', (_title, from, to, expected) => {
    expect(answerOf(from, to).verdict).toBe(expected);
  });

  test('it is the way out that cannot be said', () => {
    const { explanation } = answerOf('shop/db[ReplicaSet]', '10.9.0.1');
    expect(explanation?.egress.reasons).toMatchObject([{ kind: 'depends', because: 'own-node' }]);
    expect(explanation?.ingress.reasons).toMatchObject([{ kind: 'exempt', because: 'external' }]);
  });
});

test('an end that is nowhere is told by its name', () => {
  expect(() => verdict('shop/nobody', 'shop/db-1')).toThrow('shop/nobody is no workload or pod of the input');
});
