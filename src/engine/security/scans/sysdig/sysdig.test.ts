import { describe, expect, it } from 'vitest';
import { documentOf, reportsOf } from '#engine/testing/source-document-of.ts';
import { sysdig } from './sysdig.ts';

const read = (value: unknown) => reportsOf(sysdig, documentOf(value));
const digest = `sha256:${'6'.repeat(64)}`;
const metadata = { pullString: 'shop/web:1', imageId: digest, digest, baseOs: 'debian 12' };

describe('scans by sysdig-cli-scanner', () => {
  it('each package has its vulnerabilities', () => {
    const vulnerability = {
      name: 'CVE-1',
      severity: { value: 'Critical' },
      cvssScore: { value: { score: 9.8 } },
      exploitable: true,
      fixedInVersion: 'v2',
    };
    const packages = [{ type: 'python', name: 'libweb', version: '1', path: '/lib', vulns: [vulnerability] }, { name: 'clean' }];
    const value = {
      info: { scanTime: '2030-01-01T00:00:00Z' },
      scanner: { name: 'sysdig-cli-scanner', version: '1' },
      result: { metadata, packages, vulnTotalBySeverity: { critical: 2 } },
    };
    expect(read(value)!.reports).toMatchObject([
      {
        tool: 'Sysdig',
        toolVersion: '1',
        image: { title: 'shop/web:1', digests: [digest], imageIds: [digest], system: 'debian 12' },
        ownCounts: { critical: 2 },
        findings: [
          {
            id: 'CVE-1',
            package: 'libweb',
            severity: 'critical',
            score: 9.8,
            exploit: true,
            fixed: 'v2',
            at: ['result', 'packages', 0, 'vulns', 0],
          },
        ],
      },
    ]);
  });

  it('packages and vulnerabilities may be maps that name each other', () => {
    const result = {
      metadata,
      packages: { p1: { name: 'a', version: '1', isRunning: true, vulnerabilitiesRefs: ['v1'] }, p2: { name: 'b', version: '2' } },
      vulnerabilities: {
        v1: { name: 'CVE-1', severity: 'High' },
        v2: { name: 'CVE-2', severity: 'Other', packageRef: 'p2', fixVersion: '3' },
      },
    };
    expect(read({ result })!.reports[0]!.findings).toMatchObject([
      { id: 'CVE-1', package: 'a', inUse: true, severity: 'high' },
      { id: 'CVE-2', package: 'b', severity: 'unknown', severityWord: 'Other', fixed: '3', at: ['result', 'vulnerabilities', 'v2'] },
    ]);
  });
});

describe("Sysdig's lists of vulnerabilities", () => {
  it('tells of each container apart', () => {
    const row = {
      imagePullString: 'shop/web:1',
      imageId: digest,
      k8sClusterName: 'lab',
      k8sNamespaceName: 'shop',
      k8sWorkloadType: 'deployment',
      k8sWorkloadName: 'web',
      k8sPodContainerName: 'app',
      vulnName: 'CVE-1',
      vulnSeverity: 'High',
      vulnExploitable: false,
      packageName: 'a',
      packageVersion: '1',
    };
    const { reports } = read({ data: [row, { ...row, k8sPodContainerName: 'side' }, { ...row, vulnName: 'CVE-2' }] })!;
    expect(reports.map(({ findings }) => findings.length)).toEqual([2, 1]);
    expect(reports[0]).toMatchObject({
      cluster: 'lab',
      workload: { namespace: 'shop', kind: 'deployment', name: 'web', container: 'app' },
      image: { imageIds: [digest] },
    });
    expect(reports[0]!.findings[1]).toMatchObject({ id: 'CVE-2', exploit: false, at: ['data', 2] });
  });

  it('reads the panels of the newer report, with what is in use', () => {
    const row = {
      container_image: 'web:1',
      kubernetes_workload_name: 'web',
      kubernetes_workload_type: 'Deployment',
      vuln_id: 'CVE-1',
      vuln_severity: 'Negligible',
      scan_package_in_use: true,
      vuln_has_exploit: true,
      vuln_risk_accepted: true,
      vuln_fixed_in_version: '',
    };
    const finding = read({ panels: [{ data: [] }, { data: [row] }] })!.reports[0]!.findings[0]!;
    expect(finding).toMatchObject({ severity: 'negligible', inUse: true, exploit: true, accepted: true, at: ['panels', 1, 'data', 0] });
    expect(finding.fixed).toBeUndefined();
  });

  it.each([
    [
      'CVE ID,CVE Severity,CVSS Score,Package Name,Package Version,Fix Version,CVE URL,Risk Accepted',
      'CVE-1,High,7.5,a,1,2,https://example.com,false',
      'unnamed',
    ],
    [
      'Vulnerability Name,Vulnerability Severity,Package Name,Package Version,Fix Version,Public Exploit,Image Name,Kubernetes Workload Name',
      'CVE-1,High,a,1,2,false,web:1,web',
      'image',
    ],
    [
      'Vulnerability ID,Severity,Package name,Package version,Fix version,Public Exploit,Image,Vuln link',
      'CVE-1,High,a,1,2,false,web:1,https://example.com',
      'image',
    ],
    [
      'Vulnerability ID,Severity,Package name,Package version,Fix version,Image,K8S namespace name,K8S workload name,K8S container name,In use',
      'CVE-1,High,a,1,2,web:1,shop,web,main,true',
      'image',
    ],
  ])('reads CSV with the columns %s', (header, row, about) => {
    const document = documentOf([header.split(','), row.split(',')], 'csv');
    expect(reportsOf(sysdig, document)!.reports).toMatchObject([
      { about, findings: [{ id: 'CVE-1', severity: 'high', package: 'a', installed: '1', fixed: '2', at: [1] }] },
    ]);
  });

  it('columns of Kubernetes may be called K8S', () => {
    const header = 'CVE ID,Image,K8S cluster name,K8S namespace name,K8S workload type,K8S workload name,K8S container name,In use';
    const document = documentOf([header.split(','), 'CVE-1,web:1,lab,shop,deployment,web,main,true'.split(',')], 'csv');
    expect(reportsOf(sysdig, document)!.reports).toMatchObject([
      {
        cluster: 'lab',
        workload: { namespace: 'shop', kind: 'deployment', name: 'web', container: 'main' },
        findings: [{ id: 'CVE-1', inUse: true }],
      },
    ]);
  });

  it('a header alone is an empty report, short rows lack fields', () => {
    expect(reportsOf(sysdig, documentOf([['Vulnerability ID', 'Severity']], 'csv'))).toMatchObject({
      reports: [],
      diagnostics: [{ code: 'report-empty' }],
    });
    expect(reportsOf(sysdig, documentOf([['Vulnerability ID', 'Severity'], ['CVE-1'], 3], 'csv'))!.reports[0]!.findings).toHaveLength(2);
  });

  it.each([[{ data: [] }], [{ data: [{ vulnName: 'a' }] }], [{ panels: [{}] }], [{ result: { packages: [] } }], [[]], [null]])(
    '%j is something else',
    (value) => {
      expect(read(value)).toBeUndefined();
    },
  );

  it('a table of something else is none of these lists', () => {
    expect(reportsOf(sysdig, documentOf([['name', 'age']], 'csv'))).toBeUndefined();
  });
});
