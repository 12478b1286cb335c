import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Command, readArguments, UsageError } from './command-arguments.ts';
import { runLint } from './run-lint.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'lint-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const OUT = join(FOLDER, 'out.txt');

function linted(text: string, ...words: readonly string[]): { readonly status: number; readonly answer: string } {
  const path = join(FOLDER, 'a.yaml');
  writeFileSync(path, text);
  return run(['lint', path, '-f', OUT, '-q', ...words]);
}

function run(words: readonly string[]): { readonly status: number; readonly answer: string } {
  const command: Command = readArguments(words);
  if (command.name !== 'lint') throw new Error('another command');
  return { status: runLint(command), answer: readFileSync(OUT, 'utf8') };
}

const SELECTS_NOTHING = `{ apiVersion: v1, kind: Pod, metadata: { name: web }, spec: { containers: [{ name: web, image: i }] } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: lock }
spec:
  podSelector: { matchLabels: { app: db } }
`;

describe('the exit status of lint', () => {
  test('is 1 where something is found at or above the severity that counts', () => {
    expect(linted(SELECTS_NOTHING)).toMatchObject({ status: 1, answer: expect.stringContaining('[policy-selects-nothing]') as string });
    expect(linted(SELECTS_NOTHING, '--severity', 'error').status).toBe(0);
  });

  test('is 0 where the rule is not asked, or a comment silences it', () => {
    expect(linted(SELECTS_NOTHING, '--ignore', 'policy-selects-nothing').status).toBe(0);
    const silenced = SELECTS_NOTHING.replace('  podSelector', '  # netpol-atlas: ignore policy-selects-nothing\n  podSelector');
    expect(linted(silenced)).toEqual({ status: 0, answer: 'Nothing was found; 1 silenced by comments.\n' });
  });

  test('is 2 where nothing could be read', () => {
    expect(linted('# nothing\n').status).toBe(2);
  });
});

test('the rules are listed without a path', () => {
  const { status, answer } = run(['lint', '--rules', '-f', OUT]);
  expect(status).toBe(0);
  expect(answer).toMatch(/^needed-but-denied +A needed connection is denied\n/);
});

test('a rule that does not exist is no argument', () => {
  expect(() => readArguments(['lint', 'a', '--ignore', 'policy-select-nothing'])).toThrow(UsageError);
  expect(() => readArguments(['lint', 'a', '--ignore', 'policy-select-nothing'])).toThrow(/did you mean policy-selects-nothing/);
  expect(() => readArguments(['lint', 'a', '--severity', 'loud'])).toThrow(UsageError);
});
