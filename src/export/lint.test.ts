import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { lintJson } from './lint-json.ts';
import { lintMarkdown } from './lint-markdown.ts';
import { lintReport, lintSum } from './lint-report.ts';
import { lintSarif } from './lint-sarif.ts';
import { lintText } from './lint-text.ts';

const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: lock, namespace: shop }
spec:
  podSelector: {}
  egress: []
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: shop }
spec:
  podSelector: {} # netpol-atlas: ignore policy-selects-nothing
  ingress: [{}]
`;

function reportOf(severity: 'error' | 'warning' | 'info', ignored: readonly string[] = []) {
  const { diagnostics, silenced } = analyze([{ name: 'apps/a|b.yaml', text: POLICY }]);
  return lintReport(diagnostics, silenced, { severity, ignored });
}

describe('what lint reports', () => {
  test('is what is at or above a severity; the rest is counted, and so is what is silenced', () => {
    const report = reportOf('warning');
    expect(report.findings.map(({ code }) => code)).toEqual(['empty-egress-does-not-isolate', 'deny-policy-opens-everything']);
    expect(lintSum(report)).toBe('2 findings; 1 below warning not shown (--severity info shows all); 1 silenced by comments');
    expect(lintSum(reportOf('info'))).toBe('2 findings, 1 note; 1 silenced by comments');
  });

  test('leaves out rules that are not asked', () => {
    const rules = ['empty-egress-does-not-isolate', 'deny-policy-opens-everything', 'policy-selects-nothing'];
    expect(lintSum(reportOf('warning', rules))).toBe('Nothing was found');
  });
});

test('as text a finding is a line with its place, its severity and the name of its rule', () => {
  const [line = ''] = [...lintText(reportOf('warning'))].join('').split('\n');
  expect(line).toMatch(/^apps\/a\|b\.yaml:6:3: warning: shop\/lock writes egress: \[\].*\[empty-egress-does-not-isolate\]$/);
});

test('as JSON the findings and what is silenced stand apart', () => {
  const answer = JSON.parse(lintJson(reportOf('warning'))) as Record<string, unknown>;
  expect(answer).toMatchObject({
    version: 1,
    hidden: 1,
    findings: [{ code: 'empty-egress-does-not-isolate', severity: 'warning', line: 6, endLine: 6 }, { line: 13 }],
    silenced: [{ code: 'policy-selects-nothing', line: 12 }],
  });
});

test('as Markdown names from the manifests are no markup', () => {
  expect([...lintMarkdown(reportOf('warning'))].join('')).toContain('| Finding | `empty-egress-does-not-isolate` | `apps/a\\|b.yaml:6` |');
});

test('as SARIF each result has its rule, its region, and what silences it', () => {
  const log = JSON.parse(lintSarif(reportOf('warning'))) as { runs: [{ tool: unknown; results: readonly unknown[] }] };
  const [{ tool, results }] = log.runs;
  expect(tool).toMatchObject({ driver: { name: 'netpol-atlas', rules: [{ id: 'empty-egress-does-not-isolate' }, {}, {}] } });
  expect(results).toMatchObject([
    {
      ruleId: 'empty-egress-does-not-isolate',
      ruleIndex: 0,
      level: 'warning',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'apps/a%7Cb.yaml' }, region: { startLine: 6, startColumn: 3 } } }],
    },
    {},
    { ruleId: 'policy-selects-nothing', suppressions: [{ kind: 'inSource' }] },
  ]);
});
