import { describe, expect, it } from 'vitest';
import { documentOf, reportsOf } from '#engine/testing/source-document-of.ts';
import { sarif } from './sarif.ts';

const rule = (id: string, properties: object = {}) => ({
  id,
  name: 'Rule',
  shortDescription: { text: `about ${id}` },
  helpUri: 'https://example.com',
  properties,
});
const run = (rules: object[], results: object[], properties?: object) => ({
  tool: { driver: { name: 'Trivy', version: '1', rules } },
  results,
  ...(properties && { properties }),
});
const file = (...runs: unknown[]) => ({ version: '2.1.0', runs });
const read = (value: unknown) => reportsOf(sarif, documentOf(value));
const WEB = { imageName: 'web:1', repoTags: ['web:1'], repoDigests: ['web@sha256:1'], imageID: `sha256:${'7'.repeat(64)}` };

describe('SARIF', () => {
  it('a vulnerability has its package in the message, and the image in the run', () => {
    const text = 'Package: libweb\nInstalled Version: 1.0\nVulnerability CVE-2030-1\nFixed Version: 1.1\nLink: [x](y)';
    const location = [{ physicalLocation: { artifactLocation: { uri: 'web' } } }];
    const result = { ruleId: 'CVE-2030-1', ruleIndex: 0, level: 'error', message: { text }, locations: location };
    expect(
      read(file(run([rule('CVE-2030-1', { tags: ['vulnerability', 'security', 'CRITICAL'], 'security-severity': '9.8' })], [result], WEB)))!
        .reports,
    ).toMatchObject([
      {
        tool: 'Trivy',
        about: 'image',
        image: { names: ['web:1', 'web@sha256:1'], imageIds: [WEB.imageID] },
        findings: [
          {
            id: 'CVE-2030-1',
            package: 'libweb',
            installed: '1.0',
            fixed: '1.1',
            severity: 'critical',
            severityWord: 'CRITICAL',
            severityBy: 'tags',
            score: 9.8,
            title: 'about CVE-2030-1',
            target: 'web',
            at: ['runs', 0, 'results', 0],
          },
        ],
      },
    ]);
  });

  it.each([
    [{ tags: ['LOW'], 'security-severity': '9' }, 'error', 'low', 'tags'],
    [{ 'security-severity': '9.0' }, 'note', 'critical', 'security-severity'],
    [{ 'security-severity': '0.0' }, 'note', 'low', 'level'],
    [{}, 'error', 'high', 'level'],
    [{}, 'warning', 'medium', 'level'],
    [{}, 'none', 'unknown', 'level'],
    [{}, undefined, 'medium', 'level'],
  ])('of %j and the level %s the severity is %s', (properties, level, severity, severityBy) => {
    const value = file(run([rule('CVE-2030-1', properties)], [{ ruleId: 'CVE-2030-1', level }], WEB));
    expect(read(value)!.reports[0]!.findings[0]).toMatchObject({ severity, severityBy });
  });

  it('secrets are told without their message, other results as failed checks; suppressed ones are counted', () => {
    const rules = [rule('key', { tags: ['secret'] }), rule('DS1')];
    const results = [
      { ruleId: 'key', message: { text: 'Match: PRIVATE' } },
      { ruleId: 'DS1', message: { text: 'runs as root' } },
      { ruleId: 'DS1', suppressions: [{ kind: 'external' }] },
      { ruleId: 'DS1', kind: 'pass' },
    ];
    const report = read(file(run(rules, results, WEB)))!.reports[0]!;
    expect(JSON.stringify(report)).not.toContain('PRIVATE');
    expect(report).toMatchObject({
      secrets: [{ rule: 'key' }],
      misconfigurations: [{ id: 'DS1', message: 'runs as root' }],
      suppressed: 1,
      only: 'misconfigurations',
    });
  });

  it('without an image it is about code', () => {
    const { reports, diagnostics } = read(file(run([], [{ ruleId: 'x' }])))!;
    expect(reports[0]).toMatchObject({ about: 'other' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['report-about-code']);
  });

  it('each run is a report; what is none is told', () => {
    const { reports, diagnostics } = read(file(run([], [], WEB), 3, { tool: 4, results: 'x' }))!;
    expect(reports.map(({ id, tool }) => [id, tool])).toEqual([
      ['report.json#0.0', 'Trivy'],
      ['report.json#0.2', 'SARIF'],
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'report-empty',
      'report-field-missing',
      'report-field-missing',
      'report-about-code',
    ]);
  });

  it('a file without runs is empty', () => {
    expect(read(file())).toMatchObject({ reports: [], diagnostics: [{ code: 'report-empty' }] });
  });

  it('another version is read as far as it is the same', () => {
    expect(read({ ...file(run([], [{ ruleId: 'x' }], WEB)), version: '2.2.0' })!.diagnostics).toMatchObject([
      { code: 'report-version', values: { version: '2.2.0', known: '2.1.0' } },
    ]);
  });

  it.each([[{ version: '2.1.0' }], [{ runs: [] }], [{ version: '1', runs: [3] }], [[]], [null]])('%j is something else', (value) => {
    expect(read(value)).toBeUndefined();
  });
});
