import { describe, expect, test } from 'vitest';
import type { Workload } from '#engine/model/cluster.ts';
import { ManifestReader } from './read-manifests.ts';

function workloadsOf(text: string): readonly Workload[] {
  const { cluster, diagnostics } = new ManifestReader().read([{ name: 'a.yaml', text }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return cluster.workloads;
}

const SPEC = '{containers: [{name: main, image: a, ports: [{name: http, containerPort: 8080}]}]}';
const JOB_SPEC = '{restartPolicy: Never, containers: [{name: main, image: a}]}';

describe('kinds that make pods', () => {
  test.each([
    ['apps/v1', 'Deployment', `{replicas: 3, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}`, 3],
    ['apps/v1', 'ReplicaSet', `{replicas: 0, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}`, 0],
    ['apps/v1', 'StatefulSet', `{selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}`, 1],
    ['apps/v1', 'DaemonSet', `{selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}`, 1],
    ['v1', 'ReplicationController', `{replicas: 2, selector: {a: b}, template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}`, 2],
    ['batch/v1', 'Job', `{template: {metadata: {labels: {a: b}}, spec: ${JOB_SPEC}}}`, 1],
    ['batch/v1', 'CronJob', `{schedule: "* * * * *", jobTemplate: {spec: {template: {metadata: {labels: {a: b}}, spec: ${JOB_SPEC}}}}}`, 1],
    [
      'apps.openshift.io/v1',
      'DeploymentConfig',
      `{replicas: 2, selector: {a: b}, template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}`,
      2,
    ],
    ['argoproj.io/v1alpha1', 'Rollout', `{replicas: 4, strategy: {canary: {}}, template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}`, 4],
    ['serving.knative.dev/v1', 'Service', `{template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}`, 1],
    ['example.com/v1', 'Robot', `{template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}`, 1],
  ])('%s %s', (apiVersion, kind, spec, replicas) => {
    const [workload] = workloadsOf(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: web, namespace: shop}\nspec: ${spec}\n`);
    expect(workload).toMatchObject({
      id: `shop/web[${kind}]`,
      kind,
      replicas,
      pods: [{ labels: { a: 'b' }, owned: true, namespace: 'shop' }],
    });
  });

  test('in a version that Kubernetes left behind are read with a warning', () => {
    const text = `apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {labels: {a: b}}, spec: ${SPEC}}}\n`;
    const { cluster, diagnostics } = new ManifestReader().read([{ name: 'a.yaml', text }]);
    expect(cluster.workloads.map(({ id }) => id)).toEqual(['default/web[Deployment]']);
    expect(diagnostics).toMatchObject([{ code: 'old-api-version', severity: 'warning', values: { current: 'apps/v1' } }]);
  });
});

describe('a pod', () => {
  test('has the ports of all its containers (NP-24)', () => {
    const [pod] = workloadsOf(`
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  initContainers: [{name: proxy, image: a, restartPolicy: Always, ports: [{name: admin, containerPort: 15000}]}]
  containers: [{name: main, image: a, ports: [{name: dns, containerPort: 53, protocol: UDP, hostPort: 5353}]}]
  ephemeralContainers: [{name: debug, image: a, ports: [{containerPort: 1}]}]
`);
    expect(pod?.pods[0]?.containerPorts).toMatchObject([
      { name: 'dns', protocol: 'UDP', port: 53, hostPort: 5353 },
      { name: 'admin', protocol: 'TCP', port: 15000 },
      { protocol: 'TCP', port: 1 },
    ]);
  });

  test.each([
    ['podIPs of both families', '{podIP: 10.0.0.1, podIPs: [{ip: 10.0.0.1}, {ip: "fd00::1"}]}', '', [4, 6]],
    ['podIP alone', '{podIP: 10.0.0.1}', '', [4]],
    ['none that is known', '{phase: Pending}', '', []],
    ['its host on the host network', '{hostIP: 192.168.0.1}', 'hostNetwork: true,', [4]],
    ['its Node on the host network', '{}', 'hostNetwork: true, nodeName: n1,', [4, 6]],
  ])('has the addresses of %s', (_, status, spec, families) => {
    const [pod] = workloadsOf(`
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {${spec} containers: [{name: main, image: a}]}
status: ${status}
---
apiVersion: v1
kind: Node
metadata: {name: n1}
status: {addresses: [{type: Hostname, address: n1}, {type: InternalIP, address: 192.168.0.1}, {type: ExternalIP, address: "2001:db8::1"}]}
`);
    expect(pod?.pods[0]?.addresses.map(({ family }) => family)).toEqual(families);
  });

  test.each([
    ['Succeeded', true],
    ['Failed', true],
    ['Running', false],
  ])('in phase %s is finished: %s', (phase, finished) => {
    const [pod] = workloadsOf(`apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: ${SPEC}\nstatus: {phase: ${phase}}\n`);
    expect(pod?.pods[0]?.finished).toBe(finished);
  });
});

describe('pods are joined to their owner', () => {
  const pod = (name: string, owner: string, labels = '{app: web}') => `
---
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop, labels: ${labels}, ownerReferences: [${owner}]}
spec: ${SPEC}
`;
  const set = (name: string, owners: string) => `
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: ${name}, namespace: shop, labels: {pod-template-hash: "77"}, ownerReferences: [${owners}]}
spec: {replicas: 2, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: ${SPEC}}}
`;
  const deployment = `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 5, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: ${SPEC}}}
`;
  const bySet = '{apiVersion: apps/v1, kind: ReplicaSet, name: web-77, uid: u, controller: true}';
  const byDeployment = '{apiVersion: apps/v1, kind: Deployment, name: web, uid: u, controller: true}';
  const hashed = '{app: web, pod-template-hash: "77"}';

  test.each([
    ['a ReplicaSet that is not in the manifests', [pod('web-77-a', bySet), pod('web-77-b', bySet)], 'shop/web-77[ReplicaSet]', 2, 2],
    ['a ReplicaSet without an owner', [pod('web-77-a', bySet), set('web-77', '')], 'shop/web-77[ReplicaSet]', 2, 1],
    ['a Deployment through its ReplicaSet', [pod('web-77-a', bySet), set('web-77', byDeployment)], 'shop/web[Deployment]', 2, 1],
    ['a Deployment through the hash in the name', [pod('web-77-a', bySet, hashed), deployment], 'shop/web[Deployment]', 5, 1],
    [
      'a Deployment, ReplicaSet and all',
      [deployment, set('web-77', byDeployment), pod('web-77-a', bySet), pod('web-77-b', bySet)],
      'shop/web[Deployment]',
      5,
      2,
    ],
    ['a Deployment that is not in the manifests', [set('web-77', byDeployment)], 'shop/web[Deployment]', 2, 1],
    ['the controller among several owners', [pod('a', `{kind: Other, name: o}, ${byDeployment}`)], 'shop/web[Deployment]', 1, 1],
    ['nobody where the owner is a Node', [pod('web', '{apiVersion: v1, kind: Node, name: n1, controller: true}')], 'shop/web[Pod]', 1, 1],
  ])('%s', (_, texts, id, replicas, pods) => {
    const workloads = workloadsOf(texts.join(''));
    expect(workloads.map((each) => each.id)).toEqual([id]);
    expect(workloads[0]?.replicas).toBe(replicas);
    expect(workloads[0]?.pods).toHaveLength(pods);
  });

  test('a Job without its own object belongs to the CronJob of its name', () => {
    const text = `${pod('tick-28000000-x', '{kind: Job, name: tick-28000000, controller: true}')}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: tick, namespace: shop}
spec: {schedule: "* * * * *", jobTemplate: {spec: {template: {spec: ${JOB_SPEC}}}}}
`;
    expect(workloadsOf(text).map(({ id }) => id)).toEqual(['shop/tick[CronJob]']);
  });

  test('owners that own each other end somewhere', () => {
    const text = set('a', '{kind: ReplicaSet, name: b, controller: true}') + set('b', '{kind: ReplicaSet, name: a, controller: true}');
    expect(workloadsOf(text)).not.toEqual([]);
  });
});

test('what a container mentions, and which ConfigMaps it reads, with the lines', () => {
  const [workload] = workloadsOf(`apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations: {prometheus.io/scrape: "true"}
spec:
  containers:
  - name: main
    image: a
    command: [serve]
    args: ["--db", "db:5432"]
    env:
    - name: CACHE
      value: cache:6379
    - name: MODE
      valueFrom: {configMapKeyRef: {name: settings, key: mode}}
    envFrom:
    - configMapRef: {name: common}
  volumes:
  - name: files
    configMap: {name: files}
  - name: all
    projected: {sources: [{configMap: {name: more}}, {secret: {name: s}}]}
  - name: some
    configMap: {name: parts, items: [{key: urls, path: urls.txt}]}
`);
  expect(workload?.mentions.map(({ by, text, origin }) => [by, text, origin.line])).toEqual([
    ['env CACHE', 'cache:6379', 14],
    ['args[0]', '--db', 11],
    ['args[1]', 'db:5432', 11],
    ['command[0]', 'serve', 10],
  ]);
  expect(workload?.configMapRefs.map(({ by, name, key }) => [by, name, key])).toEqual([
    ['env MODE', 'settings', 'mode'],
    ['envFrom common', 'common', undefined],
    ['volume files', 'files', undefined],
    ['volume all', 'more', undefined],
    ['volume some', 'parts', 'urls'],
  ]);
  expect(workload?.annotations).toEqual({ 'prometheus.io/scrape': 'true' });
});
