import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { findIgnoreComments } from './ignore-comments.ts';

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

function told(text: string) {
  const { diagnostics, silenced } = analyze([{ name: 'm.yaml', text }]);
  const place = ({ code, origin }: (typeof diagnostics)[number]): string => `${code} ${origin.line}`;
  return { told: diagnostics.map(place), silenced: silenced.map(place) };
}

const NOTHING = 'policy-selects-nothing';
const PEER = 'peer-matches-nothing';
const ignore = (rules: string): string => `# netpol-atlas: ignore ${rules}`;

describe('a comment silences findings', () => {
  test.each([
    ['behind something, of its own line', POLICY.replace('podSelector:\n', `podSelector: ${ignore(NOTHING)}\n`), [`${NOTHING} 5`]],
    ['behind any line of what a finding is about', POLICY.replace('{ app: db }\n', `{ app: db } ${ignore(NOTHING)}\n`), [`${NOTHING} 5`]],
    [
      'above a line, of that line',
      POLICY.replace('  podSelector:\n', `  ${ignore(NOTHING)}\n  # a word about it\n  podSelector:\n`),
      [`${NOTHING} 7`],
    ],
    [
      'at the head of an object, of all of it',
      `kind: Pod\n---\n${ignore(`${NOTHING}, ${PEER}`)}\n${POLICY}`,
      [`${NOTHING} 8`, `${PEER} 12`],
    ],
    ['behind the dashes before an object, of all of it', `--- ${ignore(`${NOTHING} ${PEER}`)}\n${POLICY}`, [`${NOTHING} 6`, `${PEER} 10`]],
    [
      'at the head of a file, of all documents',
      `${ignore(PEER)}\n\n${POLICY}---\n${POLICY.replace('lock', 'other')}`,
      [`${PEER} 11`, `${PEER} 21`],
    ],
    [
      'before the first dashes, of all documents',
      `${ignore(PEER)}\n---\n${POLICY}---\n${POLICY.replace('lock', 'other')}`,
      [`${PEER} 11`, `${PEER} 21`],
    ],
    [
      'with a reason behind two dashes',
      POLICY.replace('podSelector:\n', `podSelector: ${ignore(`${NOTHING} -- they come later`)}\n`),
      [`${NOTHING} 5`],
    ],
    [
      'with Windows line ends',
      POLICY.replace('podSelector:\n', `podSelector: ${ignore(NOTHING)}\n`).replaceAll('\n', '\r\n'),
      [`${NOTHING} 5`],
    ],
  ])('%s', (_scope, text, silenced) => {
    const answer = told(text);
    expect(answer.silenced).toEqual(silenced);
    expect(answer.told.filter((each) => silenced.includes(each))).toEqual([]);
    expect(answer.told.join()).not.toMatch(/silences-nothing|unknown-lint-rule/);
  });

  test('and no others', () => {
    expect(told(`kind: Pod\n---\n${ignore(PEER)}\n${POLICY}`).told).toContain(`${NOTHING} 8`);
    expect(told(POLICY.replace('  podSelector:\n', `  ${ignore(NOTHING)}\n\n  podSelector:\n`)).silenced).toEqual([]);
  });
});

test('text that only looks like a comment is none', () => {
  const map = (value: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  a: ${value}\n`;
  const comment = ignore(NOTHING);
  for (const value of [`|\n    ${comment}\n    text`, `"x\n    ${comment}"`, `'${comment}'`, `x${comment.replace(' ', '')}`])
    expect(findIgnoreComments('m.yaml', map(value))).toEqual([]);
  expect(findIgnoreComments('m.yaml', map(`x ${comment}`))).toMatchObject([{ rules: [NOTHING], scope: { kind: 'line', from: 5, to: 5 } }]);
});

test('a rule that does not exist is told of, with the one that was meant', () => {
  const { diagnostics } = analyze([{ name: 'm.yaml', text: `${ignore('policy-select-nothing')}\n${POLICY}` }]);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'unknown-lint-rule',
      severity: 'warning',
      values: { written: 'policy-select-nothing', suggestion: NOTHING },
    }),
  );
});

test('a comment that silences nothing is told of, name by name', () => {
  expect(told(`${ignore(`${NOTHING}, equal-priorities`)}\n${POLICY}`).told).toContain('silences-nothing 1');
  expect(told(`${ignore(NOTHING)}\n${POLICY}`).told).not.toContain('silences-nothing 1');
});

test('what the API server refuses cannot be silenced', () => {
  const broken = POLICY.replace('podSelector:\n', 'podSelectr:\n');
  expect(told(`${ignore('unknown-field')}\n${broken}`).told).toContain('unknown-field 6');
});
