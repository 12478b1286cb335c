import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { MOST_ALERTS } from '#engine/overview/security-picture.ts';
import { place } from '#engine/placing/place.ts';
import { NO_CHOICES } from '#engine/placing/placement.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import type { RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import type { SecurityInputs } from '#engine/security/security-inputs.ts';
import { aFinding, anImageReport } from '#engine/testing/an-image-report.ts';
import { securityPicture } from './security-picture.ts';

const deployment = (name: string, images: readonly string[]) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [${images.map((image, at) => `{ name: c${at}, image: "${image}" }`).join(', ')}] }
`;

const pod = (name: string, labels: string) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop, labels: { ${labels} }, ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: web-1, uid: u, controller: true }] }
spec: { containers: [{ name: c, image: "web:1" }] }
`;

const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: blue, namespace: shop }
spec: { podSelector: { matchLabels: { color: blue } } }
`;

function alert(id: string, pod: string, more: Partial<RuntimeAlert> = {}): RuntimeAlert {
  return {
    id,
    origin: { file: 'falco.jsonl', document: 0, path: '', line: 1, column: 1, endLine: 1 },
    source: 'falco',
    tool: 'Falco',
    kind: 'alert',
    rule: 'Shell',
    priority: 'low',
    priorityWord: 'Notice',
    output: '',
    tags: [],
    subject: { namespace: 'shop', pod, by: '' },
    fields: [],
    ...more,
  };
}

const NOTHING: SecurityInputs = {
  manifests: [],
  recognized: [],
  reports: [],
  alerts: [],
  clusters: [],
  addOns: [],
  groups: [],
  groupPolicies: [],
  diagnostics: [],
  origins: new Map(),
};
const NO_ACCESS = { clusters: [], endpoints: [], connections: [], furtherConnections: [], diagnostics: [], explain: () => undefined };

function picture(documents: readonly string[], reports: readonly ImageReport[], alerts: readonly RuntimeAlert[] = []) {
  const { cluster, evaluation } = analyze([{ name: 'all.yaml', text: documents.join('---\n') }]);
  const inputs = { ...NOTHING, reports, alerts };
  const placement = place(inputs, cluster, NO_CHOICES);
  return securityPicture(inputs, placement, NO_ACCESS, cluster, evaluation);
}

const WEB = 'shop/web[Deployment]';

describe('of an endpoint', () => {
  test('each finding counts once, however many of its images have it', () => {
    const shared = aFinding('CVE-1', { severity: 'high', fixed: '1.1' });
    const reports = [
      anImageReport('a#0', 'a:1', { findings: [shared, shared, aFinding('CVE-2')] }),
      anImageReport('b#0', 'b:1', { findings: [shared, aFinding('CVE-2', { installed: '2.0' })] }),
    ];
    const { endpoints, images } = picture([deployment('web', ['a:1', 'b:1'])], reports);
    expect(endpoints[WEB]).toMatchObject({
      counts: { high: 1, low: 2 },
      fixable: { high: 1, low: 0 },
      notScanned: [],
      reports: ['a#0', 'b#0'],
    });
    expect(images.map(({ image, counts }) => [image, counts?.high, counts?.low])).toEqual([
      ['a:1', 1, 1],
      ['b:1', 1, 1],
    ]);
  });

  test('what was scanned under another name counts only while nothing better is known', () => {
    const workload = { namespace: 'shop', kind: 'Deployment', name: 'web' };
    const other = anImageReport('old#0', 'gcr.io/x/a:0', { workload, findings: [aFinding('CVE-1', { severity: 'critical' })] });
    const own = anImageReport('new#0', 'a:1', { tool: 'Aqua', findings: [aFinding('CVE-2')] });
    expect(picture([deployment('web', ['a:1'])], [other]).endpoints[WEB]).toMatchObject({ counts: { critical: 1 } });
    expect(picture([deployment('web', ['a:1'])], [other, own]).endpoints[WEB]).toMatchObject({
      counts: { critical: 0, low: 1 },
      reports: ['new#0', 'old#0'],
    });
  });

  test('two tools tell of one image together, and the graver word stands', () => {
    const reports = [
      anImageReport('a#0', 'a:1', { findings: [aFinding('CVE-1', { severity: 'low' })] }),
      anImageReport('b#0', 'a:1', { tool: 'Aqua', findings: [aFinding('CVE-1', { severity: 'high' }), aFinding('CVE-2')] }),
    ];
    expect(picture([deployment('web', ['a:1'])], reports).endpoints[WEB]).toMatchObject({ counts: { high: 1, low: 1 } });
  });

  test('not scanned is not clean', () => {
    const { endpoints, images } = picture([deployment('web', ['a:1', 'b:1']), deployment('api', ['c:1'])], [anImageReport('a#0', 'a:1')]);
    expect(endpoints[WEB]).toMatchObject({ counts: { critical: 0 }, notScanned: ['b:1'] });
    expect(endpoints['shop/api[Deployment]']).toMatchObject({ notScanned: ['c:1'], reports: [] });
    expect(endpoints['shop/api[Deployment]']!.counts).toBeUndefined();
    expect(images.find(({ image }) => image === 'c:1')!.counts).toBeUndefined();
  });

  test('secrets and failed checks stand beside the findings, and are no scan of packages', () => {
    const place = { severity: 'high', severityWord: 'HIGH', target: '', title: '', at: [] } as const;
    const configuration = anImageReport(
      'c#0',
      {},
      {
        about: 'workload',
        only: 'misconfigurations',
        workload: { namespace: 'shop', kind: 'Deployment', name: 'web' },
        misconfigurations: [{ ...place, id: 'KSV001', message: '' }],
      },
    );
    const secrets = anImageReport('s#0', 'a:1', { only: 'secrets', secrets: [{ ...place, rule: 'key', category: '' }] });
    const { endpoints, reports } = picture([deployment('web', ['a:1'])], [configuration, secrets]);
    expect(endpoints[WEB]).toMatchObject({ secrets: 1, misconfigurations: 1, notScanned: ['a:1'] });
    expect(endpoints[WEB]!.counts).toBeUndefined();
    expect(reports.map(({ id, secrets: s, misconfigurations: m }) => [id, s, m])).toEqual([
      ['c#0', 0, 1],
      ['s#0', 1, 0],
    ]);
  });

  test('alerts alone say nothing of images', () => {
    const { endpoints } = picture([deployment('web', ['a:1']), deployment('api', ['a:1'])], [], [alert('f#0', 'web-55fc99f658-295m6')]);
    expect(Object.keys(endpoints)).toEqual([WEB]);
    expect(endpoints[WEB]).toMatchObject({ notScanned: [], alerts: ['f#0'], priorities: { low: 1 } });
  });
});

describe('alerts', () => {
  const web = deployment('web', ['a:1']);
  const on = 'web-55fc99f658-295m6';

  test('stand in the order of time, those without one last, and on a card the newest first', () => {
    const alerts = [
      alert('none#0', on),
      alert('c#0', on, { at: 2, time: '2021-11-21T04:10:00.000000002Z' }),
      alert('b#0', on, { at: 2, time: '2021-11-21T04:10:00.000000001Z', priority: 'critical' }),
      alert('a#0', 'gone', { at: 1 }),
    ];
    const { alerts: shown, endpoints, alertCounts } = picture([web], [], alerts);
    expect(shown.map((each) => each.alert.id)).toEqual(['a#0', 'b#0', 'c#0', 'none#0']);
    expect(endpoints[WEB]).toMatchObject({ alerts: ['c#0', 'b#0', 'none#0'], priorities: { critical: 1, low: 2 } });
    expect(alertCounts).toEqual({ all: 4, placed: 3, onNodes: 0, unmatched: 1 });
  });

  test('are counted in full where they are too many to be sent, and the newest are', () => {
    const alerts = Array.from({ length: MOST_ALERTS + 10 }, (_, at) => alert(`f#${at}`, on, { at }));
    const { alerts: shown, endpoints, alertCounts } = picture([web], [], alerts);
    expect([shown.length, shown[0]!.alert.id, alertCounts.all]).toEqual([MOST_ALERTS, 'f#10', MOST_ALERTS + 10]);
    expect(endpoints[WEB]!.priorities).toEqual({ low: MOST_ALERTS + 10 });
    expect(endpoints[WEB]!.alerts).toHaveLength(MOST_ALERTS);
  });

  test('that may be on one of several are listed with each, and counted with none', () => {
    const { endpoints } = picture([web, deployment('api', ['a:1'])], [], [alert('f#0', '', { subject: { image: 'a:1', by: '' } })]);
    expect(Object.values(endpoints).map(({ alerts, priorities }) => [alerts, priorities])).toEqual([
      [['f#0'], {}],
      [['f#0'], {}],
    ]);
  });

  test('that say that something was missed are none', () => {
    const { alerts, dropped, alertCounts } = picture([web], [], [alert('f#0', '', { kind: 'drops', dropped: 7, subject: { by: '' } })]);
    expect([alerts, dropped, alertCounts.all]).toEqual([[], 7, 0]);
  });

  test('are on the variant of a workload that the pod is of', () => {
    const { alerts, endpoints } = picture([pod('web-a', 'color: blue'), pod('web-b', 'color: red'), POLICY], [], [alert('f#0', 'web-b')]);
    expect(alerts[0]!.endpoints).toHaveLength(1);
    expect(Object.keys(endpoints)).toEqual(alerts[0]!.endpoints);
  });
});

test('nothing at all is well-formed', () => {
  expect(picture([deployment('web', ['a:1'])], [])).toMatchObject({
    reports: [],
    endpoints: {},
    alerts: [],
    offers: [],
    clusters: [],
    dropped: 0,
  });
  expect(picture([], [])).toMatchObject({ images: [] });
});

test('findings are counted once, and looked at no more while policies are edited', () => {
  let looks = 0;
  const watched = {
    ...aFinding('CVE-1'),
    get severity() {
      looks++;
      return 'high' as const;
    },
  };
  const { cluster, evaluation } = analyze([{ name: 'all.yaml', text: deployment('web', ['a:1', 'b:1']) }]);
  const inputs = { ...NOTHING, reports: [anImageReport('a#0', 'a:1', { findings: [watched] }), anImageReport('b#0', 'b:1')] };
  const once = () =>
    securityPicture(inputs, place(inputs, cluster, NO_CHOICES), NO_ACCESS, cluster, evaluation).endpoints[WEB]!.counts!.high;
  expect(once()).toBe(1);
  const before = looks;
  expect([once(), looks]).toEqual([1, before]);
});

test('a thousand workloads with a hundred thousand findings are summed up', () => {
  const names = Array.from({ length: 1000 }, (_, at) => `app${at}`);
  const findings = Array.from({ length: 100 }, (_, at) => aFinding(`CVE-${at}`, { package: `p${at}` }));
  const reports = [...names, 'proxy'].map((name) =>
    anImageReport(`${name}#0`, `${name}:1`, { findings: findings.map((each) => ({ ...each, installed: name })) }),
  );
  const { cluster, evaluation } = analyze([
    { name: 'all.yaml', text: names.map((name) => deployment(name, [`${name}:1`, 'proxy:1'])).join('---\n') },
  ]);
  const inputs = { ...NOTHING, reports };
  const { endpoints } = securityPicture(inputs, place(inputs, cluster, NO_CHOICES), NO_ACCESS, cluster, evaluation);
  expect(endpoints['shop/app7[Deployment]']!.counts!.low).toBe(200);
});
