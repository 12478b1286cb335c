import { describe, expect, test } from 'vitest';
import { Analyzer } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';
import { DENY_ALL, WORKLOADS } from '#engine/testing/risk-fixture.ts';
import { exportText } from './export-text.ts';
import { listText } from './list-text.ts';
import { riskJson } from './risk-json.ts';
import { riskMarkdown } from './risk-markdown.ts';
import { isAtRisk, riskReport } from './risk-report.ts';
import { riskText } from './risk-text.ts';

const scan = (image: string, ...severities: readonly string[]): string =>
  JSON.stringify({
    SchemaVersion: 2,
    ArtifactName: image,
    ArtifactType: 'container_image',
    Results: [
      {
        Target: image,
        Class: 'os-pkgs',
        Vulnerabilities: severities.map((Severity, at) => ({
          VulnerabilityID: `CVE-0000-1${at}`,
          PkgName: 'zlib',
          InstalledVersion: '1.2',
          FixedVersion: '1.3',
          Severity,
          Title: 'made up | for <tests>',
        })),
      },
    ],
  });
const alert = (pod: string, rule: string): string =>
  JSON.stringify({
    time: '2026-01-02T03:04:05.000000006Z',
    rule,
    priority: 'Warning',
    output: rule,
    output_fields: { 'k8s.ns.name': 'shop', 'k8s.pod.name': pod },
  });
const CLUSTER = JSON.stringify({
  cluster: {
    name: 'lab',
    resourcesVpcConfig: { endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs: ['0.0.0.0/0'] },
  },
});

const FILES: Readonly<Record<string, string>> = {
  'all.yaml': WORKLOADS,
  'web.json': scan('web:1', 'CRITICAL'),
  'api.json': scan('api:1', 'CRITICAL', 'LOW'),
  'db.json': scan('db:1', 'UNKNOWN'),
  'old.json': scan('registry.example.com/old:1', 'HIGH'),
  'alerts.jsonl': [alert('api-66d5c8b7f9-x2x2x', 'Shell'), alert('gone-66d5c8b7f9-x2x2x', 'Shell')].join('\n'),
  'cluster.json': CLUSTER,
};

function analyzed(files: Readonly<Record<string, string>>): Analyzed {
  const given = Object.entries(files).map(([name, text]) => ({ name, text }));
  const analysis = new SecuredAnalyzer(new Analyzer()).analyze({ files: given, off: [] }, enforcementProfile());
  return { set: { files: analysis.security?.inputs.manifests ?? given, off: [] }, analysis };
}

const CRITICAL = { severity: 'critical', fixable: false } as const;

describe('the answer of risk', () => {
  const report = riskReport(analyzed(FILES), CRITICAL, true);
  const text = [...riskText(report)].join('');

  test.each([
    ['how many are reached', 'Reached from the internet, with a finding (critical): 2 workloads'],
    ['each step with its ports', '2. shop/web[Deployment] => shop/api[Deployment] : every port'],
    ['where the way in is opened', 'Service shop/front: all.yaml:'],
    ['the worst finding with its repair', 'CVE-0000-10 zlib 1.2, fixed in 1.3 (web.json)'],
    ['what nobody rated, apart', 'shop/db[Deployment]: 1 not rated; reached in 2 steps'],
    ['what an alert reaches', 'Alerts on shop/api[Deployment]'],
    ['the API server among that', '=> The API server : TCP 443'],
    ['alerts that join nothing', 'Deployment gone is not in your manifests'],
    ['images that were not scanned', 'cron:1: shop/cron[Deployment]'],
    ['reports that join nothing', 'registry.example.com/old:1: Trivy, 1 high'],
    ['who may come to the API server', 'Every address of 0.0.0.0/0 reaches the public endpoint.'],
    ['what cuts it', 'What cuts most'],
  ])('as text it tells %s', (_, part) => {
    expect(text).toContain(part);
  });

  test('as JSON it holds the same, with the reason of each step', () => {
    const answer = JSON.parse(riskJson(report));
    expect(answer.exposed.map(({ endpoint }: { endpoint: string }) => endpoint)).toEqual(['shop/web[Deployment]', 'shop/api[Deployment]']);
    expect(answer.exposed[0].path[0]).toMatchObject({ verdict: 'allowed', by: [{ name: 'Service shop/front', file: 'all.yaml' }] });
    expect(answer.notRated).toHaveLength(1);
    expect(answer.security.alertCounts).toMatchObject({ all: 2, placed: 1, unmatched: 1 });
  });

  test('as JSON it has the fields that the README names', () => {
    const answer = JSON.parse(riskJson(report));
    const fields = 'version profile question exposed notReached notRated alerted cuts security diagnostics';
    expect(Object.keys(answer).join(' ')).toBe(fields);
    expect(Object.keys(answer.exposed[0])).toEqual(expect.arrayContaining(['endpoint', 'counts', 'worst', 'path']));
    const step = 'source destination verdict ports openPorts declaredPorts reason by';
    expect(Object.keys(answer.exposed[0].path[0]).join(' ')).toBe(step);
    expect(Object.keys(answer.cuts.cuts[0])).toEqual(expect.arrayContaining(['cuts', 'breaks', 'closes', 'diff']));
  });

  test('as Markdown what others wrote stands as text', () => {
    const page = [...riskMarkdown(report)].join('');
    expect(page).toContain('### `shop/web[Deployment]`: 1 critical');
    expect(page).not.toContain('<tests>');
  });

  test('it asks for action where something is reached, and not where policies close the way for certain', () => {
    expect(isAtRisk(report)).toBe(true);
    const closed = { ...FILES, 'all.yaml': `${WORKLOADS.replace('#LOCAL', 'externalTrafficPolicy: Local,')}---\n${DENY_ALL}` };
    const answer = riskReport(analyzed(closed), CRITICAL, false);
    expect(isAtRisk(answer)).toBe(false);
    expect([...riskText(answer)].join('')).toContain('shop/web[Deployment]: 1 critical; exposed, but policies close it');
  });

  test('without manifests, and without reports, it says so', () => {
    const { 'web.json': scanned, 'all.yaml': manifests } = FILES;
    const told = (files: Readonly<Record<string, string>>): string => [...riskText(riskReport(analyzed(files), CRITICAL, false))].join('');
    expect(told({ 'web.json': scanned! })).toContain('No manifests were read');
    expect(told({ 'all.yaml': manifests! })).toContain('No scan report was read');
  });
});

describe('list', () => {
  const { analysis } = analyzed(FILES);

  test('as JSON has the key `security` where there is something beside the manifests, and only there', () => {
    const json = (files: Readonly<Record<string, string>>) => JSON.parse([...exportText(analyzed(files).analysis, 'json')].join(''));
    expect(Object.keys(json(FILES).security)).toEqual([
      'files',
      'reports',
      'images',
      'workloads',
      'furtherFindings',
      'alerts',
      'alertCounts',
      'dropped',
      'offers',
      'clusters',
    ]);
    expect(json({ 'all.yaml': WORKLOADS })).not.toHaveProperty('security');
  });

  test('as text ends with a short block about it', () => {
    const text = [...listText(analysis, {})].join('');
    expect(text).toContain('\nBeside the manifests:\nshop/api[Deployment]: 1 critical, 1 low; alerts: 1 medium\n');
    expect(text).toContain('internet:api-server => api-server : TCP 443 allowed\n');
  });

  test('as a table has a row for each who comes to the API server', () => {
    expect([...exportText(analysis, 'csv')].join('')).toContain('internet:api-server,api-server,allowed,,TCP 443,,,,api-server\r\n');
  });

  test('as Markdown has sections of images and alerts', () => {
    const page = [...exportText(analysis, 'md')].join('');
    expect(page).toContain('| `cron:1` | `shop/cron[Deployment]` |  | not scanned |  |');
    expect(page).toContain('| `shop/api[Deployment]` | 1 medium |');
  });
});
