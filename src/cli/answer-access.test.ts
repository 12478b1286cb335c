import { expect, test } from 'vitest';
import { WORKLOADS } from '#engine/testing/risk-fixture.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { analyzeInput } from './analyze-input.ts';
import { answerAccess } from './answer-access.ts';
import { explanationText } from '#export/pair-text.ts';
import { type PairCommand, UsageError } from './command-arguments.ts';

const CLUSTER = `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: lab, region: eu-west-1 }
vpc:
  cidr: 10.20.0.0/16
  clusterEndpoints: { publicAccess: true, privateAccess: true }
  publicAccessCIDRs: ["198.51.100.0/24"]
`;
const NO_CHOICES = { images: [], accepted: [] };

function ask(from: string, to: string, files = { 'cluster.yaml': CLUSTER, 'all.yaml': WORKLOADS }, port?: number) {
  const given = Object.entries(files).map(([name, text]) => ({ name, text }));
  const command: PairCommand = { name: 'explain', output: 'text', from, to, port, protocol: 'TCP' };
  return answerAccess(analyzeInput(given, enforcementProfile(), NO_CHOICES).analysis, command);
}

test.each([
  ['internet', 'internet:api-server', 'denied'],
  ['198.51.100.0/24', 'block:198.51.100.0/24', 'allowed'],
  ['198.51.100.7', 'block:198.51.100.0/24', 'allowed'],
  ['203.0.113.7', 'internet:api-server', 'denied'],
  ['10.20.3.4', 'vpc:10.20.0.0/16', 'allowed'],
  ['vpc', 'vpc:10.20.0.0/16', 'allowed'],
  ['shop/web', 'shop/web[Deployment]', 'allowed'],
])('from %s: by %s, %s', (from, source, verdict) => {
  expect(ask(from, 'api-server')).toMatchObject({ source, destination: 'api-server', verdict });
});

test('a VPC of which nothing is told has no name', () => {
  const cluster = `${CLUSTER.slice(0, CLUSTER.indexOf('vpc:'))}vpc: { subnets: {} }\n`;
  const answer = ask('vpc', 'api-server', { 'cluster.yaml': cluster, 'all.yaml': WORKLOADS });
  expect(explanationText(answer!)).toContain('Leaving the VPC: allowed');
});

test('each API server has a VPC of its own', () => {
  const other = CLUSTER.replace('lab', 'other').replace('10.20', '10.30').replace('privateAccess: true', 'privateAccess: false');
  const files = { 'cluster.yaml': CLUSTER, 'all.yaml': `${WORKLOADS}---\n${other}` };
  expect(ask('vpc', 'api-server:other', files)).toMatchObject({ source: 'vpc:10.30.0.0/16', verdict: 'depends' });
  expect(ask('10.30.3.4', 'api-server:other', files)).toMatchObject({ source: 'vpc:10.30.0.0/16' });
});

test('other questions are no question about the API server', () => {
  expect(ask('shop/web', 'shop/api')).toBeUndefined();
});

test.each([
  ['no file describes the cluster', () => ask('internet', 'api-server', { 'cluster.yaml': WORKLOADS, 'all.yaml': WORKLOADS })],
  ['There is no api-server:other', () => ask('internet', 'api-server:other')],
  ['shop/nobody is no workload', () => ask('shop/nobody', 'api-server')],
  ['answers on TCP 443', () => ask('internet', 'api-server', undefined, 80)],
])('what cannot be answered is said: %s', (message, question) => {
  expect(question).toThrow(UsageError);
  expect(question).toThrow(message);
});
