import { expect, test } from 'vitest';
import { Analyzer } from '#engine/analyze.ts';
import { applyEdit } from '#engine/edit/apply-edit.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { SecuredAnalyzer } from './analyze-secured.ts';

const MANIFESTS = `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "example/web:1"}]}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress: [{from: [{podSelector: {matchLabels: {role: client}}}], ports: [{port: 80}]}]
`;
const alert = (time: string, pod: string, more = '') =>
  `{"rule":"Shell","priority":"Notice","time":"2024-05-06T07:0${time}:00Z","output":"","output_fields":{"k8s.ns.name":"shop","k8s.pod.name":"${pod}","container.image.repository":"alpine"${more}}}`;
const FILES = [
  { name: 'shop.yaml', text: MANIFESTS },
  {
    name: 'alerts.jsonl',
    text: [
      alert('2', 'web-7d9f8c6b5d-x2x2x', ',"fd.name":"10.0.0.1:4000->203.0.113.5:443"'),
      alert('1', 'web-7d9f8c6b5d-zz2x2'),
      alert('4', 'seen'),
      '{"rule":"Read","priority":"Error","time":"2024-05-06T07:03:00Z","output_fields":{"container.id":"host"},"hostname":"node-1"}',
      '{"rule":"Cut off","priority":"Error","time":"2024-05-06T07:0',
    ].join('\n'),
  },
  { name: 'alerts.txt', text: '07:05:00.000000001: Critical Falco internal: syscall event drop. 7 system calls dropped. (n_drops=7)\n' },
];

test('alerts are on the cards of their workloads, in the order of time, and the others are kept and told of', () => {
  const { security, diagnostics } = new SecuredAnalyzer(new Analyzer()).analyze(
    { files: FILES, off: [] },
    enforcementProfile('kubernetes'),
  );
  const { alerts, alertCounts, dropped, endpoints } = security!.picture;
  expect(alerts.map((each) => [each.alert.origin.line, each.place, ...each.endpoints])).toEqual([
    [2, 'workload', 'shop/web[Deployment]'],
    [1, 'workload', 'shop/web[Deployment]'],
    [4, 'node'],
    [3, 'unmatched'],
  ]);
  expect(alertCounts).toEqual({ all: 4, placed: 2, onNodes: 1, unmatched: 1 });
  expect(dropped).toBe(7);
  expect(endpoints['shop/web[Deployment]']?.priorities).toEqual({ low: 2 });
  expect(alerts[1]?.observed).toMatchObject({ source: 'shop/web[Deployment]', destination: 'external:0.0.0.0/0', verdict: 'allowed' });
  const told = diagnostics
    .filter(({ code }) => /^(report|detector)/.test(code))
    .map(({ code, origin }) => `${code} ${origin.file}:${origin.line}`);
  expect(told.sort()).toEqual([
    'detector-dropped-events alerts.txt:1',
    'report-line-unreadable alerts.jsonl:5',
    'report-unmatched alerts.jsonl:3',
  ]);
});

test('a pod that an alert names is added with unknown labels, takes the alert, and cannot be judged where labels count', () => {
  const secured = new SecuredAnalyzer(new Analyzer());
  const profile = enforcementProfile('kubernetes');
  const { offers } = secured.analyze({ files: FILES, off: [] }, profile).security!.picture;
  const pod = offers.find(({ because }) => because === 'new-pod')!.pod!;
  const outcome = applyEdit({ files: FILES, off: [] }, { kind: 'pod', pod: { ...pod, labels: {}, labelsUnknown: true, ports: [] } });
  if (outcome.kind !== 'done') throw new Error('refused');
  const { evaluation, security } = secured.analyze(outcome.set, profile);
  expect(security!.picture.alertCounts).toMatchObject({ placed: 3, unmatched: 0 });
  expect(security!.picture.offers).toEqual([]);
  const [web, seen] = ['shop/web[Deployment]', 'shop/seen[Pod]'].map((id) => evaluation.endpoint(id)!.index);
  expect(evaluation.pair(seen!, web!)).toMatchObject({ verdict: 'depends', because: 'unknown-labels' });
  expect(evaluation.pair(seen!, web!).possible.toRanges()).toMatchObject({ TCP: [[80, 80]], UDP: [] });
});
