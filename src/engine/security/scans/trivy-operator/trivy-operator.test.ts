import { describe, expect, it } from 'vitest';
import { documentOf, reportsOf } from '#engine/testing/source-document-of.ts';
import { trivyOperator } from './trivy-operator.ts';

const read = (value: unknown) => reportsOf(trivyOperator, documentOf(value));

const labels = {
  'trivy-operator.resource.kind': 'ReplicaSet',
  'trivy-operator.resource.name': 'web-abc',
  'trivy-operator.resource.namespace': 'shop',
  'trivy-operator.container.name': 'app',
};
const object = (kind: string, report: object, metadata: object = { labels }) => ({
  apiVersion: 'aquasecurity.github.io/v1alpha1',
  kind,
  metadata,
  report,
});

const vulnerabilities = object('VulnerabilityReport', {
  updateTimestamp: '2030-01-01T00:00:00Z',
  scanner: { name: 'Trivy', version: '0.70.0' },
  registry: { server: 'registry.example.com' },
  artifact: { repository: 'shop/web', tag: '1', digest: `sha256:${'3'.repeat(64)}` },
  os: { family: 'debian', name: '12' },
  summary: { criticalCount: 0, highCount: 2, mediumCount: 0, lowCount: 0, unknownCount: 0, noneCount: 1 },
  vulnerabilities: [
    { vulnerabilityID: 'CVE-1', resource: 'libweb', installedVersion: '1', fixedVersion: '', severity: 'HIGH', score: 7.5, title: 't' },
  ],
});
const secrets = object('ExposedSecretReport', {
  artifact: { repository: 'library/web', tag: '1' },
  registry: { server: 'index.docker.io' },
  secrets: [{ ruleID: 'r', category: 'AWS', severity: 'CRITICAL', title: 't', target: 'a.txt', match: 'PRIVATE' }],
});
const checks = object('ConfigAuditReport', {
  summary: { criticalCount: 0, highCount: 1, mediumCount: 1, lowCount: 0 },
  checks: [
    { checkID: 'K1', title: 't', severity: 'HIGH', success: false, messages: ['a', 'b'], remediation: 'r' },
    { checkID: 'K2', severity: 'LOW', success: true },
  ],
});

describe('reports of Trivy Operator', () => {
  it('a VulnerabilityReport names its image, its workload and its container', () => {
    const report = read(vulnerabilities)!.reports[0]!;
    expect(report).toMatchObject({
      tool: 'Trivy Operator',
      about: 'image',
      image: {
        names: [`registry.example.com/shop/web:1@sha256:${'3'.repeat(64)}`],
        digests: [`sha256:${'3'.repeat(64)}`],
        system: 'debian 12',
      },
      workload: { namespace: 'shop', kind: 'ReplicaSet', name: 'web-abc', container: 'app' },
      ownCounts: { critical: 0, high: 2, medium: 0, low: 0, unknown: 0 },
      at: Date.parse('2030-01-01T00:00:00Z'),
    });
    expect(report.findings).toMatchObject([{ id: 'CVE-1', severity: 'high', score: 7.5 }]);
    expect(report.findings[0]!.fixed).toBeUndefined();
  });

  it('an ExposedSecretReport tells of secrets alone, and keeps none', () => {
    const report = read(secrets)!.reports[0]!;
    expect(report).toMatchObject({ only: 'secrets', about: 'image', secrets: [{ rule: 'r', severity: 'critical', target: 'a.txt' }] });
    expect(JSON.stringify(report)).not.toContain('PRIVATE');
  });

  it('a ConfigAuditReport is about a workload, and its own summary is kept', () => {
    expect(read(checks)!.reports[0]).toMatchObject({
      about: 'workload',
      only: 'misconfigurations',
      passedChecks: 1,
      ownFailedChecks: 2,
      misconfigurations: [{ id: 'K1', severity: 'high', message: 'a\nb', resolution: 'r', at: ['report', 'checks', 0] }],
    });
  });

  it('a name that is no value of a label stands in the annotation; without labels the owner counts', () => {
    const { 'trivy-operator.resource.name': _, ...others } = labels;
    const annotated = object('ConfigAuditReport', {}, { labels: others, annotations: { 'trivy-operator.resource.name': 'system:web' } });
    const owned = object('ConfigAuditReport', {}, { namespace: 'shop', ownerReferences: [{ kind: 'Job', name: 'load' }] });
    expect(read(annotated)!.reports[0]!.workload).toMatchObject({ name: 'system:web', kind: 'ReplicaSet' });
    expect(read(owned)!.reports[0]!.workload).toEqual({ namespace: 'shop', name: 'load', kind: 'Job' });
  });

  it.each([
    ['a List', { apiVersion: 'v1', kind: 'List', items: [vulnerabilities, { apiVersion: 'v1', kind: 'Pod' }, checks] }, ['items', 2]],
    [
      'a list of one kind',
      { apiVersion: 'aquasecurity.github.io/v1alpha1', kind: 'ConfigAuditReportList', items: [vulnerabilities, checks] },
      ['items', 1],
    ],
    ['an array', [vulnerabilities, checks], [1]],
    [
      'all kinds by name',
      { 'vulnerabilityreports.aquasecurity.github.io': [vulnerabilities], 'configauditreports.aquasecurity.github.io': [checks] },
      ['configauditreports.aquasecurity.github.io', 0],
    ],
  ])('reads %s', (_, value, at) => {
    const { reports } = read(value)!;
    expect(reports.map(({ about }) => about)).toEqual(['image', 'workload']);
    expect(reports[1]!.misconfigurations[0]!.at).toEqual([...at, 'report', 'checks', 0]);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(2);
  });

  it('reads what its webhook sends', () => {
    expect(read({ verb: 'update', operatorObject: checks })!.reports).toHaveLength(1);
  });

  it('other kinds are recognized, and not used', () => {
    const kinds = ['SbomReport', 'RbacAssessmentReport', 'ClusterComplianceReport', 'ClusterVulnerabilityReport'];
    expect(read(kinds.map((kind) => object(kind, {})))).toMatchObject({ reports: [], unused: kinds });
  });

  it('fields that are missing are told, and nothing is thrown', () => {
    expect(read(object('VulnerabilityReport', { vulnerabilities: [null, 3, {}], artifact: 'x' }, {}))!.reports).toMatchObject([
      { about: 'unnamed', findings: [{ id: '' }, { id: '' }, { id: '' }] },
    ]);
    const { diagnostics } = read(object('ConfigAuditReport', { checks: { a: 1 } }))!;
    expect(diagnostics).toMatchObject([{ code: 'report-field-missing', values: { field: 'report.checks', expected: 'list' } }]);
  });

  it.each([[{ apiVersion: 'v1', kind: 'Pod' }], [{ apiVersion: 'v1', kind: 'List', items: [] }], [[]], [null]])(
    '%j is something else',
    (value) => {
      expect(read(value)).toBeUndefined();
    },
  );
});
