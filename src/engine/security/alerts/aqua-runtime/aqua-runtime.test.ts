import { describe, expect, it } from 'vitest';
import { alertsOf } from '#engine/testing/security-document.ts';
import { aquaRuntime } from './aqua-runtime.ts';

function only(value: unknown) {
  const alerts = alertsOf(aquaRuntime, value);
  expect(alerts).toHaveLength(1);
  return alerts[0]!;
}

describe('an event of Aqua', () => {
  it('is an incident whose data is JSON in a text', () => {
    const data = JSON.stringify({ host: 'node-1', rule: 'Default', level: 'block', reason: 'Malware', severity: 4, k8s_cluster: 'lab' });
    expect(only({ event_category: 'incident', name: 'other', host_name: 'node-1', data })).toMatchObject({
      rule: 'Default',
      priority: 'unknown',
      priorityWord: 'block',
      host: 'node-1',
      subject: { onHost: true, cluster: 'lab' },
    });
  });

  it('is an incident all the same where the data cannot be read', () => {
    expect(only({ event_category: 'incident', name: 'Outer', data: '{"rule": ' })).toMatchObject({ rule: 'Outer' });
  });

  it.each([
    [
      { podname: 'web-1', podnamespace: 'shop' },
      { pod: 'web-1', namespace: 'shop', by: 'podnamespace, podname' },
    ],
    [
      { PodName: 'web-1', podNamespace: 'shop' },
      { pod: 'web-1', namespace: 'shop' },
    ],
    [{ poddeployment: 'web', podnamespace: 'shop' }, { workload: { namespace: 'shop', kind: 'Deployment', name: 'web' } }],
    [{ data: { image: 'nginx:1' } }, { image: 'nginx:1' }],
  ])('is an audit line, with its keys in any case: %j', (keys, subject) => {
    expect(only({ rule_type: 'runtime', result: 2, category: 'exec', ...keys }).subject).toMatchObject(subject);
    expect(only({ Rule_Type: 'runtime', Result: 2, CATEGORY: 'exec', ...keys }).subject).toMatchObject(subject);
  });

  it('is an insight about an image', () => {
    const insight = { insight: { description: 'Login data', priority: 2 }, evidence: {}, resource: { name: 'shop/web:1' } };
    expect(only(insight)).toMatchObject({ rule: 'Login data', priorityWord: '2', subject: { image: 'shop/web:1', by: 'resource.name' } });
  });
});

describe('an event of Tracee', () => {
  it('is read in its older form', () => {
    const event = {
      timestamp: 1_700_000_000_000_000_000,
      eventName: 'anti_debugging',
      hostName: 'node-1',
      kubernetes: { podName: 'web-1', podNamespace: 'shop', podUID: 'u-1' },
      container: { id: 'abcdef012345', image: 'nginx:1' },
      metadata: { Description: 'A process', Properties: { Severity: 1 } },
    };
    expect(only(event)).toMatchObject({
      tool: 'Tracee',
      output: 'A process',
      priorityWord: '1',
      at: 1_700_000_000_000,
      subject: { pod: 'web-1', namespace: 'shop', podUid: 'u-1', containerId: 'abcdef012345', image: 'nginx:1' },
    });
  });

  it('is read in its newer form', () => {
    const event = {
      timestamp: '2024-01-01T00:00:00Z',
      name: 'anti_debugging',
      workload: { kubernetes: { pod: { name: 'web-1' }, namespace: { name: 'shop' } }, container: { id: 'abcdef012345' } },
    };
    const subject = { pod: 'web-1', namespace: 'shop', containerId: 'abcdef012345' };
    expect(only(event).subject).toMatchObject(subject);
    expect(only({ eventName: event.name, workload: event.workload }).subject).toMatchObject(subject);
  });
});
