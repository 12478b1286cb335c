import { expect, test } from 'vitest';
import { largeTrivyReport } from '#engine/testing/large-report.ts';
import { MAX_FINDINGS } from './file-collector.ts';
import { SecurityReader } from './read-security.ts';

test('a report of 50 MB is read with all its findings and their lines, tells how far it is, and is read once', { timeout: 60_000 }, () => {
  const { text, findings } = largeTrivyReport({ size: 50_000_000, image: 'nginx:1.27' });
  const file = { name: 'trivy.json', text };
  const reader = new SecurityReader();
  const told: number[] = [];
  const inputs = reader.read([file], (read, all) => told.push(read / all));
  const [report] = inputs.reports;
  const last = inputs.origins.get(report!.id)!(report!.findings.at(-1)!.at);
  expect(report!.findings).toHaveLength(findings);
  expect(text.split('\n')[last.line]).toContain(`"VulnerabilityID": "${report!.findings.at(-1)!.id}"`);
  expect(told[0]).toBe(0);
  expect(told.length).toBeGreaterThan(1);
  expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);

  expect(reader.read([{ name: 'other.json', text: '{}' }, file]).reports[0]).toBe(report);
});

test('of more alerts than anybody reads, so many are kept, and it is told', () => {
  const line = '{"time": "2024-05-01T12:00:00Z", "rule": "A shell", "priority": "Notice"}\n';
  const { alerts, diagnostics } = new SecurityReader().read([{ name: 'falco.jsonl', text: line.repeat(MAX_FINDINGS + 5) }]);
  expect(alerts).toHaveLength(MAX_FINDINGS);
  expect(diagnostics).toMatchObject([{ code: 'report-truncated', values: { what: 'alerts', shown: MAX_FINDINGS, of: MAX_FINDINGS + 5 } }]);
});

test('what is longer is told of, unless it is manifests or lines of which the first can be read', () => {
  const filler = ' '.repeat(53_000_000);
  const read = (text: string) => {
    const { manifests, alerts, diagnostics } = new SecurityReader().read([{ name: 'long', text }]);
    return { manifests: manifests.length, alerts: alerts.length, codes: diagnostics.map(({ code }) => code) };
  };
  const alert = '{"time": "2024-05-01T12:00:00Z", "rule": "A shell", "priority": "Notice"}';
  expect(read(`{"SchemaVersion": 2,${filler}"Results": []}`)).toEqual({ manifests: 0, alerts: 0, codes: ['file-too-large'] });
  expect(read(`{"apiVersion": "v1", "kind": "List",${filler}"items": []}`)).toEqual({ manifests: 1, alerts: 0, codes: [] });
  expect(read(`${alert}\n${filler}\n${alert}\n`)).toEqual({ manifests: 0, alerts: 1, codes: ['report-truncated'] });
});
