import { expect, test } from 'vitest';
import { aCluster, aContainerPort, aService, aWorkload } from '#engine/testing/cluster-objects.ts';
import { serviceIndex } from './service-index.ts';
import { waysInOf } from './ways-in.ts';

const web = aWorkload('shop/web', { labels: { app: 'web' }, containerPorts: [aContainerPort(8080, 'http')] });

function waysIn(...services: Parameters<typeof aService>[3][]) {
  const all = services.map((fields, at) =>
    aService(`shop/s${at}`, { app: 'web' }, [{ port: 80, targetPort: 'http', nodePort: 30080 }], fields),
  );
  const cluster = aCluster({ workloads: [web], services: all });
  return waysInOf(cluster, serviceIndex(cluster)).ways;
}

test('LoadBalancer, NodePort and external addresses are ways in; ClusterIP and ExternalName are none', () => {
  const externalIPs = [{ family: 4 as const, value: 1n }];
  const found = waysIn({ type: 'LoadBalancer' }, { type: 'NodePort' }, { externalIPs }, {}, { type: 'ExternalName' });
  expect(found.map(({ opener, type }) => `${opener.name} ${type}`)).toEqual(['s0 LoadBalancer', 's1 NodePort', 's2 ExternalIP']);
});

test('a way in names the workload and the port of its pods', () => {
  expect(waysIn({ type: 'NodePort', externalTrafficPolicy: 'Local' })).toMatchObject([
    {
      destination: 'shop/web[Deployment]',
      ports: [{ protocol: 'TCP', port: 80, targetPort: 8080, nodePort: 30080 }],
      arrivesAs: 'client-address',
    },
  ]);
});

test('a port name that no pod has opens no way', () => {
  const cluster = aCluster({
    workloads: [web],
    services: [aService('shop/web', { app: 'web' }, [{ targetPort: 'nope' }], { type: 'NodePort' })],
  });
  expect(waysInOf(cluster, serviceIndex(cluster)).ways).toEqual([]);
});

test.each([
  ['service.beta.kubernetes.io/aws-load-balancer-internal', 'true', true],
  ['service.beta.kubernetes.io/aws-load-balancer-scheme', 'internal', true],
  ['service.beta.kubernetes.io/aws-load-balancer-type', 'external', true],
  ['service.beta.kubernetes.io/aws-load-balancer-type', 'nlb', false],
  ['networking.gke.io/load-balancer-type', 'Internal', true],
  ['cloud.google.com/load-balancer-type', 'Internal', true],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', 'true', true],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', 'false', false],
])('a load balancer with %s: %s is internal: %s', (key, value, isInternal) => {
  expect(waysIn({ type: 'LoadBalancer', annotations: { [key]: value } })).toMatchObject([{ isInternal }]);
});

test('clients are told by the field or, before there was one, by an annotation', () => {
  const annotations = { 'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0/8, 192.168.0.0/16' };
  const [byAnnotation] = waysIn({ type: 'LoadBalancer', annotations });
  const [byField] = waysIn({ type: 'LoadBalancer', annotations, loadBalancerSourceRanges: [{ family: 4, low: 1n, high: 2n }] });
  expect([byAnnotation?.sourceRanges.length, byField?.sourceRanges]).toEqual([2, [{ family: 4, low: 1n, high: 2n }]]);
});

test.each([
  ['10.0.0.0/8', true],
  ['10.0.0.0/8,198.51.100.0/24', false],
  ['0.0.0.0/0', false],
])('a load balancer that takes clients from %s is internal: %s', (ranges, isInternal) => {
  const annotations = { 'service.beta.kubernetes.io/load-balancer-source-ranges': ranges };
  expect(waysIn({ type: 'LoadBalancer', annotations })).toMatchObject([{ isInternal }]);
});
