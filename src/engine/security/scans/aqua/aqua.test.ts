import { describe, expect, it } from 'vitest';
import { documentOf, reportsOf } from '#engine/testing/source-document-of.ts';
import { aqua } from './aqua.ts';

const read = (value: unknown) => reportsOf(aqua, documentOf(value));
const only = (value: unknown) => read(value)!.reports[0]!;
const DIGITS = '4'.repeat(64);

const scan = (fields: object = {}, vulnerability: object = {}) => ({
  image: 'web:1',
  scan_started: { seconds: 1_900_000_000, nanos: 5 },
  digest: DIGITS,
  os: 'alpine',
  version: '3.20',
  resources: [
    {
      resource: { format: 'apk', name: 'libweb', version: '1.0', path: '/lib' },
      vulnerabilities: [{ name: 'CVE-1', fix_version: '1.1', ...vulnerability }],
    },
    { resource: { name: 'clean' }, vulnerabilities: null },
  ],
  ...fields,
});

describe('scans by Aqua', () => {
  it('tells of the image, the time and the findings', () => {
    expect(
      only(scan({ registry: 'registry.example.com' }, { aqua_severity: 'high', aqua_score: 8.1, description: 'First line.\nMore.' })),
    ).toMatchObject({
      tool: 'Aqua',
      about: 'image',
      image: { names: ['registry.example.com/web:1'], digests: [`sha256:${DIGITS}`], system: 'alpine 3.20' },
      at: 1_900_000_000_000,
      findings: [
        {
          id: 'CVE-1',
          package: 'libweb',
          installed: '1.0',
          fixed: '1.1',
          severity: 'high',
          severityBy: 'aqua_severity',
          score: 8.1,
          title: 'First line.',
          target: '/lib',
          at: ['resources', 0, 'vulnerabilities', 0],
        },
      ],
    });
  });

  it.each([
    [{ aqua_severity: 'low', nvd_severity_v3: 'high' }, 'low', 'aqua_severity'],
    [{ aqua_severity: '', nvd_severity_v3: 'high', nvd_severity: 'medium' }, 'high', 'nvd_severity_v3'],
    [{ nvd_severity: 'medium', vendor_severity_v3: 'low' }, 'medium', 'nvd_severity'],
    [{ vendor_severity_v3: 'low', vendor_severity: 'high' }, 'low', 'vendor_severity_v3'],
    [{ vendor_severity: 'unimportant' }, 'negligible', 'vendor_severity'],
    [{ nvd_score_v3: 9.1 }, 'critical', 'CVSS'],
    [{}, 'unknown', undefined],
  ])('of %j the severity is %s', (vulnerability, severity, severityBy) => {
    expect(only(scan({}, vulnerability)).findings[0]).toMatchObject({ severity, ...(severityBy && { severityBy }) });
  });

  it('an alias is no registry, and a name without its registry gives way to the one with it', () => {
    expect(only(scan({ registry: 'Docker Hub' })).image.names).toEqual(['web:1']);
    expect(only(scan({ registry: 'Aqua', pull_name: 'registry.example.com/web:1' })).image.names).toEqual(['registry.example.com/web:1']);
  });

  it('MicroScanner does not know the image; its own summary is kept beside the findings', () => {
    const summary = { total: 1, high: 0, medium: 1, low: 0, negligible: 0, sensitive: 0 };
    expect(
      only(scan({ image: undefined, vulnerability_summary: summary }, { nvd_severity: 'medium', nvd_severity_v3: 'high' })),
    ).toMatchObject({
      tool: 'MicroScanner',
      about: 'unnamed',
      ownCounts: { high: 0, medium: 1, low: 0, negligible: 0 },
      findings: [{ severity: 'high' }],
    });
  });

  it('secrets are told by their kind, failed controls by their policy', () => {
    const resources = [{ resource: { path: '/key.pem', sensitive_items: ['RSA PRIVATE KEY'] } }];
    const checks = [{ failed: true, control: 'max_severity', policy_name: 'Default' }, { control: 'malware' }];
    expect(only(scan({ resources, image_assurance_results: { checks_performed: checks } }))).toMatchObject({
      secrets: [{ rule: 'RSA PRIVATE KEY', target: '/key.pem', severity: 'unknown' }],
      misconfigurations: [{ id: 'max_severity', title: 'Default' }],
      passedChecks: 1,
    });
  });

  it('reads what the task of Azure DevOps keeps', () => {
    const { image: _, ...results } = scan();
    expect(read([{ image_name: 'web:2', results }, { image_name: 'b', results: scan({ image: 'b' }) }, 3])!.reports).toMatchObject([
      { id: 'report.json#0.0', tool: 'Aqua', image: { title: 'web:2' } },
      { id: 'report.json#0.1', image: { title: 'b' } },
    ]);
  });

  it('a scan of nothing is a scan', () => {
    expect(read({ image: 'web:1', resources: null, vulnerability_summary: { total: 0 } })!.diagnostics.map(({ code }) => code)).toEqual([
      'report-empty',
    ]);
  });
});

describe("answers of Aqua's API", () => {
  const row = (image: string, fields: object = {}) => ({
    name: 'CVE-1',
    nvd_cvss3_severity: 'high',
    resource: { name: 'libweb', version: '1' },
    image_name: image,
    registry: 'Docker Hub',
    image_digest: `sha256:${DIGITS}`,
    acknowledged_date: '1970-01-01T00:00:00Z',
    ...fields,
  });

  it('one page may tell of several images', () => {
    const { reports, diagnostics } = read({
      count: 3,
      result: [row('a:1'), row('b:1', { acknowledged_date: '2030-01-01T00:00:00Z' }), row('a:1')],
    })!;
    expect(reports.map(({ image, findings }) => [image.title, findings.length])).toEqual([
      ['a:1', 2],
      ['b:1', 1],
    ]);
    expect(reports[0]!.findings[0]).toMatchObject({ severity: 'high', severityBy: 'nvd_cvss3_severity', at: ['result', 0] });
    expect(reports[0]!.findings[0]!.accepted).toBeUndefined();
    expect(reports[1]!.findings[0]!.accepted).toBe(true);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    [{ count: 9 }, { shown: 1, of: 9 }],
    [{ count: 1, is_partial_data: true }, { shown: 1 }],
    [{ count: 1, more_data_all_pages: 4 }, { shown: 1 }],
  ])('says of %j that it is a page of a longer list', (fields, partial) => {
    const { reports, diagnostics } = read({ result: [row('a:1')], ...fields })!;
    expect(reports[0]!.partial).toEqual(partial);
    expect(diagnostics).toMatchObject([{ code: 'report-truncated', values: { what: 'page', shown: 1, of: fields.count > 1 ? 9 : 0 } }]);
  });

  it('no findings of the image that was asked for is an answer', () => {
    expect(read({ count: 0, result: [], query: { image_name: 'a:1', registry_name: 'r.example.com' } })).toMatchObject({
      reports: [{ image: { title: 'r.example.com/a:1' }, findings: [] }],
      diagnostics: [{ code: 'report-empty' }],
    });
  });

  it('the first version is about one image, with scores in texts', () => {
    const cves = [{ file: '/lib/a.so', name: 'CVE-1', score: '7.5', severity: 'high', fix_version: '2', url: 'https://example.com' }];
    expect(only({ image_name: 'a:1', registry: 'r.example.com', cves, cves_counts: { total: 1, high: 1 }, errorMsg: null })).toMatchObject({
      image: { title: 'r.example.com/a:1' },
      ownCounts: { high: 1 },
      findings: [{ id: 'CVE-1', package: '/lib/a.so', score: 7.5, severity: 'high', fixed: '2' }],
    });
  });

  it.each([[{ resources: [] }], [{ result: [] }], [{ cves: [] }], [[]], [{ Resources: {} }], [null]])('%j is something else', (value) => {
    expect(read(value)).toBeUndefined();
  });

  it('nothing is thrown by fields of other types', () => {
    for (const value of [
      { resources: [{ resource: {}, vulnerabilities: 'x' }, null, 3], image: 4 },
      { result: [null, 'a', { resource: 3 }], count: 3 },
      { cves: [null, []], cves_counts: 1 },
    ])
      expect(read(value)!.diagnostics.some(({ code }) => code === 'report-field-missing')).toBe(true);
  });
});
