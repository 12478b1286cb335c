import { expect, test } from 'vitest';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { DENY_ALL, INTO_API, secured, WORKLOADS } from '#engine/testing/risk-fixture.ts';
import { Analyzer } from '#engine/analyze.ts';
import { SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';
import { findRisk } from './find-risk.ts';
import type { ExposedWorkload, RiskQuestion } from './risk.ts';

const CRITICAL: RiskQuestion = { severity: 'critical', fixable: false };

/** `web 1 critical: internet → web`; `?`: it cannot be said; `closed`: exposed but denied. */
function told(workloads: readonly ExposedWorkload[]): readonly string[] {
  const short = (id: string): string => (id.startsWith('way-in:') ? 'internet' : id.replace(/^shop\/([^[]+).*$/, '$1'));
  return workloads.map(({ endpoint, counts, path, uncertain, exposedButDenied }) => {
    const way = path.length === 0 ? 'no way' : [path[0]!.source, ...path.map(({ destination }) => destination)].map(short).join(' → ');
    return `${short(endpoint)} ${counts.critical}+${counts.unknown}: ${way}${uncertain ? '?' : ''}${exposedButDenied ? ' closed' : ''}`;
  });
}

const REPORTS = {
  web: [{ severity: 'critical' }, { severity: 'high' }],
  api: [{ severity: 'critical', fixed: '2.0' }, { severity: 'unknown' }],
  db: [{ severity: 'unknown' }],
  cron: [{ severity: 'medium' }],
} as const;

test('workloads with a finding of that severity are listed by the fewest steps from the internet', () => {
  const answer = findRisk(secured([WORKLOADS], REPORTS), CRITICAL);
  expect(told(answer.exposed)).toEqual(['web 1+0: internet → web', 'api 1+1: internet → web → api']);
  expect(answer.notReached).toEqual([]);
});

test('what nobody rated passes every threshold, and is listed apart', () => {
  const answer = findRisk(secured([WORKLOADS], REPORTS), CRITICAL);
  expect(told(answer.notRated)).toEqual(['db 0+1: internet → web → db']);
});

test.each([
  ['high', false, ['web', 'api'], ['critical', 'high']],
  ['medium', false, ['web', 'api', 'cron'], ['critical', 'high']],
  ['critical', true, ['api'], ['critical']],
] as const)('at %s, only fixable: %s', (severity, fixable, expected, worstOfFirst) => {
  const { exposed } = findRisk(secured([WORKLOADS], REPORTS), { severity, fixable });
  expect(exposed.map(({ endpoint }) => endpoint)).toEqual(expected.map((name) => `shop/${name}[Deployment]`));
  expect(exposed[0]!.worst.map((each) => each.severity)).toEqual(worstOfFirst);
});

test('where policies cut the way it is said who is out of reach', () => {
  const { exposed, notReached } = findRisk(secured([WORKLOADS, DENY_ALL, INTO_API('cron')], REPORTS), CRITICAL);
  expect(told(exposed)).toEqual(['web 1+0: internet → web? closed']);
  expect(told(notReached)).toEqual(['api 1+1: no way']);
});

test('a load balancer that keeps the address of clients is closed for certain', () => {
  const { exposed, notReached } = findRisk(
    secured([WORKLOADS.replace('#LOCAL', 'externalTrafficPolicy: Local,'), DENY_ALL], REPORTS),
    CRITICAL,
  );
  expect(exposed).toEqual([]);
  expect(told(notReached)).toEqual(['api 1+1: no way', 'web 1+0: no way closed']);
});

test('a way in from the private network alone is no way in from the internet', () => {
  const internal = WORKLOADS.replace('#ANNOTATIONS', 'annotations: { service.beta.kubernetes.io/aws-load-balancer-internal: "true" },');
  const { exposed, notReached } = findRisk(secured([internal], REPORTS), CRITICAL);
  expect(exposed).toEqual([]);
  expect(told(notReached)).toEqual(['api 1+1: no way', 'web 1+0: no way']);
});

test('a report of another image counts where nothing else is known, and says so', () => {
  const { exposed } = findRisk(secured([WORKLOADS], { web: REPORTS.web, api: REPORTS.api }, { api: 4 }), CRITICAL);
  expect(exposed.map(({ otherImage }) => otherImage)).toEqual([undefined, true]);
});

test('a report of another image says so beside reports of the workload’s other images that hold nothing that counts', () => {
  const manifest = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { initContainers: [{ name: first, image: first:1 }], containers: [{ name: main, image: main:2 }] }
`;
  const vulnerability = (Severity: string) => ({ VulnerabilityID: `CVE-${Severity}`, PkgName: 'a', InstalledVersion: '1', Severity });
  const Results = (Target: string, Severity: string) => [{ Target, Class: 'os-pkgs', Vulnerabilities: [vulnerability(Severity)] }];
  const older = {
    ClusterName: '',
    Resources: [{ Namespace: 'shop', Kind: 'Deployment', Name: 'web', Results: Results('main:1 (debian 12)', 'CRITICAL') }],
  };
  const first = { SchemaVersion: 2, ArtifactName: 'first:1', ArtifactType: 'container_image', Results: Results('first:1', 'HIGH') };
  const files = [manifest, JSON.stringify(older), JSON.stringify(first)].map((text, at) => ({ name: `${at}.yaml`, text }));
  const set = { files, off: [] };
  const analysis = new SecuredAnalyzer(new Analyzer()).analyze(set, enforcementProfile());
  expect(findRisk({ set, analysis }, CRITICAL).notReached).toMatchObject([{ otherImage: true, counts: { critical: 1 } }]);
  expect(findRisk({ set, analysis }, { severity: 'high', fixable: false }).notReached[0]).not.toHaveProperty('otherImage');
});

test('without an enforcing plugin everything is open', () => {
  const { exposed } = findRisk(secured([WORKLOADS, DENY_ALL], REPORTS, {}, enforcementProfile('none')), CRITICAL);
  expect(told(exposed)).toEqual(['web 1+0: internet → web', 'api 1+1: internet → web → api']);
});

test('without reports the answer is empty', () => {
  const { set, analysis } = secured([WORKLOADS], {});
  const { security: _, ...bare } = analysis;
  expect(findRisk({ set, analysis: bare }, CRITICAL)).toEqual({ question: CRITICAL, exposed: [], notReached: [], notRated: [] });
});
