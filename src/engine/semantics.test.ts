import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SOURCE = `${import.meta.dirname}/..`;
const ID = /\b(?:(?:NP|A|S|D|V|Y|EKS|SI)-|[TER])\d{1,2}\b/g;
const RANGE = /\b(NP-|A-|S-|D-|V-|Y-|EKS-|SI-|T|E|R)(\d{1,2}) to \1(\d{1,2})\b/g;

const explained = [...readFileSync(`${import.meta.dirname}/semantics.md`, 'utf8').matchAll(/^- \*\*([A-Z]+-?\d+)\*\* \S/gm)].map(
  ([, id]) => id,
);
const cited = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$|expected\.txt$/.test(path))
  .flatMap((path) => citedIn(readFileSync(`${SOURCE}/${path}`, 'utf8'), path.endsWith('.txt')).map((id) => ({ path, id })));

test('ids are cited in code, in golden cases and in ranges', () => {
  expect(cited.filter(({ path }) => path.endsWith('.ts')).length).toBeGreaterThan(100);
  expect(cited.filter(({ path }) => path.endsWith('.txt')).length).toBeGreaterThan(50);
  expect(citedIn('// NP-12 to NP-14, T1')).toEqual(['NP-12', 'NP-14', 'T1', 'NP-12', 'NP-13', 'NP-14']);
});

test('every id that is cited is explained', () => {
  const unknown = cited.filter(({ id }) => !explained.includes(id)).map(({ path, id }) => `${path} cites ${id}`);
  expect(unknown).toEqual([]);
});

test('every id is explained once', () => {
  expect(explained).toEqual([...new Set(explained)]);
});

/** The ids in a text, those between the ends of a range too. A golden case cites in the line that begins with `Pins:`. */
function citedIn(text: string, golden = false): string[] {
  const lines = golden ? (/^Pins: .*$/m.exec(text)?.[0] ?? '') : text;
  const between = [...lines.matchAll(RANGE)].flatMap(([, family, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => `${family}${Number(from) + step}`),
  );
  return [...lines.matchAll(ID)].map(([id]) => id).concat(between);
}
