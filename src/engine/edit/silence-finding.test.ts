import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { applyEdit } from './apply-edit.ts';

const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: lock, namespace: shop }
spec:
  podSelector:
    matchLabels: { app: db }
  ingress:
    - from:
        - podSelector: { matchLabels: { app: web } }
`;

function silenced(text: string, line: number, rule: string, name = 'a.yaml') {
  const outcome = applyEdit({ files: [{ name, text }], off: [] }, { kind: 'silence', file: name, line, rule });
  return outcome.kind === 'done' ? outcome.set.files[0]!.text : outcome.diagnostics[0]!.code;
}

describe('the comment that silences a finding', () => {
  test.each([
    ['policy-selects-nothing', '  # netpol-atlas: ignore policy-selects-nothing\n  podSelector:\n'],
    ['peer-matches-nothing', '        # netpol-atlas: ignore peer-matches-nothing\n        - podSelector:'],
  ])('stands above its line, as far in: %s', (rule, lines) => {
    const found = analyze([{ name: 'a.yaml', text: POLICY }]).diagnostics.find(({ code }) => code === rule)!;
    const text = silenced(POLICY, found.origin.line, rule);
    expect(text).toContain(lines);
    const after = analyze([{ name: 'a.yaml', text }]);
    expect(after.silenced.map(({ code }) => code)).toEqual([rule]);
    expect(after.diagnostics.map(({ code }) => code)).not.toContain(rule);
  });

  test('stands at the head of the object where a comment would be text', () => {
    const map = `kind: ConfigMap\napiVersion: v1\nmetadata: { name: c }\ndata:\n  a: |\n    http://db:1\n`;
    expect(silenced(`${POLICY}---\n${map}`, 16, 'needed-but-denied')).toBe(
      `${POLICY}---\n# netpol-atlas: ignore needed-but-denied\n${map}`,
    );
  });

  test('keeps the line ends of Windows', () => {
    expect(silenced(POLICY.replaceAll('\n', '\r\n'), 5, 'policy-selects-nothing')).toContain('nothing\r\n  podSelector:\r\n');
  });

  test('is not to be had in JSON, nor in a file that is not there', () => {
    expect(silenced('{ "apiVersion": "v1",\n"kind": "Pod" }', 2, 'policy-selects-nothing', 'a.json')).toBe('edit-not-possible');
    const outcome = applyEdit({ files: [], off: [] }, { kind: 'silence', file: 'x.yaml', line: 1, rule: 'policy-selects-nothing' });
    expect(outcome).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'edit-unknown-file' }] });
  });
});
