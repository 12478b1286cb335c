import { describe, expect, test } from 'vitest';
import type { Cluster, Service } from '#engine/model/cluster.ts';
import { aCluster, aContainerPort, aPod, aService, aWorkload } from '#engine/testing/cluster-objects.ts';
import { serviceIndex } from './service-index.ts';

const ipv4 = (value: number) => ({ family: 4 as const, value: BigInt(value) });

/** What a Service leads to, short: `shop/web[Deployment] 8080`; a port without an endpoint is `-`. */
function leadsTo(cluster: Cluster, id: string): readonly string[] {
  const found = serviceIndex(cluster).backends.get(id)!;
  const inside = found.workloads.flatMap(({ workload, pods }) =>
    pods.map(({ ports }) => `${workload.id} ${ports.map(({ resolved }) => resolved ?? '-').join(' ')}`),
  );
  const outside = found.outside.map(
    ({ addresses, ports }) => `${addresses[0]!.value} ${ports.map(({ resolved }) => resolved ?? '-').join(' ')}`,
  );
  return [...inside, ...outside];
}

const web = aWorkload('shop/web', { labels: { app: 'web', tier: 'front' }, containerPorts: [aContainerPort(8080, 'http')] });
const canary = aWorkload('shop/web-canary', { labels: { app: 'web', track: 'canary' }, containerPorts: [aContainerPort(9090, 'http')] });
const elsewhere = aWorkload('other/web', { labels: { app: 'web' } });
const workloads = [elsewhere, web, canary];

const cases: readonly { title: string; service: Service; expected: readonly string[] }[] = [
  {
    title: 'a selector selects pods of the own namespace only (S-2)',
    service: aService('shop/web', { app: 'web' }, [{ port: 80, targetPort: 8080 }]),
    expected: ['shop/web[Deployment] 8080', 'shop/web-canary[Deployment] 8080'],
  },
  {
    title: 'every label of a selector must be there',
    service: aService('shop/web', { app: 'web', track: 'canary' }, [{ port: 80 }]),
    expected: ['shop/web-canary[Deployment] 80'],
  },
  {
    title: 'a port name resolves on each pod to its own number (S-3)',
    service: aService('shop/web', { app: 'web' }, [{ port: 80, targetPort: 'http' }]),
    expected: ['shop/web[Deployment] 8080', 'shop/web-canary[Deployment] 9090'],
  },
  {
    title: 'a port name under another protocol is no endpoint (S-3)',
    service: aService('shop/web', { app: 'web' }, [{ port: 80, targetPort: 'http', protocol: 'UDP' }]),
    expected: ['shop/web[Deployment] -', 'shop/web-canary[Deployment] -'],
  },
  {
    title: 'a headless Service rewrites no port (S-2)',
    service: aService('shop/web', { app: 'web' }, [{ port: 80, targetPort: 8080 }], { headless: true }),
    expected: ['shop/web[Deployment] 80', 'shop/web-canary[Deployment] 80'],
  },
  { title: 'an empty selector selects nothing', service: aService('shop/web', {}, [{ port: 80 }]), expected: [] },
  {
    title: 'an ExternalName has no backends whatever its selector says',
    service: aService('shop/web', { app: 'web' }, [{ port: 80 }], { type: 'ExternalName', externalName: 'example.org' }),
    expected: [],
  },
];

describe('the backends of a Service', () => {
  test.each(cases)('$title', ({ service, expected }) => {
    expect(leadsTo(aCluster({ workloads, services: [service] }), service.id)).toEqual(expected);
  });

  test('endpoints of a Service without selector are pods by targetRef, by address, or outside', () => {
    const db = aWorkload(
      'shop/db',
      {},
      { pods: [aPod({ namespace: 'shop', name: 'db-0' }), aPod({ namespace: 'shop', addresses: [ipv4(20)] })] },
    );
    const ports = [{ name: 'sql', protocol: 'TCP' as const, port: 5433 }];
    const service = aService('shop/db', undefined, [{ name: 'sql', port: 5432 }], {
      endpoints: [
        { addresses: [ipv4(10)], pod: 'shop/db-0', ports },
        { addresses: [ipv4(20)], ports },
        { addresses: [ipv4(30)], ports },
      ],
    });
    expect(leadsTo(aCluster({ workloads: [db], services: [service] }), 'shop/db')).toEqual([
      'shop/db[Deployment] 5433',
      'shop/db[Deployment] 5433',
      '30 5433',
    ]);
  });

  test('a finished pod is no endpoint (NP-23)', () => {
    const job = aWorkload('shop/job', { labels: { app: 'web' }, finished: true });
    expect(leadsTo(aCluster({ workloads: [job], services: [aService('shop/web', { app: 'web' }, [{ port: 80 }])] }), 'shop/web')).toEqual(
      [],
    );
  });

  test('a workload and its pods know the Services before them', () => {
    const service = aService('shop/web', { app: 'web' }, [{ port: 80, targetPort: 'http' }]);
    const index = serviceIndex(aCluster({ workloads, services: [service] }));
    expect(index.byWorkload.get('shop/web-canary[Deployment]')).toEqual([
      { service, ports: [{ servicePort: service.ports[0], resolved: 9090 }] },
    ]);
    expect(index.byPod.get(web.pods[0]!)).toHaveLength(1);
    expect(index.byWorkload.has('other/web[Deployment]')).toBe(false);
  });

  test('a thousand Services before a hundred and fifty thousand pods find each its own', () => {
    const many = Array.from({ length: 1000 }, (_, at) => {
      const pods = Array.from({ length: 150 }, (_unused, pod) =>
        aPod({ namespace: 'shop', name: `w${at}-${pod}`, labels: { app: `w${at}`, env: 'prod' } }),
      );
      return aWorkload(`shop/w${at}`, {}, { pods });
    });
    const services = many.map(({ name }) => aService(`shop/${name}`, { env: 'prod', app: name }, [{ port: 80 }]));
    const index = serviceIndex(aCluster({ workloads: many, services }));
    expect(index.backends.get('shop/w7')!.workloads[0]!.pods).toHaveLength(150);
  });
});
