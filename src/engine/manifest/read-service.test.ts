import { expect, test } from 'vitest';
import { formatCidr, formatIpAddress } from '#engine/model/ip-range.ts';
import { ManifestReader } from './read-manifests.ts';

function servicesOf(text: string) {
  const { cluster, diagnostics } = new ManifestReader().read([{ name: 'a.yaml', text }]);
  expect(diagnostics).toEqual([]);
  return cluster.services;
}

test('a Service with everything', () => {
  const [service] = servicesOf(`
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop, annotations: {prometheus.io/scrape: "true"}}
spec:
  type: LoadBalancer
  externalTrafficPolicy: Local
  selector: {app: web}
  externalIPs: [203.0.113.7, "2001:db8::7"]
  loadBalancerSourceRanges: [198.51.100.0/24]
  ports:
  - {name: http, port: 80, targetPort: http, nodePort: 30080}
  - {name: dns, port: 53, protocol: UDP}
`);
  expect(service).toMatchObject({
    id: 'shop/web',
    type: 'LoadBalancer',
    headless: false,
    selector: { app: 'web' },
    externalTrafficPolicy: 'Local',
    annotations: { 'prometheus.io/scrape': 'true' },
    ports: [
      { name: 'http', protocol: 'TCP', port: 80, targetPort: 'http', nodePort: 30080, origin: { line: 12, path: 'spec.ports[0]' } },
      { name: 'dns', protocol: 'UDP', port: 53, targetPort: 53 },
    ],
    origin: { line: 2, endLine: 13 },
  });
  expect(service?.externalIPs.map(({ family, value }) => formatIpAddress(family, value))).toEqual(['203.0.113.7', '2001:db8::7']);
  expect(service?.loadBalancerSourceRanges.map(formatCidr)).toEqual(['198.51.100.0/24']);
});

test('defaults: ClusterIP, Cluster, no selector, no endpoints (S-2, S-3)', () => {
  const [service] = servicesOf('apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n');
  expect(service).toMatchObject({
    type: 'ClusterIP',
    externalTrafficPolicy: 'Cluster',
    endpoints: [],
    ports: [{ protocol: 'TCP', targetPort: 80 }],
  });
  expect(service?.selector).toBeUndefined();
});

test('Endpoints and EndpointSlices are put to their Service', () => {
  const [service] = servicesOf(`
apiVersion: v1
kind: Endpoints
metadata: {name: db, namespace: shop}
subsets:
- addresses: [{ip: 10.1.0.1, targetRef: {kind: Pod, name: db-0, namespace: shop}}]
  notReadyAddresses: [{ip: 10.1.0.2}]
  ports: [{name: sql, port: 5432}]
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db-x1, namespace: shop, labels: {kubernetes.io/service-name: db}}
addressType: IPv6
endpoints: [{addresses: ["fd00::1"], conditions: {ready: true}}]
ports: [{port: 5432, protocol: TCP}]
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {ports: [{port: 5432}]}
`);
  expect(service?.endpoints).toMatchObject([
    { pod: 'shop/db-0', addresses: [{ family: 4 }], ports: [{ name: 'sql', protocol: 'TCP', port: 5432 }] },
    { addresses: [{ family: 4 }] },
    { addresses: [{ family: 6 }], ports: [{ port: 5432 }] },
  ]);
});

test('a headless Service and an external name', () => {
  const services = servicesOf(`
apiVersion: v1
kind: Service
metadata: {name: a}
spec: {clusterIP: None, selector: {app: a}}
---
apiVersion: v1
kind: Service
metadata: {name: b}
spec: {type: ExternalName, externalName: db.example.com}
`);
  expect(services).toMatchObject([{ headless: true }, { type: 'ExternalName', externalName: 'db.example.com', headless: false }]);
});
