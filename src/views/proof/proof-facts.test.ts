import { readdirSync, readFileSync } from 'node:fs';
import { PROOF_FACTS } from 'virtual:proof-facts';
import { describe, expect, test } from 'vitest';
import { proof as english } from '#words/en/proof.ts';
import { proof as korean } from '#words/ko/proof.ts';
import { DIFFERENCES } from './differences.ts';
import { MEASURED_SUITES } from './measured.ts';

const source = `${import.meta.dirname}/../..`;
const { golden, properties, units, stories, fuzz, decisions, rules } = PROOF_FACTS;

describe('what the page “How we know” tells', () => {
  test('golden cases are the folders that there are, each with its sentence, its rules and its answers', () => {
    const folders = readdirSync(`${source}/engine/golden`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(golden.map(({ name }) => name)).toEqual(folders.map(({ name }) => name).sort());
    for (const { name, sentence, pins, table } of golden) {
      expect([name, sentence]).toEqual([name, expect.stringMatching(/^\S.+[.!?]$/)]);
      expect([name, pins.length > 0, table.length > 0]).toEqual([name, true, true]);
    }
  });

  test('property tests and stories are the files that there are, and none is without a title', () => {
    const inSource = readdirSync(source, { recursive: true, encoding: 'utf8' });
    const specs = readdirSync(`${source}/../e2e`).filter((name) => name.endsWith('.spec.ts'));
    expect(properties).toHaveLength(inSource.filter((path) => /\.property\.test\.tsx?$/.test(path)).length);
    expect(stories).toHaveLength(specs.length);
    expect([...properties, ...stories].filter(({ titles }) => titles.length === 0)).toEqual([]);
    expect(units.files).toBe(inSource.filter((path) => /\.test\.tsx?$/.test(path)).length);
    expect(units.tests).toBeGreaterThan(500);
  });

  test('the run with damaged input is the one that all checks include', () => {
    const checks = readFileSync(`${source}/../.config/verify.mjs`, 'utf8');
    expect(fuzz.count).toBeGreaterThanOrEqual(500);
    expect(fuzz.reports).toBeGreaterThanOrEqual(2000);
    expect(checks).toContain(`--seed ${fuzz.seed} --count ${fuzz.count}`);
  });

  test('decisions and rules are all those of the engine’s documents', () => {
    const readme = readFileSync(`${source}/engine/README.md`, 'utf8').split('\n## Decisions taken')[1]!.split(/\n## /)[0]!;
    expect(decisions.flatMap(({ items }) => items)).toHaveLength(readme.match(/^- /gm)!.length);
    const semantics = readFileSync(`${source}/engine/semantics.md`, 'utf8');
    expect(rules.map(({ id }) => id)).toEqual([...semantics.matchAll(/^- \*\*([A-Z]+-?\d+)\*\*/gm)].map(([, id]) => id));
    expect(rules.filter(({ text }) => !/[.!?]$/.test(text)).map(({ id, text }) => `${id} ${text}`)).toEqual([]);
  });

  test('a case and a difference point to rules that are explained', () => {
    const known = new Set(rules.map(({ id }) => id));
    const cited = [...golden.flatMap(({ pins }) => pins), ...Object.values(DIFFERENCES).flatMap(({ rules: ids }) => [...ids])];
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });

  test('nobody passes more cases than there are, and every suite has its words', () => {
    for (const { id, cases, passed } of MEASURED_SUITES) {
      expect(passed).toBeLessThanOrEqual(cases);
      for (const words of [english, korean]) expect(words.suites[id]).toBeTruthy();
    }
  });

  test('every difference is told in both languages, about the same tools', () => {
    for (const id of Object.keys(DIFFERENCES) as (keyof typeof DIFFERENCES)[])
      expect(Object.keys(korean.differences[id].theirs)).toEqual(Object.keys(english.differences[id].theirs));
  });
});
