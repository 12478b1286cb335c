import { describe, expect, test } from 'vitest';
import { serviceIndex } from '#engine/backends/service-index.ts';
import type { Cluster, Pod } from '#engine/model/cluster.ts';
import { aCluster, aConfigMap, aContainerPort, aPod, aService, aWorkload, mentions, originAt } from '#engine/testing/cluster-objects.ts';
import { neededConnections } from './needed-connections.ts';
import { serviceMentions } from './service-mentions.ts';

const db = aWorkload('data/db', { labels: { app: 'db' } });
const web = aWorkload('shop/web', { labels: { app: 'web' }, containerPorts: [aContainerPort(8080, 'http')] });
const brokers = aWorkload('shop/kafka', { labels: { app: 'kafka' } }, { kind: 'StatefulSet' });
const services = [
  aService('data/db', { app: 'db' }, [{ port: 5432 }]),
  aService('shop/web', { app: 'web' }, [
    { name: 'http', port: 80, targetPort: 'http' },
    { name: 'admin', port: 9000 },
  ]),
  aService('shop/kafka', { app: 'kafka' }, [{ port: 9092 }], { headless: true }),
  aService('shop/database', undefined, [], { type: 'ExternalName', externalName: 'db.data.svc.cluster.local.' }),
];

function clusterWith(texts: Readonly<Record<string, string>>, namespace = 'shop'): Cluster {
  const client = aWorkload(`${namespace}/client`, {}, { mentions: mentions(texts) });
  return aCluster({ workloads: [db, client, brokers, web], services });
}

/** What the client needs, short: `web:8080`. */
function needed(texts: Readonly<Record<string, string>>, namespace?: string): string {
  const cluster = clusterWith(texts, namespace);
  const found = neededConnections(cluster, serviceIndex(cluster));
  return found.map(({ destination, port }) => `${destination.replace(/^.*\/|\[.*$/g, '')}:${port}`).join(' ');
}

const texts: readonly [by: string, text: string, expected: string][] = [
  ['env WEB', 'http://web', 'web:8080'],
  ['env WEB', 'https://web/login?next=/', 'web:8080 web:9000'],
  ['env WEB', 'http://web:9000/metrics', 'web:9000'],
  ['env WEB', 'WEB.SHOP.SVC.CLUSTER.LOCAL.:80', 'web:8080'],
  ['env WEB', 'web:http', 'web:8080'],
  ['env WEB', 'web.shop:80', 'web:8080'],
  ['env WEB', 'see web.shop.svc for more', 'web:8080 web:9000'],
  ['env WEB', 'web.shop', 'web:8080 web:9000'],
  ['env WEB_HOST', 'web', 'web:8080 web:9000'],
  ['env upstreamHost', 'web', 'web:8080 web:9000'],
  ['env DATABASE_URL', 'postgres://user:pa:ss@db.data:5432/shop?sslmode=disable', 'db:5432'],
  ['env DATABASE_URL', 'jdbc:postgresql://db.data/shop', 'db:5432'],
  ['env DATABASE_URL', 'user:secret@tcp(db.data:5432)/shop', 'db:5432'],
  ['env DSN', 'host=db.data port=5432 user=shop', 'db:5432'],
  ['env DATABASE_URL', 'postgres://database/shop', 'db:5432'],
  ['env KAFKA_BROKERS', 'kafka-0.kafka:9092,kafka-1.kafka.shop.svc:9092, web:80', 'kafka:9092 web:8080'],
  ['env UPSTREAMS', 'web, kafka', 'kafka:9092 web:8080 web:9000'],
  ['env KAFKA', 'SASL_SSL://kafka:9093', 'kafka:9093'],
  ['args[0]', '--web-addr=web:80', 'web:8080'],
  ['args[0]', '--backend=web', 'web:8080 web:9000'],
  ['args[0]', '--backend web', 'web:8080 web:9000'],
  ['command[2]', 'until nc -z db.data 5432; do sleep 1; done', 'db:5432'],
  ['command[2]', 'curl -s "http://web:80/health" && exec /app', 'web:8080'],
  ['env LOG', 'web', ''],
  ['env SERVICE_NAME', 'web', ''],
  ['env OTEL_SERVICE_NAME', 'web', ''],
  ['env GREETING', 'this is a web of lies', ''],
  ['env WEB_HOST', 'web is the host', 'web:8080 web:9000'],
  ['env MODE', 'web=1', ''],
  ['env PORT', '8080', ''],
  ['env IMAGE', 'web:80', ''],
  ['env WEB', 'nosuch:80', ''],
  ['env WEB', 'http://web.example.com', ''],
  ['env DB', 'http://db:5432', ''],
  ['env PATH', '/usr/bin:/web:80', ''],
  ['env CACHE_IMAGE', 'kafka:alpine', ''],
];

describe('what a text needs', () => {
  test.each(texts)('%s=%s needs "%s"', (by, text, expected) => {
    expect(needed({ [by]: text })).toBe(expected);
  });

  test('a bare name is looked up in the namespace of the workload', () => {
    expect(needed({ 'env DB_HOST': 'db' }, 'data')).toBe('db:5432');
    expect(needed({ 'env DB_HOST': 'db' }, 'shop')).toBe('');
  });

  test('a flag names the argument that follows it', () => {
    expect(needed({ 'args[0]': '-h', 'args[1]': 'web' })).toBe('web:8080 web:9000');
    expect(needed({ 'args[0]': '--mode', 'args[1]': 'web' })).toBe('');
  });

  test('variables are replaced as the kubelet would do it', () => {
    expect(needed({ 'env HOST_OF_DB': 'db.data', 'args[0]': 'postgres://$(HOST_OF_DB):5432/shop' })).toBe('db:5432');
    expect(needed({ 'args[0]': 'redis-cli -u ${TARGET:-web:80}' })).toBe('web:8080');
  });

  test('DB_PORT beside DB_HOST says which port', () => {
    expect(needed({ 'env WEB_HOST': 'web', 'env WEB_PORT': '9000' })).toBe('web:9000');
  });

  test('a port that the Service does not have is a finding, not a need', () => {
    const cluster = clusterWith({ 'env WEB': 'http://web:8080' });
    expect(neededConnections(cluster, serviceIndex(cluster))).toEqual([]);
    expect(serviceMentions(cluster, serviceIndex(cluster))).toMatchObject([{ by: 'env WEB', missingPort: 8080 }]);
  });

  test.each([
    ['one long line of JSON', '{"k":"v","host":"web:80"},'.repeat(40_000)],
    ['one long word', 'a'.repeat(1_000_000)],
    ['a long key with many values', `${'k'.repeat(300_000)}=${'a,'.repeat(300_000)}`],
    ['many colons', 'a:'.repeat(500_000)],
    ['many dollars', '${a-'.repeat(250_000)],
    ['many blank lines', `${'\n'.repeat(500_000)}web:80${'\n'.repeat(500_000)}x`],
  ])('a megabyte does not keep the reader for longer than a test may take: %s', (_title, text) => {
    expect(() => needed({ 'env CONFIG': text })).not.toThrow();
  });

  test('an image tag in passing is no port', () => {
    const cluster = clusterWith({ 'args[0]': 'docker run web:7' });
    expect(serviceMentions(cluster, serviceIndex(cluster))).toEqual([]);
  });
});

describe('needed connections', () => {
  test('a need names its Service, the text and the line', () => {
    const cluster = clusterWith({ 'env NOTHING': 'x', 'env WEB': 'http://web' });
    expect(neededConnections(cluster, serviceIndex(cluster))).toEqual([
      {
        source: 'shop/client[Deployment]',
        destination: 'shop/web[Deployment]',
        protocol: 'TCP',
        port: 8080,
        service: 'shop/web',
        servicePort: 80,
        by: 'env WEB',
        origin: originAt(2),
      },
    ]);
  });

  test('ConfigMaps are read where the workload refers to them: one key, or all', () => {
    const config = aConfigMap('shop/config', { URL: 'http://web:80', OTHER: 'kafka:9092' });
    const needs = (key?: string) => {
      const by = key === undefined ? 'envFrom config' : 'env TARGET';
      const client = aWorkload(
        'shop/client',
        {},
        { configMapRefs: [{ name: 'config', by, origin: originAt(1), ...(key === undefined ? {} : { key }) }] },
      );
      const cluster = aCluster({ workloads: [client, brokers, web], services, configMaps: [config] });
      return neededConnections(cluster, serviceIndex(cluster)).map(({ port, by: found, origin }) => `${port} ${found} line ${origin.line}`);
    };
    expect(needs()).toEqual(['9092 ConfigMap config OTHER line 11', '8080 ConfigMap config URL line 10']);
    expect(needs('URL')).toEqual(['8080 ConfigMap config URL line 10']);
  });

  test('in a block of text the line itself is named', () => {
    const text = 'upstream app {\n  server web:80;\n}\n';
    const origin = { ...originAt(10), endLine: 13 };
    const config = { namespace: 'shop', name: 'nginx', data: [{ key: 'nginx.conf', text, origin }], origin };
    const client = aWorkload('shop/client', {}, { configMapRefs: [{ name: 'nginx', by: 'volume config', origin: originAt(1) }] });
    const cluster = aCluster({ workloads: [client, web], services, configMaps: [config] });
    expect(neededConnections(cluster, serviceIndex(cluster))[0]!.origin.line).toBe(12);
  });

  test('a workload does not need itself', () => {
    const self = aWorkload('shop/web', { labels: { app: 'web' } }, { mentions: mentions({ 'env SELF_URL': 'http://web' }) });
    const cluster = aCluster({ workloads: [self], services });
    expect(neededConnections(cluster, serviceIndex(cluster))).toEqual([]);
  });

  test('where a Service selects some pods of a workload, those are meant', () => {
    const [stable, canary] = ['stable', 'canary'].map((track) => aPod({ namespace: 'shop', labels: { app: 'web', track } })) as [Pod, Pod];
    const both = aWorkload('shop/web', {}, { pods: [stable, canary] });
    const client = aWorkload('shop/client', {}, { mentions: mentions({ 'env WEB_HOST': 'web' }) });
    const cluster = aCluster({ workloads: [client, both], services: [aService('shop/web', { track: 'canary' }, [{ port: 80 }])] });
    expect(neededConnections(cluster, serviceIndex(cluster))).toMatchObject([{ pods: new Set([canary]) }]);
  });

  test('Prometheus needs what asks to be scraped', () => {
    const annotations = { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '9102' };
    const scraped = { ...web, annotations };
    const byService = { ...services[0]!, annotations: { 'prometheus.io/scrape': 'true' } };
    const prometheus = aWorkload('monitoring/prometheus');
    const operator = aWorkload('monitoring/prometheus-operator');
    const cluster = aCluster({ workloads: [db, operator, prometheus, scraped], services: [byService] });
    expect(
      neededConnections(cluster, serviceIndex(cluster)).map(({ source, destination, port }) => `${source} ${destination} ${port}`),
    ).toEqual([
      'monitoring/prometheus[Deployment] data/db[Deployment] 5432',
      'monitoring/prometheus[Deployment] shop/web[Deployment] 9102',
    ]);
    const without = aCluster({ workloads: [operator, scraped], services: [] });
    expect(neededConnections(without, serviceIndex(without))).toEqual([]);
  });
});

test('an address behind a Service that no pod has is needed too', () => {
  const client = aWorkload('shop/client', {}, { mentions: mentions({ 'env DB_HOST': 'mysql' }) });
  const outside = { addresses: [{ family: 4, value: 0x0a320001n }], ports: [{ protocol: 'TCP', port: 3306 }] } as const;
  const mysql = { ...aService('shop/mysql', undefined, [{ port: 3306 }]), endpoints: [outside] };
  const cluster = aCluster({ workloads: [client], services: [mysql] });
  expect(neededConnections(cluster, serviceIndex(cluster))).toMatchObject([
    { source: 'shop/client[Deployment]', destination: 'external:10.50.0.1/32', protocol: 'TCP', port: 3306 },
  ]);
});
