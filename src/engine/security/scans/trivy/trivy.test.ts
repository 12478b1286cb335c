import { describe, expect, it } from 'vitest';
import { documentOf, reportsOf } from '#engine/testing/source-document-of.ts';
import { trivy } from './trivy.ts';

const VULNERABILITY = {
  VulnerabilityID: 'CVE-2030-1',
  PkgName: 'libweb',
  InstalledVersion: '1.0',
  FixedVersion: '1.1',
  Severity: 'CRITICAL',
  SeveritySource: 'nvd',
  Status: 'fixed',
  Title: 'web: overflow',
  PrimaryURL: 'https://example.com/1',
  CVSS: { other: { V3Score: 5 }, nvd: { V3Score: 9.8 } },
};

const scan = (fields: object) => ({
  SchemaVersion: 2,
  CreatedAt: '2030-01-02T03:04:05.123456789+09:00',
  ArtifactName: 'shop/web:1',
  ArtifactType: 'container_image',
  Results: [{ Target: 'shop/web:1 (debian 12.5)', Class: 'os-pkgs', Type: 'debian', Vulnerabilities: [VULNERABILITY] }],
  ...fields,
});

const read = (value: unknown) => reportsOf(trivy, documentOf(value));
const only = (value: unknown) => read(value)!.reports[0]!;

describe('scans by Trivy', () => {
  it('tells of the image by all its names, of the time and of each finding', () => {
    const digest = `sha256:${'1'.repeat(64)}`;
    const report = only(
      scan({
        Trivy: { Version: '0.70.0' },
        Metadata: { ImageID: digest, RepoTags: ['web:1'], RepoDigests: ['web@sha256:22'], OS: { Family: 'debian', Name: '12.5' } },
      }),
    );
    expect(report).toMatchObject({
      id: 'report.json#0',
      tool: 'Trivy',
      toolVersion: '0.70.0',
      about: 'image',
      at: Date.parse('2030-01-01T18:04:05.123Z'),
      image: { title: 'shop/web:1', names: ['shop/web:1', 'web:1', 'web@sha256:22'], imageIds: [digest], system: 'debian 12.5' },
    });
    expect(report.findings).toEqual([
      {
        id: 'CVE-2030-1',
        package: 'libweb',
        installed: '1.0',
        fixed: '1.1',
        severity: 'critical',
        severityWord: 'CRITICAL',
        severityBy: 'nvd',
        score: 9.8,
        title: 'web: overflow',
        link: 'https://example.com/1',
        target: 'shop/web:1 (debian 12.5)',
        status: 'fixed',
        at: ['Results', 0, 'Vulnerabilities', 0],
      },
    ]);
  });

  it('an exported image has the name that its metadata give, or that of its first target; else nobody knows it', () => {
    const name = (fields: object) => only(scan({ ArtifactName: 'out/web.tar', ...fields })).image.title;
    expect(name({ Metadata: { RepoTags: ['web:2'] } })).toBe('web:2');
    expect(only(scan({ ArtifactName: '' })).image).toMatchObject({ title: 'shop/web:1', system: 'debian 12.5' });
    expect(only(scan({ ArtifactName: 'out/web.tar' }))).toMatchObject({ about: 'unnamed', image: { title: 'out/web.tar', names: [] } });
  });

  it('secrets come without what matched; checks that pass and exceptions are counted', () => {
    const report = only(
      scan({
        Results: [
          {
            Target: 'app/key',
            Class: 'secret',
            Secrets: [{ RuleID: 'r', Category: 'c', Severity: 'HIGH', Title: 't', Match: 'PRIVATE', Code: { Lines: ['PRIVATE'] } }],
          },
          {
            Target: 'Dockerfile',
            Class: 'config',
            MisconfSummary: { Successes: 20, Failures: 3 },
            Misconfigurations: [
              { ID: 'DS1', Title: 'User', Severity: 'LOW', Status: 'FAIL', Message: 'm', Resolution: 'r' },
              { ID: 'DS2', Severity: 'LOW', Status: 'PASS' },
              { ID: 'DS3', Severity: 'LOW', Status: 'EXCEPTION' },
            ],
          },
          { Target: 'lib', Class: 'lang-pkgs', Licenses: [{}, {}], ExperimentalModifiedFindings: [{}] },
        ],
      }),
    );
    expect(JSON.stringify(report)).not.toContain('PRIVATE');
    expect(report.secrets).toMatchObject([{ rule: 'r', category: 'c', severity: 'high', target: 'app/key' }]);
    expect(report.misconfigurations).toMatchObject([{ id: 'DS1', severity: 'low', message: 'm', resolution: 'r', target: 'Dockerfile' }]);
    expect(report).toMatchObject({ passedChecks: 20, ownFailedChecks: 3, suppressed: 2, licenses: 2 });
    expect(report.only).toBeUndefined();
  });

  it('says what alone was looked for', () => {
    expect(only(scan({ Results: [{ Target: 'a', Class: 'secret' }] })).only).toBe('secrets');
    expect(only(scan({ Results: [{ Target: 'a', Class: 'license' }] })).only).toBe('licenses');
    expect(
      only(
        scan({
          Results: [
            { Target: 'a (b c)', Class: 'os-pkgs' },
            { Target: 'a', Class: 'secret' },
          ],
        }),
      ).only,
    ).toBeUndefined();
  });

  it('code and file systems join no pod', () => {
    const { reports, diagnostics } = read(scan({ ArtifactType: 'filesystem', ArtifactName: '.' }))!;
    expect(reports[0]).toMatchObject({ about: 'other' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['report-about-code']);
  });

  it('a clean image is told of', () => {
    expect(read(scan({ Results: null }))!.diagnostics).toMatchObject([
      { code: 'report-empty', values: { names: 'an-image', image: 'shop/web:1' } },
    ]);
  });

  it('another schema is read as far as it is the same', () => {
    const { reports, diagnostics } = read(scan({ SchemaVersion: 3 }))!;
    expect(reports[0]!.findings).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'report-version', values: { version: '3', known: '2' } }]);
  });

  it('findings that lack fields are kept, and each field is told once', () => {
    const { reports, diagnostics } = read(
      scan({ Results: [{ Target: 't', Vulnerabilities: [{ PkgName: 'a' }, { PkgName: 'b', VulnerabilityID: 3 }, null] }] }),
    )!;
    expect(reports[0]!.findings.map(({ id, severity }) => [id, severity])).toEqual([
      ['', 'unknown'],
      ['3', 'unknown'],
      ['', 'unknown'],
    ]);
    expect(diagnostics.map(({ values }) => (values as { field?: string }).field)).toEqual([
      'Results[].Vulnerabilities[].VulnerabilityID',
      'Results[].Vulnerabilities[].Severity',
      'Results[].Vulnerabilities[].PkgName',
    ]);
  });

  it('the older list of targets has its image in the first target with a system', () => {
    const files = { Target: 'app/lock.json', Vulnerabilities: [VULNERABILITY] };
    expect(only([files, { Target: 'web:1 (alpine 3.20)', Vulnerabilities: null }])).toMatchObject({
      about: 'image',
      image: { title: 'web:1', system: 'alpine 3.20' },
      findings: [{ at: [0, 'Vulnerabilities', 0] }],
    });
    expect(only([files])).toMatchObject({ about: 'unnamed', image: { title: '' } });
  });

  it('several reports in a list are several reports', () => {
    expect(read([scan({}), scan({ ArtifactName: 'b' })])!.reports.map(({ id, image }) => [id, image.title])).toEqual([
      ['report.json#0.0', 'shop/web:1'],
      ['report.json#0.1', 'b'],
    ]);
  });

  it.each([[null], [[]], [{}], [{ SchemaVersion: 2 }], [{ Results: [] }], ['text'], [[{ Kind: 'a' }]]])('%j is something else', (value) => {
    expect(read(value)).toBeUndefined();
  });
});
