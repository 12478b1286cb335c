import { expect, test } from 'vitest';
import { ManifestReader } from './read-manifests.ts';

const CLUSTER = `
apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: work, region: eu-west-1 }
fargateProfiles:
  - name: whole
    selectors: [{ namespace: jobs }, { namespace: prod-* }, { namespace: "x*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b" }]
  - name: some
    selectors: [{ namespace: shop, labels: { tier: 'back?nd', checks: passed } }]
---`;
const workload = (kind: string, namespace: string, labels: string, spec = '') => `${CLUSTER}
apiVersion: apps/v1
kind: ${kind}
metadata: { name: it, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: it } }
  template:
    metadata: { labels: { app: it, ${labels} } }
    spec: { ${spec}containers: [{ name: main, image: x }] }`;

test.each([
  ['a pod of a namespace that a profile selects whole', workload('Deployment', 'jobs', 'a: b'), 'fargate'],
  ['a pod of a namespace that a pattern covers', workload('Deployment', 'prod-eu', 'a: b'), 'fargate'],
  ['a pod with all labels of a selector, patterns among them', workload('Deployment', 'shop', 'tier: backend, checks: passed'), 'fargate'],
  ['a pod with some of the labels', workload('Deployment', 'shop', 'tier: backend'), undefined],
  ['a pod of a name that a long pattern almost covers', workload('Deployment', `x${'a'.repeat(60)}`, 'a: b'), undefined],
  ['a pod of another namespace', workload('Deployment', 'product', 'a: b'), undefined],
  ['a DaemonSet, which never runs there', workload('DaemonSet', 'jobs', 'a: b'), undefined],
  ['a pod on the host’s network', workload('Deployment', 'jobs', 'a: b', 'hostNetwork: true, '), undefined],
  ['a pod that is on another node already', workload('Deployment', 'jobs', 'a: b', 'nodeName: ip-10-0-0-1, '), undefined],
  ['a pod for Windows', workload('Deployment', 'jobs', 'a: b', 'os: { name: windows }, '), 'windows'],
])('of Fargate profiles: %s', (_title, text, platform) => {
  const { cluster } = new ManifestReader().read([{ name: 'a.yaml', text }]);
  expect(cluster.workloads[0]?.pods[0]?.platform).toBe(platform);
});
