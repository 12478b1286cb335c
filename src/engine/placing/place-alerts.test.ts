import { describe, expect, it } from 'vitest';
import { ManifestReader } from '#engine/manifest/read-manifests.ts';
import type { AlertSubject, RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import { placeAlerts } from './place-alerts.ts';
import { NO_CHOICES } from './placement.ts';

const container = 'spec: {containers: [{name: c, image: "nginx:1.27"}]}';
const MANIFESTS = `
{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, ${container}}}}
---
{apiVersion: apps/v1, kind: Deployment, metadata: {name: web-5d, namespace: shop}, spec: {selector: {matchLabels: {a: c}}, template: {metadata: {labels: {a: c}}, spec: {containers: [{name: c, image: busybox}]}}}}
---
{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: agent, namespace: shop}, spec: {selector: {matchLabels: {a: d}}, template: {metadata: {labels: {a: d}}, spec: {containers: [{name: c, image: "example.com/agent:2"}]}}}}
---
{apiVersion: batch/v1, kind: Job, metadata: {name: agent, namespace: shop}, spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: "example.com/job:2"}]}}}}
---
apiVersion: v1
kind: Pod
metadata: {name: alone, namespace: shop, uid: u-1}
spec: {containers: [{name: c, image: alpine}]}
status: {phase: Running, containerStatuses: [{name: c, containerID: "containerd://0123456789abcdef"}]}
`;
const CLUSTER = new ManifestReader().read([{ name: 'shop.yaml', text: MANIFESTS }]).cluster;

function alertOf(subject: Partial<AlertSubject>, more: Partial<RuntimeAlert> = {}): RuntimeAlert {
  return {
    id: 'alerts.jsonl#0',
    origin: { file: 'alerts.jsonl', document: 0, path: '', line: 1, column: 1, endLine: 1 },
    source: 'falco',
    tool: 'Falco',
    kind: 'alert',
    rule: 'Shell',
    priority: 'low',
    priorityWord: 'Notice',
    output: '',
    tags: [],
    subject: { by: '', ...subject },
    fields: [],
    ...more,
  };
}

const place = (subject: Partial<AlertSubject>, accepted: readonly string[] = [], described: readonly string[] = []) => {
  const { alerts, ...rest } = placeAlerts([alertOf(subject)], CLUSTER, { ...NO_CHOICES, accepted }, described);
  return { ...alerts[0]!, ...rest };
};

describe('an alert is placed', () => {
  it.each([
    ['by the name of a pod that is here', { namespace: 'shop', pod: 'alone' }, 'shop/alone[Pod]', 'pod'],
    ['by a uid', { podUid: 'u-1' }, 'shop/alone[Pod]', 'uid'],
    ['by the beginning of a container id', { containerId: '0123456789ab' }, 'shop/alone[Pod]', 'container'],
    ['by the pattern of a name', { namespace: 'shop', pod: 'web-7d9f8c6b5d-x2x2x' }, 'shop/web[Deployment]', 'name'],
    ['on the longest name that fits', { namespace: 'shop', pod: 'web-5d-7d9f8c6b5d-x2x2x' }, 'shop/web-5d[Deployment]', 'name'],
    [
      'by a workload, in any case',
      { workload: { namespace: 'shop', kind: 'deployment', name: 'web' } },
      'shop/web[Deployment]',
      'workload',
    ],
    [
      'by a ReplicaSet',
      { workload: { namespace: 'shop', kind: 'ReplicaSet', name: 'web-7d9f8c6b5d' } },
      'shop/web[Deployment]',
      'workload',
    ],
  ])('%s', (_, subject, workload, by) => {
    expect(place(subject)).toMatchObject({ place: 'workload', workloads: [workload], by, offers: [], diagnostics: [] });
  });

  it('on any pod of an image where it knows no more', () => {
    expect(place({ image: 'docker.io/library/nginx' })).toMatchObject({
      place: 'one-of',
      workloads: ['shop/web[Deployment]'],
      by: 'image',
    });
    expect(place({ image: 'nginx:1.26' })).toMatchObject({ place: 'unmatched', looked: 'nginx:1.26' });
  });

  it('on the node', () => {
    expect(place({ onHost: true })).toMatchObject({ place: 'node', workloads: [], diagnostics: [] });
  });

  it('nowhere where two workloads fit, until the reader says which', () => {
    const asked = place({ namespace: 'shop', pod: 'agent-x2x2x' });
    expect(asked).toMatchObject({ place: 'unmatched', offers: [{ because: 'two-candidates' }, { because: 'two-candidates' }] });
    const taken = asked.offers.find(({ here }) => here === 'shop/agent[DaemonSet]')!.id;
    expect(place({ namespace: 'shop', pod: 'agent-x2x2x' }, [taken])).toMatchObject({
      workloads: ['shop/agent[DaemonSet]'],
      by: 'accepted',
    });
  });

  it('nowhere where nothing fits, says what was looked for, and offers the pod', () => {
    expect(place({ namespace: 'shop', pod: 'wed-7d9f8c6b5d-x2x2x', image: 'alpine' })).toMatchObject({
      place: 'unmatched',
      looked: 'Deployment wed',
      nearest: 'shop/web[Deployment]',
      offers: [
        {
          id: 'new-pod:shop/wed-7d9f8c6b5d-x2x2x',
          because: 'new-pod',
          pod: { namespace: 'shop', name: 'wed-7d9f8c6b5d-x2x2x', image: 'alpine' },
          accepted: false,
        },
      ],
      diagnostics: [{ code: 'report-unmatched', values: { what: 'pod', looked: 'Deployment wed', count: 1 } }],
    });
  });

  it('never by the name of a pod alone, without its namespace', () => {
    expect(place({ pod: 'alone' })).toMatchObject({ place: 'unmatched', offers: [{ here: 'shop/alone[Pod]' }] });
  });

  it('of another cluster nowhere, until the reader says so', () => {
    const subject = { namespace: 'shop', pod: 'alone', cluster: 'arn:aws:eks:eu-west-1:123456789012:cluster/other' };
    expect(place(subject, [], ['lab'])).toMatchObject({ place: 'unmatched', offers: [{ because: 'other-cluster', named: 'other' }] });
    expect(place(subject, ['other-cluster:other'], ['lab'])).toMatchObject({ workloads: ['shop/alone[Pod]'] });
    expect(place(subject, [], ['other'])).toMatchObject({ workloads: ['shop/alone[Pod]'], offers: [] });
  });
});

describe('what is said of alerts', () => {
  it('names each pod that is not here once, and adds up what was dropped', () => {
    const lost = { namespace: 'shop', pod: 'lost' };
    const drops = alertOf({}, { kind: 'drops', dropped: 5 });
    const { diagnostics } = placeAlerts([alertOf(lost), alertOf(lost), drops, drops, alertOf({})], CLUSTER, NO_CHOICES);
    expect(diagnostics.map(({ code, values }) => [code, values])).toEqual([
      ['report-unmatched', { what: 'pod', looked: 'pod shop/lost', nearest: '', count: 2 }],
      ['detector-dropped-events', { tool: 'Falco', count: 10 }],
    ]);
  });
});
