import { describe, expect, test } from 'vitest';
import { ManifestReader } from './read-manifests.ts';

/** `path: reason` of everything that the API server would refuse. */
function refusals(text: string): readonly string[] {
  const { diagnostics } = new ManifestReader().read([{ name: 'a.yaml', text }]);
  return diagnostics.filter(({ reason }) => reason !== undefined).map(({ path, reason }) => `${path}: ${reason}`);
}

const object = (apiVersion: string, kind: string, rest: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: api}\n${rest}\n`;
const template = (spec = '') =>
  `template: {metadata: {labels: {part: api}}, spec: {${spec}containers: [{name: api, image: registry/api}]}}`;
const SELECTOR = 'selector: {matchLabels: {part: api}}';

describe('a container', () => {
  const C = 'spec.containers[0]';
  test.each([
    ['env: [{name: A, value: a}, {name: 1 b.c, value: ""}, {name: D, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]', []],
    ['env: [{value: a}]', [`${C}.env[0].name: Required value`]],
    ['env: [{name: A=B}]', [`${C}.env[0].name: Invalid value`]],
    ['env: [{name: A, valueFrom: {}}]', [`${C}.env[0].valueFrom: Invalid value`]],
    ['env: [{name: A, value: a, valueFrom: {configMapKeyRef: {name: b, key: c}}}]', [`${C}.env[0].valueFrom: Invalid value`]],
    ['env: [{name: A, valueFrom: {configMapKeyRef: {name: b}}}]', [`${C}.env[0].valueFrom.configMapKeyRef.key: Required value`]],
    ['ports: [{containerPort: 1, hostPort: 9}, {containerPort: 2, hostPort: 9}]', [`${C}.ports[1].hostPort: Duplicate value`]],
    ['ports: [{containerPort: 53, hostPort: 53}, {containerPort: 53, hostPort: 53, protocol: UDP}]', []],
    ['volumeMounts: [{name: a, mountPath: /a}, {name: a, mountPath: /a}]', [`${C}.volumeMounts[1].mountPath: Invalid value`]],
    ['volumeMounts: [{name: a}]', [`${C}.volumeMounts[0].mountPath: Required value`]],
    ['livenessProbe: {periodSeconds: 5}', [`${C}.livenessProbe: Required value`]],
    ['livenessProbe: null', []],
    ['livenessProbe: {httpGet: {port: web}, exec: {command: [a]}}', [`${C}.livenessProbe.httpGet: Forbidden`]],
    ['livenessProbe: {httpGet: {path: /}}', [`${C}.livenessProbe.httpGet.port: Invalid value`]],
    ['livenessProbe: {httpGet: {port: 80, scheme: https}}', [`${C}.livenessProbe.httpGet.scheme: Unsupported value`]],
    ['livenessProbe: {grpc: {port: 80}, successThreshold: 2}', [`${C}.livenessProbe.successThreshold: Invalid value`]],
    ['readinessProbe: {grpc: {port: 80}, successThreshold: 2}', []],
    ['lifecycle: {preStart: {exec: {command: [a]}}}', [`${C}.lifecycle.preStart: unknown field`]],
    ['securityContext: {runAsUsr: 1}', [`${C}.securityContext.runAsUsr: unknown field`]],
    ['securityContext: {runAsUser: "1"}', [`${C}.securityContext.runAsUser: wrong type`]],
    ['securityContext: {runAsUser: -1}', [`${C}.securityContext.runAsUser: Invalid value`]],
  ])('%s', (container, expected) => {
    expect(
      refusals(object('v1', 'Pod', `spec: {volumes: [{name: a}], containers: [{name: api, image: registry/api, ${container}}]}`)),
    ).toEqual(expected);
  });
});

describe('a pod', () => {
  test.each([
    ['volumes: [{name: a, secret: {secretName: b, defaultMode: 0400}}]', []],
    ['volumes: [{emptyDir: {}}]', ['spec.volumes[0].name: Required value']],
    ['volumes: [{name: A_b}]', ['spec.volumes[0].name: Invalid value']],
    ['volumes: [{name: a}, {name: a}]', ['spec.volumes[1].name: Duplicate value']],
    ['volumes: [{name: a, hostPath: {path: /a}, emptyDir: {}}]', ['spec.volumes[0].hostPath: Forbidden']],
    [
      'volumes: [{name: a, secret: {secret: b}}]',
      ['spec.volumes[0].secret.secret: unknown field', 'spec.volumes[0].secret.secretName: Required value'],
    ],
    ['serviceAccountName: My_Account', ['spec.serviceAccountName: Invalid value']],
    ['hostname: a.b', ['spec.hostname: Invalid value']],
    ['nodeSelector: {disk: "a b"}', ['spec.nodeSelector.disk: Invalid value']],
    ['activeDeadlineSeconds: 0', ['spec.activeDeadlineSeconds: Invalid value']],
    ['tolerations: [{operator: Exists}]', []],
    ['tolerations: [{key: a, operator: equal}]', ['spec.tolerations[0].operator: Unsupported value']],
    ['tolerations: {key: a}', ['spec.tolerations: wrong type']],
    ['affinity: {nodeAffinity: {required: {}}}', ['spec.affinity.nodeAffinity.required: unknown field']],
    [
      'topologySpreadConstraints: [{topologyKey: zone, whenUnsatisfiable: ScheduleAnyway}]',
      ['spec.topologySpreadConstraints[0].maxSkew: Invalid value'],
    ],
    ['imagePullSecrets: [registry]', ['spec.imagePullSecrets[0]: wrong type']],
    ['hostAliases: [{ip: db, hostnames: [db]}]', ['spec.hostAliases[0].ip: Invalid value']],
    [
      'initContainers: [{name: wait, image: busybox, readinessProbe: {tcpSocket: {port: 1}}}]',
      ['spec.initContainers[0].readinessProbe: Forbidden'],
    ],
    ['initContainers: [{name: mesh, image: mesh, restartPolicy: Always, readinessProbe: {tcpSocket: {port: 1}}}]', []],
  ])('%s', (spec, expected) => {
    expect(refusals(object('v1', 'Pod', `spec: {${spec}, containers: [{name: api, image: registry/api}]}`))).toEqual(expected);
  });

  test('on the network of its host has the same port inside and outside', () => {
    const pod = (port: number) =>
      `spec: {hostNetwork: true, containers: [{name: a, image: a, ports: [{containerPort: 80, hostPort: ${port}}]}]}`;
    expect(refusals(object('v1', 'Pod', pod(80)))).toEqual([]);
    expect(refusals(object('v1', 'Pod', pod(81)))).toEqual(['spec.containers[0].ports[0].hostPort: Invalid value']);
  });

  test('names an image without spaces around it', () => {
    expect(refusals(object('v1', 'Pod', 'spec: {containers: [{name: a, image: " a"}]}'))).toEqual([
      'spec.containers[0].image: Invalid value',
    ]);
  });
});

describe('a workload', () => {
  test.each([
    ['Deployment', 'strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}}', []],
    ['Deployment', 'strategy: {type: Rolling}', ['spec.strategy.type: Unsupported value']],
    ['Deployment', 'strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}', ['spec.strategy.rollingUpdate: Forbidden']],
    [
      'Deployment',
      'strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}',
      ['spec.strategy.rollingUpdate.maxUnavailable: Invalid value'],
    ],
    ['Deployment', 'strategy: RollingUpdate', ['spec.strategy: wrong type']],
    ['Deployment', 'minReadySeconds: 30, progressDeadlineSeconds: 30', ['spec.progressDeadlineSeconds: Invalid value']],
    ['Deployment', 'revisionHistoryLimit: -1', ['spec.revisionHistoryLimit: Invalid value']],
    ['StatefulSet', 'podManagementPolicy: parallel', ['spec.podManagementPolicy: Invalid value']],
    ['StatefulSet', 'updateStrategy: {type: Recreate}', ['spec.updateStrategy: Invalid value']],
    ['DaemonSet', 'updateStrategy: {type: Recreate}', ['spec.updateStrategy.type: Unsupported value']],
  ])('%s with %s', (kind, spec, expected) => {
    expect(refusals(object('apps/v1', kind, `spec: {${spec}, ${SELECTOR}, ${template()}}`))).toEqual(expected);
  });

  test('that keeps its pods running gives them no deadline', () => {
    const spec = `spec: {${SELECTOR}, ${template('activeDeadlineSeconds: 5, ')}}`;
    expect(refusals(object('apps/v1', 'Deployment', spec))).toEqual(['spec.template.spec.activeDeadlineSeconds: Forbidden']);
  });

  test.each([
    ['* * * * *', []],
    ['@hourly', []],
    ['* * *', ['spec.schedule: Invalid value']],
  ])('runs on the schedule %s', (schedule, expected) => {
    const job = `jobTemplate: {spec: {${template('restartPolicy: Never, ')}}}`;
    expect(refusals(object('batch/v1', 'CronJob', `spec: {schedule: "${schedule}", ${job}}`))).toEqual(expected);
  });

  test('counts from 0', () => {
    expect(refusals(object('batch/v1', 'Job', `spec: {backoffLimit: -1, ${template('restartPolicy: Never, ')}}`))).toEqual([
      'spec.backoffLimit: Invalid value',
    ]);
  });
});

describe('a kind that shapes the spec of its pods itself', () => {
  const knative = (container: string) =>
    object(
      'serving.knative.dev/v1',
      'Service',
      `spec: {template: {spec: {containerConcurrency: 9, containers: [{image: registry/api, ${container}}]}}}`,
    );
  test.each([
    ['readinessProbe: {httpGet: {path: /}}', []],
    ['readinessProbe: {tcpSocket: {port: 0}}', []],
    ['ports: [{name: h2c, containerPort: 8080}]', []],
    ['ports: [{containerPort: 99999}]', ['spec.template.spec.containers[0].ports[0].containerPort: Invalid value']],
  ])('is judged on labels and ports alone: %s', (container, expected) => {
    expect(refusals(knative(container))).toEqual(expected);
  });
});

describe('a Service', () => {
  test.each([
    ['clusterIP: 10.96.0.1', []],
    ['clusterIP: 10.96.0', ['spec.clusterIPs[0]: Invalid value']],
    ['clusterIP: None, type: NodePort', ['spec.clusterIPs[0]: Invalid value']],
    ['externalIPs: [127.0.0.1]', ['spec.externalIPs[0]: Invalid value']],
    ['externalIPs: [203.0.113.7]', []],
    ['ipFamilies: [ipv4]', ['spec.ipFamilies[0]: Unsupported value']],
    ['ipFamilyPolicy: Dual', ['spec.ipFamilyPolicy: Unsupported value']],
    ['sessionAffinityConfig: {clientIP: {timeoutSeconds: 9}}', ['spec.sessionAffinityConfig: Forbidden']],
    ['sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 9}}', []],
    ['loadBalancerClass: example.com/fast', ['spec.loadBalancerClass: Forbidden']],
    ['healthCheckNodePort: 30000', ['spec.healthCheckNodePort: Invalid value']],
  ])('with %s', (spec, expected) => {
    expect(refusals(object('v1', 'Service', `spec: {${spec}, ports: [{port: 80}]}`))).toEqual(expected);
  });
});

test('names of generated objects and keys of ConfigMaps have their form', () => {
  expect(refusals('apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: api-}\ndata: {a.b_C-d: x}\n')).toEqual([]);
  expect(refusals('apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: A_}\ndata: {a b: x}\n')).toEqual([
    'data[a b]: Invalid value',
    'metadata.generateName: Invalid value',
  ]);
});

test('an object whose metadata is no map is told once', () => {
  expect(refusals('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name:api\n')).toEqual(['metadata: wrong type']);
});
