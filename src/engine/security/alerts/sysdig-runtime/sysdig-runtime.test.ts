import { describe, expect, it } from 'vitest';
import { alertsOf } from '#engine/testing/security-document.ts';
import { sysdigRuntime } from './sysdig-runtime.ts';

const EVENT = {
  id: '1',
  type: 'policy',
  category: 'runtime',
  severity: 4,
  timestamp: Number('1700000000123456789'),
  content: { ruleName: 'Shell', output: 'A shell', fields: { 'proc.cmdline': 'sh' } },
  labels: { 'kubernetes.namespace.name': 'shop', 'kubernetes.pod.name': 'web-1', 'kubernetes.cluster.name': 'lab' },
};

function only(value: unknown) {
  const alerts = alertsOf(sysdigRuntime, value);
  expect(alerts).toHaveLength(1);
  return alerts[0]!;
}

describe('an event of Sysdig', () => {
  it('is placed by its labels', () => {
    expect(only(EVENT)).toMatchObject({
      rule: 'Shell',
      command: 'sh',
      priority: 'medium',
      priorityWord: '4',
      subject: { namespace: 'shop', pod: 'web-1', cluster: 'lab' },
    });
  });

  it('has the labels of the container too, and the image in parts', () => {
    const labels = {
      'container.label.io.kubernetes.pod.namespace': 'shop',
      'container.label.io.kubernetes.pod.name': 'web-1',
      'container.image.repo': 'nginx',
      'container.image.tag': '1.27',
    };
    expect(only({ ...EVENT, labels }).subject).toMatchObject({ namespace: 'shop', pod: 'web-1', image: 'nginx:1.27' });
  });

  it.each([
    [
      { 'kubernetes.workload.name': 'web', 'kubernetes.workload.type': 'deployment' },
      { kind: 'deployment', name: 'web' },
    ],
    [{ 'kubernetes.deployment.name': 'web' }, { kind: 'Deployment', name: 'web' }],
  ])('names its workload: %j', (labels, workload) => {
    const found = only({ ...EVENT, labels: { 'kubernetes.namespace.name': 'shop', ...labels } }).subject.workload;
    expect(found).toEqual({ namespace: 'shop', ...workload });
  });

  it('is placed by its fields where no label names a pod', () => {
    const content = { ruleName: 'Shell', fields: { 'k8s.ns.name': 'shop', 'k8s.pod.name': 'web-1' } };
    expect(only({ ...EVENT, labels: {}, content }).subject).toMatchObject({
      namespace: 'shop',
      pod: 'web-1',
      by: 'k8s.ns.name, k8s.pod.name',
    });
  });

  it('keeps all digits of a time in words, and of a number those that are sure', () => {
    expect(only({ ...EVENT, timestampRFC3339Nano: '2023-11-14T22:13:20.123456789Z' })).toMatchObject({
      time: '2023-11-14T22:13:20.123456789Z',
    });
    expect(only(EVENT)).toMatchObject({ time: '2023-11-14T22:13:20.123Z', at: 1_700_000_000_123 });
    expect(only({ ...EVENT, timestamp: '1700000000123456789' })).toMatchObject({ time: '2023-11-14T22:13:20.123456789Z' });
  });

  it('is read in its older form', () => {
    const legacy = {
      ruleType: 'RULE_TYPE_FALCO',
      policyId: 3,
      severity: 7,
      name: 'Shell',
      output: 'A shell',
      fields: [{ key: 'proc.cmdline', value: 'sh' }],
      eventLabels: [
        { key: 'kubernetes.namespace.name', value: 'shop' },
        { key: 'kubernetes.pod.name', value: 'web-1' },
      ],
    };
    expect(only(legacy)).toMatchObject({ priority: 'info', command: 'sh', subject: { namespace: 'shop', pod: 'web-1' } });
  });

  it('is a recorded connection in the activity audit', () => {
    const activity = {
      type: 'connection',
      clientIpv4Dot: '10.0.0.5',
      serverIpv4Dot: '10.0.0.9',
      serverPort: 5432,
      l4protocol: 6,
      labels: EVENT.labels,
    };
    expect(only(activity)).toMatchObject({
      kind: 'activity',
      connection: { protocol: 'TCP', sourceAddress: '10.0.0.5', destinationAddress: '10.0.0.9', destinationPort: 5432 },
    });
  });
});
