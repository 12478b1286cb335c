import { describe, expect, it } from 'vitest';
import { alertsOf } from '#engine/testing/security-document.ts';
import { falco } from './falco.ts';

const ALERT = { rule: 'Shell', time: '2024-02-03T04:05:06.123456789Z', priority: 'Notice', output: 'A shell' };

function only(value: unknown) {
  const alerts = alertsOf(falco, value);
  expect(alerts).toHaveLength(1);
  return alerts[0]!;
}

describe('an alert of Falco as JSON', () => {
  it.each([
    ['{k8s.ns.name, k8s.pod.name}', { 'k8s.ns.name': 'shop', 'k8s.pod.name': 'web-1' }, '', { namespace: 'shop', pod: 'web-1' }],
    ['k8smeta', { 'k8smeta.ns.name': 'shop', 'k8smeta.pod.name': 'web-1' }, '', { namespace: 'shop', pod: 'web-1' }],
    [
      'an audit event about a pod',
      { 'ka.target.namespace': 'shop', 'ka.target.name': 'web-1', 'ka.target.resource': 'pods' },
      '',
      { namespace: 'shop', pod: 'web-1' },
    ],
    [
      'an audit event about another object',
      { 'ka.target.name': 'settings', 'ka.target.resource': 'configmaps' },
      '',
      { object: { resource: 'configmaps', name: 'settings' } },
    ],
    ['a uid', { 'k8s.pod.uid': 'u-1' }, '', { podUid: 'u-1' }],
    ['a container', { 'container.id': '0123456789ab' }, '', { containerId: '0123456789ab' }],
    ['the sentence', { 'k8s.pod.name': null }, 'A shell (user=root k8s_ns=shop k8s_pod_name=web-1)', { namespace: 'shop', pod: 'web-1' }],
    ['the sentence of old', {}, 'A shell (k8s.ns=shop k8s.pod=web-1 container=0123456789ab)', { namespace: 'shop', pod: 'web-1' }],
    [
      'an image alone',
      { 'container.image.repository': 'busybox', 'container.image.tag': '1.36' },
      '',
      { image: 'busybox:1.36', by: 'container.image.repository' },
    ],
  ])('is placed by %s', (_, fields, output, subject) => {
    expect(only({ ...ALERT, output, output_fields: fields }).subject).toMatchObject(subject);
  });

  it('takes fields before the sentence, and neither null nor <NA> for a name', () => {
    const { subject } = only({
      ...ALERT,
      output: 'A shell (k8s_ns=lied k8s_pod_name=lied)',
      output_fields: { 'k8s.ns.name': '<NA>', 'k8s.pod.name': null, 'k8smeta.ns.name': 'shop', 'k8smeta.pod.name': 'web-1' },
    });
    expect(subject).toMatchObject({ namespace: 'shop', pod: 'web-1', by: 'k8smeta.ns.name, k8smeta.pod.name' });
  });

  it('believes no name that a command line could have forged', () => {
    const output = 'A shell (cmdline=sh -c k8s_pod_name=victim k8s_ns=shop k8s_pod_name=web-1)';
    expect(only({ ...ALERT, output }).subject).not.toHaveProperty('pod');
  });

  it('is on the node where its container is the host', () => {
    expect(only({ ...ALERT, hostname: 'node-1', output_fields: { 'container.id': 'host' } })).toMatchObject({
      host: 'node-1',
      subject: { onHost: true },
    });
  });

  it('keeps every digit of its time, and stays without a time where that is none', () => {
    expect(only(ALERT)).toMatchObject({ time: ALERT.time, at: Date.UTC(2024, 1, 3, 4, 5, 6, 123) });
    const odd = only({ ...ALERT, time: '2024-02-03T04:05:06.1Z+2', output_fields: { 'evt.time': 1_700_000_000_000_000_000 } });
    expect(odd.time).toBe('2024-02-03T04:05:06.1Z+2');
    expect(odd).not.toHaveProperty('at');
    expect(odd.fields).toEqual([]);
  });

  it.each([
    ['Emergency', 'critical'],
    ['Alert', 'critical'],
    ['critical', 'critical'],
    ['Error', 'high'],
    ['WARNING', 'medium'],
    ['Notice', 'low'],
    ['Informational', 'info'],
    ['Info', 'info'],
    ['Debug', 'info'],
  ])('%s stands at %s', (priority, mapped) => {
    expect(only({ ...ALERT, priority })).toMatchObject({ priority: mapped, priorityWord: priority });
  });

  it('is none of Falco with another word', () => {
    expect(alertsOf(falco, { ...ALERT, priority: 'Urgent' })).toEqual([]);
  });

  it.each([['815508'], [815_508]])('says that system calls were dropped: %j', (dropped) => {
    const alert = only({ ...ALERT, rule: 'Falco internal: syscall event drop', output_fields: { n_drops: dropped } });
    expect(alert).toMatchObject({ kind: 'drops', dropped: 815_508 });
  });

  it.each([
    [
      { 'fd.name': '10.0.0.5:40000->203.0.113.9:443', 'fd.l4proto': 'tcp' },
      { protocol: 'TCP', sourceAddress: '10.0.0.5', destinationPort: 443 },
    ],
    [
      { 'fd.name': 'fd00::5:40000->2001:db8::9:443' },
      { sourceAddress: 'fd00::5', destinationAddress: '2001:db8::9', destinationPort: 443 },
    ],
    [
      { 'fd.sip': '203.0.113.9', 'fd.sport': 53, 'fd.cip': '10.0.0.5' },
      { destinationAddress: '203.0.113.9', destinationPort: 53 },
    ],
    [{ 'fd.name': '10.0.0.5:40000->10.0.0.9:80', 'evt.type': 'accept4' }, { inbound: true }],
  ])('tells of a connection: %j', (fields, connection) => {
    expect(only({ ...ALERT, output_fields: fields }).connection).toMatchObject(connection);
  });

  it.each([['/etc/shadow'], ['1.2.3.4:99999->5.6.7.8:1'], ['a->b']])('a file is no connection: %s', (name) => {
    expect(only({ ...ALERT, output_fields: { 'fd.name': name } }).connection?.sourcePort).toBeUndefined();
  });

  it('comes from falcosidekick where it has a uuid', () => {
    expect(only({ ...ALERT, uuid: 'x', output_fields: { 'proc.aname[2]': 'sh' } })).toMatchObject({ tool: 'falcosidekick' });
  });

  it('has the position in a list in its id', () => {
    expect(alertsOf(falco, [ALERT, { other: 1 }, ALERT], 'json').map(({ id }) => id)).toEqual(['alerts.jsonl#0.0', 'alerts.jsonl#0.2']);
  });

  it('takes nothing from the prototype', () => {
    expect(alertsOf(falco, JSON.parse('{"rule":"r","time":"t","priority":"constructor"}'))).toEqual([]);
  });
});
