import { describe, expect, it } from 'vitest';
import { documentOf, reportsOf } from '#engine/testing/source-document-of.ts';
import { harbor } from './harbor.ts';

const digest = `sha256:${'5'.repeat(64)}`;
const report = (fields: object = {}) => ({
  generated_at: '2030-01-01T00:00:00+09:00',
  artifact: { repository: 'shop/web', digest },
  scanner: { name: 'Trivy', version: 'v0.70.0' },
  vulnerabilities: [
    {
      id: 'CVE-1',
      package: 'libweb',
      version: '1',
      fix_version: '2',
      severity: 'High',
      links: ['https://example.com'],
      description: 'a\nb',
    },
  ],
  ...fields,
});
const read = (value: unknown) => reportsOf(harbor, documentOf(value));

describe("Harbor's view of a scan", () => {
  it('names the image by its digest alone: the registry is not told', () => {
    expect(read(report())!.reports[0]).toMatchObject({
      tool: 'Harbor',
      toolVersion: 'Trivy v0.70.0',
      about: 'image',
      image: { names: [`shop/web@${digest}`], digests: [digest] },
      at: Date.parse('2029-12-31T15:00:00Z'),
      findings: [{ id: 'CVE-1', package: 'libweb', installed: '1', fixed: '2', severity: 'high', link: 'https://example.com', title: 'a' }],
    });
    expect(read(report({ artifact: { repository: 'shop/web' } }))!.reports[0]).toMatchObject({
      about: 'unnamed',
      image: { title: 'shop/web', names: [] },
    });
  });

  it('no vulnerabilities is a clean image', () => {
    expect(read(report({ vulnerabilities: null }))!.diagnostics.map(({ code }) => code)).toEqual(['report-empty']);
  });

  it.each([
    [report({ scanner: null })],
    [report({ artifact: {} })],
    [report({ vulnerabilities: [{ name: 'x' }] })],
    [report({ vulnerabilities: 'x' })],
    [[]],
  ])('%j is something else', (value) => {
    expect(read(value)).toBeUndefined();
  });
});
