import { describe, expect, it } from 'vitest';
import { documentOf, reportsOf } from '#engine/testing/source-document-of.ts';
import { trivyKubernetes } from './trivy-kubernetes.ts';

const read = (value: unknown) => reportsOf(trivyKubernetes, documentOf(value));

const found = (id: string) => ({ VulnerabilityID: id, PkgName: 'p', InstalledVersion: '1', Severity: 'LOW' });
const system = (image: string, ...ids: string[]) => ({ Target: `${image} (debian 12)`, Class: 'os-pkgs', Vulnerabilities: ids.map(found) });
const check = { ID: 'K1', Title: 't', Severity: 'MEDIUM', Status: 'FAIL', Message: 'm' };
const configuration = {
  Target: 'Deployment/web',
  Class: 'config',
  MisconfSummary: { Successes: 9, Failures: 4 },
  Misconfigurations: [check],
};
const web = { Namespace: 'shop', Kind: 'Deployment', Name: 'web' };

describe('scans of a cluster by trivy k8s', () => {
  it('each image of a workload is a report, and its configuration another', () => {
    const tags = ['a:1', 'b:2'].map((tag) => ({ RepoTags: [tag], ImageID: `sha256:${tag.startsWith('a') ? '1' : '2'}`.padEnd(71, '0') }));
    const library = { Target: 'app.jar', Class: 'lang-pkgs', Vulnerabilities: [found('CVE-3')] };
    const resource = { ...web, Metadata: tags, Results: [configuration, system('a:1', 'CVE-1'), library, system('b:2', 'CVE-2')] };
    const { reports } = read({ ClusterName: 'lab', Resources: [resource] })!;
    expect(reports.map(({ about, image, findings, only }) => [about, image.title, findings.map(({ id }) => id), only])).toEqual([
      ['image', 'a:1', ['CVE-1', 'CVE-3'], undefined],
      ['image', 'b:2', ['CVE-2'], undefined],
      ['workload', 'Deployment/web', [], 'misconfigurations'],
    ]);
    expect(reports[1]!.image.imageIds[0]).toMatch(/^sha256:2/);
    expect(reports[2]).toMatchObject({
      passedChecks: 9,
      ownFailedChecks: 4,
      misconfigurations: [{ id: 'K1', at: ['Resources', 0, 'Results', 0, 'Misconfigurations', 0] }],
    });
    for (const report of reports)
      expect(report).toMatchObject({ cluster: 'lab', workload: { namespace: 'shop', kind: 'Deployment', name: 'web' } });
    expect(new Set(reports.map(({ id }) => id)).size).toBe(3);
  });

  it('reads what was written before, and the summary', () => {
    const older = read({
      ClusterName: '',
      Vulnerabilities: [{ ...web, Results: [system('a:1', 'CVE-1')] }],
      Misconfigurations: [{ ...web, Results: [configuration] }],
    })!;
    expect(older.reports.map(({ about, cluster }) => [about, cluster])).toEqual([
      ['image', undefined],
      ['workload', undefined],
    ]);
    expect(read({ ClusterName: 'lab', Findings: [{ ...web, Results: [configuration] }] })!.reports).toHaveLength(1);
  });

  it('the metadata of an older file are no list', () => {
    const { reports } = read({
      ClusterName: 'lab',
      Resources: [{ ...web, Metadata: { RepoTags: ['a:1'], RepoDigests: ['a@sha256:1'] }, Results: [system('a:1', 'CVE-1')] }],
    })!;
    expect(reports[0]!.image.names).toEqual(['a:1', 'a@sha256:1']);
  });

  it('an image without any results is clean, unless it could not be scanned', () => {
    const resource = { ...web, Metadata: [{ RepoTags: ['a:1'] }] };
    expect(read({ ClusterName: 'lab', Resources: [resource] })!.reports).toMatchObject([
      { about: 'image', image: { title: 'a:1' }, findings: [] },
    ]);
    expect(read({ ClusterName: 'lab', Resources: [{ ...resource, Error: 'no such image' }] })!.reports).toMatchObject([
      { about: 'workload', failure: 'no such image' },
    ]);
    const check = { Target: 'Deployment/web', Class: 'config', Misconfigurations: [{ ID: 'KSV001', Severity: 'LOW', Status: 'FAIL' }] };
    const both = read({ ClusterName: 'lab', Resources: [{ ...resource, Results: [check], Error: 'no such image' }] })!.reports;
    expect(both).toMatchObject([{ misconfigurations: [{ id: 'KSV001' }] }, { misconfigurations: [], failure: 'no such image' }]);
    expect(both[0]).not.toHaveProperty('failure');
  });

  it('what makes no pods joins none', () => {
    const service = { ...web, Kind: 'Service', Results: [{ ...configuration, Target: 'Service/web' }] };
    expect(read({ ClusterName: 'lab', Resources: [service] })!.reports).toMatchObject([{ about: 'other' }]);
  });

  it('says that there is nothing, and what is of another type', () => {
    expect(read({ ClusterName: '', Resources: [] })!.diagnostics.map(({ code }) => code)).toEqual(['report-empty']);
    const { diagnostics } = read({ ClusterName: 'lab', Resources: [3, { Kind: 'Pod', Name: 'a', Results: 'x' }] })!;
    expect(diagnostics.map(({ values }) => (values as { field?: string }).field)).toEqual([
      'Resources[]',
      'Resources[].Results',
      undefined,
    ]);
  });

  it.each([[{ ClusterName: 'lab' }], [{ Resources: [] }], [[]], [null]])('%j is something else', (value) => {
    expect(read(value)).toBeUndefined();
  });
});
